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
	w, terminal io.Writer // for messages; for the line that renews itself
	live, quiet bool
	start       time.Time
	shown       time.Time // when the line that stands on the terminal was written, zero where none does
	articles    int
	failed      int
	// What was written, where writing is what the command is for.
	wrote                bool
	entities, statements int
}

func newProgress(a *app) *progress {
	return &progress{w: a.err, terminal: a.terminal, quiet: a.quiet, live: !a.quiet && isTerminal(a.terminal), start: time.Now()}
}

// done counts a finished article.
func (p *progress) done() {
	p.articles++
	if p.live && time.Since(p.start) > time.Second && time.Since(p.shown) > 200*time.Millisecond {
		p.shown = time.Now()
		fmt.Fprintf(p.terminal, "\r\x1b[K%s, %.0f a second", counted(p.articles, "article", "articles"), p.rate())
	}
}

// write counts what was written of a graph.
func (p *progress) write(g *graph.Graph) {
	p.wrote = true
	p.entities += len(g.Nodes())
	p.statements += len(g.Edges())
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
	fmt.Fprintf(p.w, "kgx: %s", counted(p.articles, "article", "articles"))
	if p.wrote {
		fmt.Fprintf(p.w, ", %s, %s", counted(p.entities, "entity", "entities"), counted(p.statements, "statement", "statements"))
	}
	fmt.Fprintf(p.w, " in %.1f s", time.Since(p.start).Seconds())
	if p.failed > 0 {
		fmt.Fprintf(p.w, "; %d could not be read", p.failed)
	}
	fmt.Fprintln(p.w)
}

// clear takes the line off the terminal, which anything else is written on.
func (p *progress) clear() {
	if !p.shown.IsZero() {
		fmt.Fprint(p.terminal, "\r\x1b[K")
		p.shown = time.Time{}
	}
}

func (p *progress) rate() float64 { return float64(p.articles) / time.Since(p.start).Seconds() }

// counted is a number of things in words: "1 entity".
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func isInterrupt(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}
