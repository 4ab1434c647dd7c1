package extract

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"kgx/extract/article"
)

// Result is what became of one article of a batch: a document, or the error
// that its reading or its extraction ended with.
type Result struct {
	Document *Document
	Err      error
}

// maxWorkers is more than any machine has processors for.
const maxWorkers = 1024

// All extracts from articles on several goroutines at once and yields the
// results in the order of the articles, whatever the number of workers. No
// more than twice as many articles as workers are held in memory; there are 1 to 1024. An article
// that cannot be read costs no other its result; the sequence ends early only
// when the caller stops or ctx ends, the latter with ctx's error as the last
// result.
func (x *Extractor) All(ctx context.Context, articles iter.Seq2[article.Article, error], workers int) iter.Seq[Result] {
	workers = min(max(workers, 1), maxWorkers)
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		// Each article's result travels in a channel of its own, queued in input order for determinism.
		queue := make(chan chan Result, workers)
		// Nobody waits for this goroutine: it may hang in a read from a terminal when ctx ends.
		go x.start(ctx, articles, queue, workers)
		for {
			select {
			case <-ctx.Done():
			case first, more := <-queue:
				if !more && ctx.Err() == nil {
					return
				}
				select { // a long article is not waited for
				case <-ctx.Done():
				case result := <-first:
					if ctx.Err() != nil && errors.Is(result.Err, ctx.Err()) {
						break // told as the last result
					}
					if !yield(result) {
						return
					}
					continue
				}
			}
			yield(Result{Err: ctx.Err()})
			return
		}
	}
}

// start works on articles, at most workers at a time, and queues a channel for
// each result. It closes queue when there is no more.
func (x *Extractor) start(ctx context.Context, articles iter.Seq2[article.Article, error], queue chan<- chan Result, workers int) {
	defer close(queue)
	slots := make(chan struct{}, workers)
	for a, err := range articles {
		result := make(chan Result, 1)
		select {
		case queue <- result:
		case <-ctx.Done():
			return
		}
		if err != nil {
			result <- Result{Err: err}
			continue
		}
		slots <- struct{}{}
		go func() {
			defer func() { <-slots }()
			result <- x.guarded(ctx, a)
		}()
	}
}

// guarded extracts from one article. A fault of the program's on an article that nobody
// foresaw costs no other its result.
func (x *Extractor) guarded(ctx context.Context, a article.Article) (r Result) {
	defer func() {
		if fault := recover(); fault != nil {
			r = Result{Err: &article.Error{Input: a.Source, Err: fmt.Errorf("cannot be worked on: a fault in kgx: %v", fault)}}
		}
	}()
	doc, err := x.Extract(ctx, a)
	return Result{doc, err}
}
