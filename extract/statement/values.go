package statement

import (
	"regexp"
	"strconv"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/token"
)

// count reads the number before a noun: "at least 29 people".
func (b *builder) count(t *frame.Tree, head int) *Quantity {
	n := head
	if t.Tokens[head].XPOS != "CD" {
		if n = t.Child(head, "nummod"); n == frame.None {
			return nil
		}
	}
	q := number(t.Word(n))
	first, last := t.Extent(n, nil)
	for _, k := range t.Children(n, "compound", "flat") {
		if scale, ok := scales[t.Lower(k)]; ok && q.Value != nil {
			*q.Value *= scale
		} else if v := number(t.Word(k)); v.Value != nil && q.Value != nil {
			*q.Value *= *v.Value
		}
	}
	words := t.Span(first, last)
	q.Text = words.Text(t.Source)
	if first > 0 {
		q.Bound = bound(lower(t.Source[t.Tokens[max(0, first-3)].Start:t.Tokens[n].End]))
	} else {
		q.Bound = bound(lower(q.Text))
	}
	if q.Value == nil {
		q.Bound = ""
	}
	return &q
}

var boundWords = []struct{ words, bound string }{
	{"at least", "at_least"}, {"more than", "at_least"}, {"over ", "at_least"}, {"above ", "at_least"}, {"as many as", "at_most"},
	{"up to", "at_most"}, {"at most", "at_most"}, {"fewer than", "at_most"}, {"less than", "at_most"}, {"under ", "at_most"},
	{"about ", "about"}, {"around ", "about"}, {"some ", "about"}, {"nearly ", "about"}, {"almost ", "about"}, {"approximately ", "about"}, {"roughly ", "about"},
}

func bound(words string) string {
	for _, w := range boundWords {
		if strings.Contains(words, w.words) {
			return w.bound
		}
	}
	return ""
}

var scales = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "k": 1e3}

var numberWords = func() map[string]float64 {
	m := map[string]float64{}
	for i, w := range strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty") {
		m[w] = float64(i)
	}
	for i, w := range strings.Fields("thirty forty fifty sixty seventy eighty ninety") {
		m[w] = float64(30 + 10*i)
	}
	m["hundred"], m["thousand"], m["million"], m["dozen"] = 100, 1e3, 1e6, 12
	return m
}()

func number(word string) Quantity {
	w := strings.ReplaceAll(lower(word), ",", "")
	if v, err := strconv.ParseFloat(w, 64); err == nil {
		return Quantity{Text: word, Value: &v}
	}
	if v, ok := numberWords[w]; ok {
		return Quantity{Text: word, Value: &v}
	}
	return Quantity{Text: word}
}

var norm = regexp.MustCompile(`^(-?[0-9.]+(?:e[+-]?[0-9]+)?) ?(\S*)$`)

// amount reads a Value mention: its words and what they come to.
func amount(source string, span token.Span, normal string) Quantity {
	q := Quantity{Text: span.Text(source)}
	if m := norm.FindStringSubmatch(normal); m != nil {
		if v, err := strconv.ParseFloat(m[1], 64); err == nil {
			q.Value, q.Unit = &v, m[2]
			before := lower(source[max(0, span.Start-14):span.Start])
			q.Bound = bound(before + lower(q.Text))
		}
	}
	return q
}
