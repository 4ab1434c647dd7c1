package format

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"kgx/graph"
)

// dated is a sentence with the time that sorts it.
type dated struct {
	when string // value of its time, "" where only words are known
	*sentence
}

// chronicle are the sentences that have a time of their own: those whose value is
// known in its order, the longer of two that begin at once first, then the others
// in the order of the text.
func chronicle(all []*sentence) (known, unknown []dated) {
	for _, s := range all {
		switch {
		case s.time == nil || s.time.String() == "":
		case graph.IsDate(s.time.Value):
			known = append(known, dated{s.time.Value, s})
		default:
			unknown = append(unknown, dated{"", s})
		}
	}
	slices.SortStableFunc(known, func(a, b dated) int { return cmp.Compare(start(a.when), start(b.when)) })
	return known, unknown
}

// start is where a date or interval begins. "2026" begins before "2026-01".
func start(value string) string {
	from, _, _ := strings.Cut(value, "/")
	return from
}

// Timeline writes what happened for people to read, in the order of its time;
// then what has a time in words alone. What has none is left out.
func Timeline(w io.Writer, g *graph.Graph, opts Options) error {
	t := newAnswer(w, g, opts)
	known, unknown := chronicle(t.tell.all(opts.Open))
	title := documentsTitle(g)
	if title == "" {
		title = "Graph"
	}
	t.line(0, 0, styled(bold, title))
	if len(known)+len(unknown) == 0 {
		t.line(0, 0, styled(dim, "nothing in it has a time"))
	}
	column := 0
	for _, d := range known {
		column = max(column, len(dateSpan(d.when)))
	}
	column = min(column, t.width/3) + 2
	for i, d := range known {
		if i == 0 {
			t.blank()
		}
		t.moment(dateSpan(d.when), column, d)
	}
	for i, d := range unknown {
		if i == 0 {
			t.blank()
			t.line(0, 0, styled(bold, "Without a date"))
		}
		t.moment("", 2, d)
	}
	return t.out.Flush()
}

// dateSpan is a date as it stands before a sentence: "2026-02-09 – 2026-02-15".
func dateSpan(value string) string { return visible(strings.ReplaceAll(value, "/", " – ")) }

// moment writes a sentence behind its date. Only one without a date tells its time.
func (t *textWriter) moment(date string, column int, d dated) {
	var spans []span
	if date != "" {
		span := styled(dim, date)
		span.columns = column - 1
		spans = append(spans, span)
	}
	spans = append(spans, t.spans(d.lead, yellow)...)
	spans = append(spans, t.spans(d.words, plain)...)
	spans = append(spans, t.spans(d.details, plain)...)
	if date == "" {
		spans = append(spans, t.spans(d.sentence.when, dim)...)
	}
	spans = append(spans, t.spans(d.notes, dim)...)
	t.line(2-min(2, len(date)), column, spans...)
}
