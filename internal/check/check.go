// Package check compares what is extracted from articles with what was found
// right before. Beside an article x.txt there may be
//
//   - x.golden.json, everything that was extracted once: any difference counts.
//     Scores, offsets and the model's hash are left out unless a golden is strict,
//     so that new weights break nobody's build for a digit.
//   - x.expect.yaml, what must be found and what must not: the rest may change.
//
// Both say what they mean by label, type and relation, never by position. docs/ci.md
// describes them for users.
package check

import (
	"context"
	"errors"
	"fmt"
	"os"

	"kgx/graph"
)

// Extract returns the graphs of the articles in a file, one an article, in the
// file's order.
type Extract func(ctx context.Context, path string) ([]*graph.Graph, error)

// Options say how articles are checked.
type Options struct {
	// Extract must be set.
	Extract Extract
	// Update writes goldens anew where they differ, and makes one for every article that is named
	// itself.
	Update bool
	// Strict compares and writes scores, offsets, evidence and the model's hash, too.
	Strict bool
	// Fixed makes a failure of each entry that is marked as known failing and holds.
	Fixed bool
}

// Run checks the articles that paths name: files, which may be an article, a
// golden or an expectation file, and folders, in which all articles with a golden
// or expectations are checked. No path is the current folder.
//
// What is wrong with an article or the files beside it is a [Case] of the report.
// The error says that a path names nothing to check, or is ctx's.
func Run(ctx context.Context, paths []string, opts Options) (Report, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	suites, err := find(paths, opts.Update)
	if err != nil {
		return Report{}, err
	}
	var r Report
	for _, s := range suites {
		if err := ctx.Err(); err != nil {
			return r, err
		}
		a := run(ctx, s, opts)
		if err := ctx.Err(); err != nil {
			return r, err // what the article's extraction gave is not whole
		}
		r.Articles = append(r.Articles, a)
	}
	return r, nil
}

// run checks one article.
func run(ctx context.Context, s suite, opts Options) Article {
	a := Article{Path: s.article}
	if s.err != nil {
		a.add(Case{Name: "article", Status: Broken, File: s.article, Details: []string{s.err.Error()}})
		return a
	}
	graphs, err := opts.Extract(ctx, s.article)
	if err != nil {
		a.add(Case{Name: "extraction", Status: Broken, File: s.article, Details: []string{err.Error()}})
		return a
	}
	if s.golden != "" {
		if opts.Update {
			a.renew(s.golden, graphs, opts)
		} else {
			a.compare(s.golden, graphs, opts)
		}
	}
	if s.expect != "" {
		a.expect(s.expect, graphs, opts)
	}
	return a
}

// compare adds the case of a golden file.
func (a *Article) compare(file string, graphs []*graph.Graph, opts Options) {
	c := Case{Name: "golden", File: file, Status: Passed}
	golden, err := readGolden(file)
	if err == nil && opts.Strict && !golden.Strict {
		err = errors.New("holds no scores and offsets to compare strictly; make it anew with --update --strict")
	}
	if err != nil {
		c.Status, c.Details = Broken, []string{fmt.Sprintf("%s: %v", file, err)}
		a.add(c)
		return
	}
	if c.Details, err = golden.differences(graphs, opts.Strict); err != nil {
		c.Status, c.Details = Broken, []string{fmt.Sprintf("%s: %v", file, err)}
	} else if len(c.Details) > 0 {
		c.Status = Failed
	}
	a.add(c)
}

// renew writes a golden file unless it is the same already.
func (a *Article) renew(file string, graphs []*graph.Graph, opts Options) {
	c := Case{Name: "golden", File: file, Status: Passed}
	wrote, err := writeGolden(file, newGolden(graphs, opts.Strict))
	switch {
	case err != nil:
		c.Status, c.Details = Broken, []string{err.Error()}
	case wrote:
		c.Status, c.Details = Renewed, []string{"written"}
	}
	a.add(c)
}

// expect adds the cases of an expectation file.
func (a *Article) expect(file string, graphs []*graph.Graph, opts Options) {
	text, err := os.ReadFile(file)
	var e *expectations
	if err == nil {
		e, err = parseExpectations(text)
	}
	if err != nil {
		var at *lineError
		c := Case{Name: "expectations", File: file, Status: Broken, Details: []string{fmt.Sprintf("%s: %v", file, err)}}
		if errors.As(err, &at) {
			c.Line = at.line
			c.Details = []string{fmt.Sprintf("%s:%d: %s", file, at.line, at.problem)}
		}
		a.add(c)
		return
	}
	for _, c := range e.cases(graphs, opts.Fixed) {
		c.File = file
		a.add(c)
	}
}
