package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"kgx/graph"
)

// progress tells the user how far the work is: a line that renews itself on a
// terminal, one line for each input that failed, and a summary at the end of
// work on more than one article.
type progress struct {
	w                              io.Writer
	live, quiet                    bool
	start, shown                   time.Time
	articles, entities, statements int
	failed                         int
}

func newProgress(a *app) *progress {
	return &progress{w: a.err, quiet: a.quiet, live: !a.quiet && isTerminal(a.err), start: time.Now()}
}

// done counts a finished article.
func (p *progress) done(g *graph.Graph) {
	p.articles++
	p.entities += len(g.Nodes())
	p.statements += len(g.Edges())
	if p.live && time.Since(p.start) > time.Second && time.Since(p.shown) > 200*time.Millisecond {
		p.shown = time.Now()
		fmt.Fprintf(p.w, "\r\x1b[K%d articles, %.0f a second", p.articles, p.rate())
	}
}

// fail prints why an input's result is missing.
func (p *progress) fail(err error) {
	p.failed++
	p.clear()
	fmt.Fprintln(p.w, "kgx: "+oneLine(err.Error()))
}

// finish prints the summary line.
func (p *progress) finish() {
	p.clear()
	if p.quiet || p.articles+p.failed < 2 {
		return
	}
	fmt.Fprintf(p.w, "kgx: %d articles, %d entities, %d statements in %.1f s", p.articles, p.entities, p.statements, time.Since(p.start).Seconds())
	if p.failed > 0 {
		fmt.Fprintf(p.w, "; %d could not be read", p.failed)
	}
	fmt.Fprintln(p.w)
}

func (p *progress) clear() {
	if !p.shown.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = time.Time{}
	}
}

func (p *progress) rate() float64 { return float64(p.articles) / time.Since(p.start).Seconds() }

func isInterrupt(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}
