package entity

import (
	"slices"
	"strings"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/internal/parity"
	"kgx/extract/mention"
	"kgx/extract/token"
)

// typeNames are types of package schema that stand for the coarse ones.
var typeNames = map[string]string{"PER": "person", "ORG": "company", "GPE": "country", "CITY": "city", "REGION": "state", "LOC": "waterbody", "FAC": "facility",
	"NORP": "religion", "EVENT": "event", "WORK": "work", "PRODUCT": "product", "MISC": "misc", "GPEX": "country", "none": "misc"}

// mentionsOf are the mentions of a case.
func mentionsOf(c parity.Case, x *encoder.Encoding) []mention.Mention {
	var all []mention.Mention
	for _, m := range c.Mentions {
		span := token.Span{Start: x.Words[m.First].Start, End: x.Words[m.Last].End}
		all = append(all, mention.Mention{Span: span, Kind: mention.Kind(m.Kind), Type: typeNames[m.Type]})
	}
	return all
}

// TestPairsOfMentionsAreThoseOfTraining compares candidates and features
// exactly and the coreference head's decisions. No two features may be alike
// in all pairs, so that swapping any two fails.
func TestPairsOfMentionsAreThoseOfTraining(t *testing.T) {
	e, err := encoder.New(parity.Model(t), encoder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	head, err := newAntecedents(e)
	if err != nil {
		t.Fatal(err)
	}
	a := parity.Agreement{}
	var columns [pairFeatures]strings.Builder // of each feature whether it holds of each pair
	for _, c := range parity.Cases(t) {
		x := e.Encode(c.Text)
		text, mentions := &token.Text{Source: c.Text}, mentionsOf(c, x)
		links, _ := linksOf(text, x, mentions)
		find := newCandidates()
		for j, l := range links {
			if got := find.next(j, l); !slices.Equal(runsOf(got), c.Candidates[j]) {
				t.Errorf("%.40q: candidates of %q are %v, want %v", c.Text, l.text, got, c.Candidates[j])
			}
		}
		for _, p := range c.Pairs {
			got, want := make([]float32, pairFeatures), make([]float32, pairFeatures)
			features(got, links[p.Earlier], links[p.Later], p.Later-p.Earlier-1)
			for _, f := range p.Features {
				want[f] = 1
			}
			want[similar] = p.Similarity
			for f, v := range got {
				if d := v - want[f]; d < -1e-4 || d > 1e-4 {
					t.Errorf("%.40q: feature %d of %q and %q is %v, want %v", c.Text, f, links[p.Earlier].text, links[p.Later].text, v, want[f])
				}
			}
			for f, v := range want {
				columns[f].WriteByte('0' + byte(min(1, 2*v)))
			}
		}
		for j, best := range head.ranked(text, x, mentions) {
			first := -1
			if len(best) > 0 {
				first = best[0]
			}
			a.Add("antecedents", first == c.Antecedents[j])
		}
		x.Release()
	}
	a.Check(t, parity.Usual, "antecedents")
	distinct(t, columns[:])
}

// similar is the feature that is a share.
const similar = stringFeatures + 9

// runsOf gives first and end of each run of ascending numbers.
func runsOf(numbers []int) []int {
	var runs []int
	for _, n := range numbers {
		if k := len(runs); k > 0 && runs[k-1] == n {
			runs[k-1]++
		} else {
			runs = append(runs, n, n+1)
		}
	}
	return runs
}

// distinct fails where a feature is always 0 or always 1, or where two are
// always the same: then nothing would tell them apart.
func distinct(t *testing.T, columns []strings.Builder) {
	// An adjective's type is GPEX, and nothing else's is.
	adjective, gpex := kindFeatures+slices.Index(kindOrder, mention.Adjective), typeFeatures+2+slices.Index(coarseTypes, "GPEX")
	seen := map[string]int{}
	for f := range columns {
		column := columns[f].String()
		if !strings.Contains(column, "0") || !strings.Contains(column, "1") {
			t.Errorf("feature %d is the same in all pairs: texts.txt needs one where it is not", f)
		}
		if other, ok := seen[column]; ok && (other != adjective || f != gpex) {
			t.Errorf("features %d and %d are the same in all pairs: texts.txt needs one where they differ", other, f)
		}
		seen[column] = f
	}
}

func TestLoweredIsPythons(t *testing.T) {
	for word, want := range map[string]string{"İsmail": "i\u0307smail", "ΟΔΟΣ": "οδος", "Łódź": "łódź", "NATO": "nato"} {
		if got := lowered(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

// TestOneAccentedInitialIsNoAcronym: initials are counted in letters, not in
// bytes.
func TestOneAccentedInitialIsNoAcronym(t *testing.T) {
	link := func(words ...string) *link {
		return newLink(words, mention.Mention{Kind: mention.Name, Type: "person"}, 0, 0)
	}
	if abbreviates(link("É"), link("Élodie", "de")) {
		t.Error("É is taken for an acronym of one letter")
	}
	if !abbreviates(link("ÉN"), link("Élodie", "Norden")) {
		t.Error("ÉN is no acronym of Élodie Norden")
	}
}
