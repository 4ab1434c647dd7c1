package eval

import (
	"context"
	"errors"
	"fmt"

	"kgx/extract"
	"kgx/internal/eval/reading"
)

// Program is what is measured.
type Program struct {
	Pipeline
	// Parser are the heads that read sentences; nil where the weights have none.
	Parser Parser
	// Print returns the graph that the program prints of an article, as JSON; the article is a JSON object with
	// id, text and date. Nil where only labels of other kinds than KindReading are measured.
	Print func(ctx context.Context, article []byte) ([]byte, error)
}

// NewProgram is the program that works with x; print prints graphs.
func NewProgram(x *extract.Extractor, print func(ctx context.Context, article []byte) ([]byte, error)) Program {
	p := Program{Pipeline: x, Print: print}
	if x.Parses() {
		p.Parser = x
	}
	return p
}

// ErrNoHeads says that the weights cannot do what labels are for.
var ErrNoHeads = errors.New("the weights have no heads that read sentences")

// Evaluate measures the program against a file of labels of that kind. For
// kinds with mentions (see [Read]) it returns the predictions, too.
func Evaluate(ctx context.Context, p Program, kind Kind, path string, o Options) (*Report, []Article, error) {
	switch kind {
	case KindDWIE, KindIOB, KindCoNLLU:
		return evaluateArticles(ctx, p, kind, path, o)
	}
	if o.Given != Nothing {
		return nil, nil, fmt.Errorf("labels of the kind %s have no mentions or entities to give", kind)
	}
	report, err := evaluateHead(ctx, p, kind, path, o.Workers)
	return report, nil, err
}

func evaluateArticles(ctx context.Context, p Program, kind Kind, path string, o Options) (*Report, []Article, error) {
	gold, err := ReadKind(path, kind)
	if err != nil {
		return nil, nil, err
	}
	if !gold.hasMentions() && o.Given == Nothing {
		report := &Report{Documents: len(gold.Articles)}
		return report, nil, addTrees(ctx, report, p, gold, o.Workers)
	}
	report, predicted, err := Measure(ctx, p.Pipeline, gold, o)
	if err != nil || kind != KindCoNLLU || o.Given != Nothing || p.Parser == nil {
		return report, predicted, err
	}
	return report, predicted, addTrees(ctx, report, p, gold, o.Workers)
}

// hasMentions says whether there are labels of mentions: treebanks may have
// trees alone.
func (g *Gold) hasMentions() bool { return !g.Nominals || g.Coreference }

func addTrees(ctx context.Context, r *Report, p Program, gold *Gold, workers int) error {
	if p.Parser == nil {
		return ErrNoHeads
	}
	tree, err := measureTrees(ctx, p.Parser, gold.Articles, workers)
	if err != nil {
		return err
	}
	r.UPOS, r.UAS, r.LAS = &tree.UPOS, &tree.UAS, &tree.LAS
	return nil
}

// evaluateHead measures what only one kind of labels covers.
func evaluateHead(ctx context.Context, p Program, kind Kind, path string, workers int) (*Report, error) {
	switch kind {
	case KindTimex:
		return withLabels(path, (*timedArticle).check, func(r *Report, gold []timedArticle) (err error) {
			r.Timex, err = measureTimex(ctx, p.Pipeline, gold, workers)
			return err
		})
	case KindReading:
		return withLabels(path, (*reading.Article).Check, func(r *Report, gold []reading.Article) (err error) {
			r.Reading, err = measureReading(ctx, p, gold, workers)
			return err
		})
	}
	if p.Parser == nil {
		return nil, ErrNoHeads
	}
	switch kind {
	case KindSRL:
		return withLabels(path, (*framedSentence).check, func(r *Report, gold []framedSentence) (err error) {
			r.SRL, err = measureRoles(ctx, p.Parser, gold, workers)
			return err
		})
	case KindQASRL:
		return withLabels(path, (*questioned).check, func(r *Report, gold []questioned) (err error) {
			r.QASRL, err = measureAnswers(ctx, p.Parser, gold, workers)
			return err
		})
	case KindQANom:
		return withLabels(path, (*questioned).checkNoun, func(r *Report, gold []questioned) (err error) {
			r.QANom, err = measureNominals(ctx, p.Parser, gold, workers)
			return err
		})
	case KindAttribution:
		return withLabels(path, (*attributed).check, func(r *Report, gold []attributed) (err error) {
			r.Attribution, err = measureAttribution(ctx, p.Parser, gold, workers)
			return err
		})
	case KindFactuality:
		return withLabels(path, (*ratedSentence).check, func(r *Report, gold []ratedSentence) (err error) {
			r.Factuality, err = measureFactuality(ctx, p.Parser, gold, workers)
			return err
		})
	}
	return nil, fmt.Errorf("%q is no kind of labels", kind)
}

// withLabels reads a file of JSON Lines and measures on it. Documents counts
// its lines.
func withLabels[T any](path string, check func(*T) error, measure func(*Report, []T) error) (*Report, error) {
	gold, err := readLines(path, check)
	if err != nil {
		return nil, err
	}
	r := &Report{Documents: len(gold)}
	if err := measure(r, gold); err != nil {
		return nil, err
	}
	return r, nil
}

// measureReading prints a graph of each article and counts what it holds.
func measureReading(ctx context.Context, p Program, gold []reading.Article, workers int) (*reading.Figures, error) {
	if p.Print == nil {
		return nil, errors.New("no way to print graphs was given")
	}
	graphs, err := each(ctx, len(gold), workers, func(i int) (*reading.Graph, error) {
		printed, err := p.Print(ctx, gold[i].Input())
		if err != nil {
			return nil, fmt.Errorf("extracting from article %q: %w", gold[i].ID, err)
		}
		g, err := reading.ParseGraph(printed)
		if err != nil {
			return nil, fmt.Errorf("reading the graph of article %q: %w", gold[i].ID, err)
		}
		return g, nil
	})
	if err != nil {
		return nil, err
	}
	return reading.Score(gold, graphs)
}
