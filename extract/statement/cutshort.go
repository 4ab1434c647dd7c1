package statement

import (
	"strings"

	"kgx/extract/frame"
)

// cutShort says whether what frame i does to its object is told only together with
// what that does or is, and the tree has that elsewhere: nobody saw "temperatures"
// where "Spain has seen temperatures soar", or looks for one who is to stay.
func (b *builder) cutShort(i int, p *parts) bool {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	for _, a := range f.Arguments {
		if a.Head == frame.None || a.Head < f.Head || a.Frame != frame.None {
			continue
		}
		_, end := t.Extent(a.Head, nil)
		if end >= len(t.Tokens) {
			continue
		}
		next := t.Tokens[end].XPOS
		switch {
		case a.Function == frame.Patient && perceiving[f.Lemma] && !f.Passive:
			if p.attributeHead == frame.None && (next == "VB" || next == "VBN" || next == "VBG" && !prepositional[t.Lower(end)] || next == "TO" && demanding[f.Lemma]) {
				return true
			}
		case a.Function == frame.Patient && making[f.Lemma] && !f.Passive:
			if quoted := t.Tokens[min(a.Head+1, len(t.Tokens)-1)].XPOS == "``"; p.attributeHead == frame.None && (quoted || next == "DT" || next == "``" || strings.HasPrefix(next, "N") && t.Tokens[end].Start > t.Tokens[end-1].End) && b.timeAt(t.Tokens[end].Span) == nil {
				return true
			}
		case a.Function == frame.Oblique && a.Preposition == "for" && waiting[f.Lemma] && next == "TO":
			return true
		}
	}
	return false
}

var (
	// perceiving are verbs of what somebody sees, wants or makes happen.
	perceiving = set("see watch hear find order want get have keep leave like need")
	// demanding are those of them with "to" before what somebody is to do.
	demanding = set("order want need like")
	// making are verbs of what somebody is made or called.
	making = set("find declare call name make consider label brand dub deem proclaim crown pronounce")
	// prepositional are participles that stand for prepositions.
	prepositional = set("including regarding concerning involving following excluding")
	// waiting are verbs with "for" before who is to do something.
	waiting = set("look wait call ask hope push press arrange vote long pray appeal")
)

// onlySome says whether a subject is less than its noun says: "not all analysts",
// "hardly anyone".
func (b *builder) onlySome(f *frame.Frame) bool {
	if f.Subject == frame.None {
		return false
	}
	t := &b.frames.Trees[f.Sentence]
	first, _ := t.Extent(t.Resolve(f.Subject), nil)
	w, next := strings.Trim(t.Lower(first), ","), ""
	if first > 0 && t.Lower(first-1) == "not" {
		first--
		w = "not"
	}
	if first+1 < len(t.Tokens) {
		next = t.Lower(first + 1)
	}
	return w == "not" && universal[next] || w == "hardly" || w == "few" && t.Is(first, "amod")
}

// universal are words that "not" makes less of.
var universal = set("all every everyone everybody everything many much")
