package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wanted is a name that the reader allows.
type wanted struct {
	text string
	star bool // any name in which a word begins so
}

// wantedNames prepares a statement's names; nil stays nil, which anything
// meets.
func wantedNames(names []string) []wanted {
	if names == nil {
		return nil
	}
	out := make([]wanted, len(names))
	for i, n := range names {
		out[i] = wanted{words(strings.TrimLeft(n, "*")), strings.HasPrefix(n, "*")}
	}
	return out
}

// bare are the names without a star; never nil.
func bare(all []wanted) []wanted {
	out := []wanted{}
	for _, w := range all {
		if !w.star {
			out = append(out, w)
		}
	}
	return out
}

// meets says whether any wanted name is one of have; nil is met by anything.
func meets(wants []wanted, have set) bool {
	if wants == nil {
		return true
	}
	for _, w := range wants {
		for h := range have {
			if w.fits(h) {
				return true
			}
		}
	}
	return false
}

// linking are words that make what follows them no title of what stands
// before.
var linking = []string{" of ", " for ", " in ", " at ", " and ", " against "}

// fits forgives an article or a title before the name: "the", "president".
func (w wanted) fits(h string) bool {
	if w.star {
		last, _ := utf8.DecodeLastRuneInString(w.text)
		if unicode.IsDigit(last) {
			return begins(h, w.text, endOfNumber)
		}
		return begins(h, w.text, anyEnd)
	}
	if h == w.text || h == "the "+w.text {
		return true
	}
	if utf8.RuneCountInString(w.text) <= 3 || !strings.HasSuffix(h, " "+w.text) {
		return false
	}
	title := strings.TrimSuffix(h, w.text)
	for _, l := range linking {
		if strings.Contains(title, l) {
			return false
		}
	}
	return true
}

// stated says whether a word of predicate begins with one of the stems.
func stated(stems []string, predicate string) bool {
	for _, s := range stems {
		if begins(predicate, s, anyEnd) {
			return true
		}
	}
	return false
}

// sought is a reader's statement, prepared for comparison.
type sought struct {
	*Statement
	subject, object, speaker []wanted
	stems                    []string
	modality                 string
	sharesName               bool // subject and object have a name in common
}

func newSought(s *Statement) sought {
	out := sought{Statement: s, subject: wantedNames(s.Subject), object: wantedNames(s.Object), speaker: wantedNames(s.Speaker), modality: s.Modality}
	if out.modality == "" {
		out.modality = "asserted"
	}
	for _, p := range s.Predicate {
		out.stems = append(out.stems, words(p))
	}
	names := newSet(s.Subject...)
	for _, o := range s.Object {
		out.sharesName = out.sharesName || names.has(o)
	}
	return out
}
