package reading

import (
	"fmt"
	"strconv"
)

// Figures say how many of the readers' statements graphs hold.
type Figures struct {
	Main Share `json:"main"` // those that make the news
	All  Share `json:"all"`

	Printed    int   `json:"printed"`      // statements that the graphs print
	ToldAsFact int   `json:"told_as_fact"` // found, but not so held by the reader: asserted in the article's own voice
	Time       Times `json:"time"`
}

// Share are fractions of the statements, three digits.
type Share struct {
	Statements int     `json:"statements"`
	Found      float64 `json:"found"`
	Right      float64 `json:"right"`
}

// Times count the statements that were found and have a time with a value, and
// those of them whose value the graph has.
type Times struct {
	Found int `json:"found"`
	Right int `json:"right"`
}

// tally counts statements, scaled down where a graph prints too many.
type tally struct {
	statements   int
	found, right float64
}

func (t *tally) add(v verdict, scale float64) {
	t.statements++
	if v >= found {
		t.found += scale
	}
	if v == right {
		t.right += scale
	}
}

func (t *tally) sum(o tally) {
	t.statements += o.statements
	t.found += o.found
	t.right += o.right
}

func (t tally) share() Share {
	s := Share{Statements: t.statements}
	if t.statements > 0 {
		s.Found, s.Right = threeDigits(t.found/float64(t.statements)), threeDigits(t.right/float64(t.statements))
	}
	return s
}

// threeDigits rounds as printing does: by the exact binary value.
func threeDigits(x float64) float64 {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 3, 64), 64)
	return rounded
}

// Score counts the statements of each article in the graph of the same index.
func Score(articles []Article, graphs []*Graph) (*Figures, error) {
	if len(articles) != len(graphs) {
		return nil, fmt.Errorf("%d graphs of %d articles", len(graphs), len(articles))
	}
	out := &Figures{}
	var main, all tally
	for i := range articles {
		m, a := out.article(*articles[i].Statements, graphs[i])
		main.sum(m)
		all.sum(a)
	}
	out.Main, out.All = main.share(), all.share()
	return out, nil
}

// article counts one article and returns its shares of the main statements and
// of all.
func (out *Figures) article(statements []Statement, g *Graph) (main, all tally) {
	want := make([]sought, len(statements))
	for i := range statements {
		want[i] = newSought(&statements[i])
	}
	served := match(want, factsOf(g, want))
	printed, scale := g.Printed(), 1.0
	if printed > 0 {
		scale = min(1, float64(maxPrinted*len(want))/float64(printed))
	}
	out.Printed += printed
	for i, s := range want {
		v, f := served.of(i)
		all.add(v, scale)
		if s.Main {
			main.add(v, scale)
		}
		if f == nil {
			continue
		}
		if v == found && f.modality == "asserted" && len(f.speaker) == 0 {
			out.ToldAsFact++
		}
		if s.Time != nil && s.Time.Value != "" {
			out.Time.Found++
			if f.time.has(words(s.Time.Value)) {
				out.Time.Right++
			}
		}
	}
	return main, all
}
