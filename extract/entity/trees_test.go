package entity

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kgx/extract/frame"
	"kgx/extract/internal/brief"
	"kgx/extract/mention"
)

// parsed makes a resolver of sentences as lines of "form xpos head relation",
// with "type" behind the last word of a person's name or a description. Pronouns
// are mentions, words of one name are tied by underscores.
func parsed(t *testing.T, lines string) *resolver {
	t.Helper()
	text, p, marks := brief.Read(t, lines)
	kinds := map[string]string{} // by the words, so that each mention of them has it
	for at, kind := range marks {
		kinds[p.Sentences[at.Sentence].Tokens[at.Token].Text(text.Source)] = kind
	}
	text.Source = strings.ReplaceAll(text.Source, "_", " ")
	var mentions []mention.Mention
	for s := range p.Sentences {
		for _, k := range p.Sentences[s].Tokens {
			word := k.Text(text.Source)
			kind := kinds[strings.ReplaceAll(word, " ", "_")]
			switch {
			case strings.HasPrefix(k.XPOS, "NNP"):
				mentions = append(mentions, mention.Mention{Span: k.Span, Kind: mention.Name, Type: kind})
			case kind != "":
				mentions = append(mentions, mention.Mention{Span: k.Span, Kind: mention.Nominal, Type: kind, Norm: strings.ToLower(word[strings.LastIndex(word, " ")+1:])})
			case strings.HasPrefix(k.XPOS, "PRP"):
				mentions = append(mentions, mention.Mention{Span: k.Span, Kind: mention.Pronoun, Type: "person"})
			}
		}
	}
	return newResolver(text, frame.Build(text.Source, p), mentions)
}

// first is the first mention of those words.
func (r *resolver) first(words string) int {
	return slices.IndexFunc(r.mentions, func(m mention.Mention) bool { return m.Text(r.text.Source) == words })
}

const (
	quoted = `
		“ “ 3 punct
		I PRP 3 nsubj
		beat VBD 8 ccomp
		Harker NNP 3 obj person
		today NN 3 obl
		, , 8 punct
		” ” 8 punct
		said VBD 0 root
		%s
		. . 8 punct
`
	telling = `
		Vera_Lindt NNP 2 nsubj person
		left VBD 0 root
		. . 2 punct
`
)

func TestWhoSpeaks(t *testing.T) {
	tests := []struct {
		name, lines, pronoun, who string
		want                      bool
	}{
		{"I is who is named as speaker", fmt.Sprintf(quoted, "Vera_Lindt NNP 8 nsubj person"), "I", "Vera Lindt", true},
		{"I is not whom the speech names", fmt.Sprintf(quoted, "Vera_Lindt NNP 8 nsubj person"), "I", "Harker", false},
		{"she who speaks was told of before", telling + "\n" + fmt.Sprintf(quoted, "she PRP 8 nsubj"), "she", "Vera Lindt", true},
		{"she who speaks is not in her words", telling + "\n" + fmt.Sprintf(quoted, "she PRP 8 nsubj"), "she", "Harker", false},
		{"I is she who speaks", telling + "\n" + fmt.Sprintf(quoted, "she PRP 8 nsubj"), "I", "Vera Lindt", true},
		{"the only one told of right before speaks, subject or not", telling + `
			Footage NN 5 nsubj
			of IN 3 case
			Nina_Kovel NNP 1 nmod person
			was VBD 5 aux:pass
			shown VBN 0 root
			. . 5 punct
			` + "\n" + fmt.Sprintf(quoted, "she PRP 8 nsubj"), "she", "Nina Kovel", true},
		{"a man told of last is not she", telling + `
			Peter_Strand NNP 2 nsubj person
			stayed VBD 0 root
			. . 2 punct
			` + "\n" + fmt.Sprintf(quoted, "she PRP 8 nsubj"), "she", "Vera Lindt", true},
	}
	for _, test := range tests {
		r := parsed(t, test.lines)
		r.joinSpeakers()
		if got := r.root(r.first(test.pronoun)) == r.root(r.first(test.who)); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestWhoCannotBeMeant(t *testing.T) {
	tests := []struct {
		name, lines, a, b string
		want              bool
	}{
		{"who is hit is not who hits", `
			Lindt NNP 2 nsubj person
			hit VBD 0 root
			her PRP 2 obj
		`, "Lindt", "her", true},
		{"a reflexive is", `
			Lindt NNP 2 nsubj person
			hit VBD 0 root
			herself PRP 2 obj
		`, "Lindt", "herself", false},
		{"the owner may be", `
			Lindt NNP 2 nsubj person
			hit VBD 0 root
			her PRP$ 4 nmod:poss
			car NN 2 obj
		`, "Lindt", "her", false},
		{"a pronoun names others behind it", `
			She PRP 2 nsubj
			thought VBD 0 root
			Lindt NNP 4 nsubj person
			lost VBD 2 ccomp
		`, "She", "Lindt", true},
		{"but not before it", `
			Lindt NNP 2 nsubj person
			thought VBD 0 root
			she PRP 4 nsubj
			lost VBD 2 ccomp
		`, "Lindt", "she", false},
		{"who speaks is not he", `
			“ “ 3 punct
			He PRP 3 nsubj
			lost VBD 8 ccomp
			badly RB 3 advmod
			today NN 3 obl
			, , 8 punct
			” ” 8 punct
			said VBD 0 root
			Kovel NNP 8 nsubj person
		`, "He", "Kovel", true},
		{"many are not one", `
			Kovel NNP 2 nsubj person
			met VBD 0 root
			aides NNS 2 obj person
		`, "Kovel", "aides", true},
		{"a thing is no person", `
			Kovel NNP 2 nsubj person
			said VBD 0 root
			it PRP 4 nsubj
			worked VBD 2 ccomp
		`, "Kovel", "it", true},
		{"several companies are not one", `
			Orvia NNP 2 nsubj company
			sued VBD 0 root
			companies NNS 2 obj company
		`, "Orvia", "companies", true},
		{"a company may be called one", `
			Orvia NNP 2 nsubj company
			sued VBD 0 root
			company NN 2 obj company
		`, "Orvia", "company", false},
		{"a first name tells a man", `
			Peter_Strand NNP 2 nsubj person
			said VBD 0 root
			she PRP 4 nsubj
			worked VBD 2 ccomp
		`, "Peter Strand", "she", true},
	}
	for _, test := range tests {
		r := parsed(t, test.lines)
		if got := r.apart(r.first(test.a), r.first(test.b)); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestManySinceTheName(t *testing.T) {
	lines := func(subject string) string {
		return `
			Orvia NNP 2 compound company
			` + subject + ` 3 nsubj
			stop VBP 0 root
			when WRB 6 advmod
			they PRP 6 nsubj
			rust VBP 3 advcl
		`
	}
	for subject, want := range map[string]bool{"pumps NNS": true, "pump NN": false} {
		r := parsed(t, lines(subject))
		if got := r.outnumbered(r.first("they"), r.first("Orvia")); got != want {
			t.Errorf("%s outnumber Orvia: %v", subject, got)
		}
	}
}

func TestTheLivingOfTwo(t *testing.T) {
	for verb, want := range map[string]string{"leads VBZ": "Tom Harker Jr.", "led VBD": "Tom Harker Sr."} {
		r := parsed(t, `
			Tom_Harker_Jr. NNP 2 nsubj person
			wept VBD 0 root

			Tom_Harker_Sr. NNP 2 nsubj person
			died VBD 0 root

			Harker NNP 2 nsubj person
			`+verb+` 0 root
			Orvia NNP 2 obj company
		`)
		r.joinShortNames(make([][]int, len(r.mentions)))
		if got := r.words(r.root(r.first("Harker"))); got != want {
			t.Errorf("who %s is %s, want %s", verb, got, want)
		}
	}
}

func TestItStandsForNothing(t *testing.T) {
	for _, test := range []struct {
		lines string
		want  bool
	}{
		{"It PRP 2 nsubj\nemerged VBD 0 root\nlater RB 2 advmod\n. . 2 punct\n", true},
		{"It PRP 3 nsubj:pass\nis VBZ 3 aux:pass\nfeared VBN 0 root\nprices NNS 5 nsubj\nrose VBD 3 ccomp\n. . 3 punct\n", true},
		{"It PRP 5 nsubj\nis VBZ 5 cop\nup RB 5 case\nto IN 5 case\nvoters NNS 0 root\n. . 5 punct\n", true},
		{"It PRP 3 nsubj\nis VBZ 3 cop\nprofitable JJ 0 root\n. . 3 punct\n", false},
		{"It PRP 2 nsubj\nbought VBD 0 root\nships NNS 2 obj\n. . 2 punct\n", false},
	} {
		r := parsed(t, test.lines)
		if got := r.empty(0); got != test.want {
			t.Errorf("%s: %v", test.lines, got)
		}
	}
}
