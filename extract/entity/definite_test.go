package entity

import "testing"

// stands makes the resolver of the lines and joins as Resolve does, without the
// scorer.
func stands(t *testing.T, lines string) *resolver {
	r := parsed(t, lines)
	ranked := make([][]int, len(r.mentions))
	r.readRoles()
	r.joinAppositions()
	r.readTold()
	r.joinDescriptions()
	r.joinDefinites()
	r.joinSubjects(ranked)
	r.joinClosest(ranked)
	return r
}

func TestWhomADescriptionComesBackTo(t *testing.T) {
	const sells = `
		Orvia NNP 2 nsubj company
		sold VBD 0 root
		ships NNS 2 obj
		. . 2 punct
	`
	tests := []struct {
		name, lines, description, who string
		want                          bool
	}{
		{"the only company told of", sells + `
			The_company NN 2 nsubj company
			grew VBD 0 root
		`, "The company", "Orvia", true},
		{"not one of a list before", `
			• NFP 2 punct
			Orvia NNP 0 root company
			grew VBD 2 acl

			The_company NN 2 nsubj company
			grew VBD 0 root
		`, "The company", "Orvia", false},
		{"not the buyer of the company", `
			Orvia NNP 2 nsubj company
			bought VBD 0 root
			the_company NN 2 obj company
		`, "the company", "Orvia", false},
		{"none of two companies told of alike", `
			Orvia NNP 2 nsubj company
			met VBD 0 root
			Nordis NNP 2 obj company

			The_company NN 2 nsubj company
			grew VBD 0 root
		`, "The company", "Orvia", false},
		{"not where an analyst works", `
			Dolan NNP 2 nsubj person
			left VBD 0 root
			, , 4 punct
			analyst NN 1 appos
			at IN 6 case
			Orvia NNP 4 nmod company

			The_company NN 2 nsubj company
			grew VBD 0 root
		`, "The company", "Orvia", false},
		{"the company of which more is said behind it is another", sells + `
			The_company NN 3 nsubj company
			below RB 1 nmod
			grew VBD 0 root
		`, "The company", "Orvia", false},
		{"no name that only stands before nouns", `
			Exchange_Row NNP 2 compound company
			estimates NNS 3 nsubj
			fell VBD 0 root

			The_company NN 2 nsubj company
			grew VBD 0 root
		`, "The company", "Exchange Row", false},
		{"the name apposed", `
			The_firm NN 5 nsubj company
			, , 3 punct
			Orvia NNP 1 appos company
			, , 3 punct
			grew VBD 0 root
		`, "The firm", "Orvia", true},
		{"what it was said to be", `
			Dolan NNP 4 nsubj person
			was VBD 4 cop
			a DT 4 det
			drummer NN 0 root

			Harker NNP 2 nsubj person
			sang VBD 0 root

			The_drummer NN 2 nsubj person
			left VBD 0 root
		`, "The drummer", "Dolan", false}, // Harker may be a drummer too
		{"what the one told of last was said to be", `
			Dolan NNP 4 nsubj person
			was VBD 4 cop
			a DT 4 det
			drummer NN 0 root

			The_drummer NN 2 nsubj person
			left VBD 0 root
		`, "The drummer", "Dolan", true},
	}
	for _, test := range tests {
		r := stands(t, test.lines)
		if got := r.root(r.first(test.description)) == r.root(r.first(test.who)); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestWhoHeIs(t *testing.T) {
	tests := []struct {
		name, lines, pronoun, who string
		want                      bool
	}{
		{"the owner is who does it", `
			Harker NNP 2 nsubj person
			left VBD 0 root

			Rain NN 2 nsubj
			fell VBD 0 root

			Dolan NNP 2 nsubj person
			praised VBD 0 root
			his PRP$ 4 nmod:poss
			team NN 2 obj
		`, "his", "Dolan", true},
		{"the only one told of before", `
			Orvia NNP 3 nsubj:pass company
			is VBZ 3 aux:pass
			run VBN 0 root
			by IN 5 case
			Dolan NNP 3 obl person

			He PRP 2 nsubj
			left VBD 0 root
		`, "He", "Dolan", true},
		{"the one who spoke without a name", `
			Dolan NNP 2 nsubj person
			left VBD 4 ccomp
			, , 4 punct
			said VBD 0 root
			aide NN 4 nsubj person

			But CC 3 cc
			he PRP 3 nsubj
			denied VBD 0 root
			talks NNS 3 obj
		`, "he", "aide", true},
		{"nobody named where a new one is told of", `
			Dolan NNP 2 nsubj person
			left VBD 0 root

			A DT 2 det
			soldier NN 3 nsubj
			ate VBD 0 root
			what WP 3 obj
			he PRP 6 nsubj
			liked VBD 4 acl:relcl
		`, "he", "Dolan", false},
	}
	for _, test := range tests {
		r := stands(t, test.lines)
		if got := r.root(r.first(test.pronoun)) == r.root(r.first(test.who)); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestAgesThatNamesAreTold(t *testing.T) {
	r := marked(t, "<name person|Jo Dolan>, 58, met 9-year-old <name person|Tim Harker> and <name person|Ada Vogt>, who is 31.")
	r.readTold()
	for i, want := range []string{"58", "9", "31"} {
		if !r.toldAge(i, want) {
			t.Errorf("%s is not told to be %s", r.words(i), want)
		}
	}
	if !r.toldYoung(1) || r.toldYoung(0) {
		t.Error("who is under age is told wrongly")
	}
}

func TestSomebodyOfAnotherParagraphComesLast(t *testing.T) {
	r := parsed(t, `
		Dolan NNP 2 nsubj person
		met VBD 0 root
		soldiers NNS 2 obj

		A_nurse NN 2 nsubj person
		wept VBD 0 root

		She PRP 2 nsubj
		left VBD 0 root
	`)
	dolan, nurse, she := r.first("Dolan"), r.first("A nurse"), r.first("She")
	for paragraph, want := range map[int]int{0: nurse, 1: dolan} {
		r.text.Sentences[r.sentence[she]].Paragraph = paragraph
		if got := r.likely(she, []int{nurse, dolan}); got[0] != want {
			t.Errorf("paragraph %d: first comes %s", paragraph, r.words(got[0]))
		}
	}
}

func TestWhoseTheObjectIs(t *testing.T) {
	tests := []struct {
		name, lines, who string
		want             bool
	}{
		{"the subject's", `
			Norvale NNP 2 nsubj country
			widens VBZ 0 root
			its PRP$ 4 nmod:poss
			claim NN 2 obj
		`, "Norvale", true},
		{"whose it is who hopes to do it", `
			Norvale NNP 2 nsubj country
			hopes VBZ 0 root
			to TO 4 mark
			widen VB 2 xcomp
			its PRP$ 6 nmod:poss
			claim NN 4 obj
		`, "Norvale", true},
		{"not a person's", `
			Dolan NNP 2 nsubj person
			widens VBZ 0 root
			its PRP$ 4 nmod:poss
			claim NN 2 obj
		`, "Dolan", false},
		{"not of two", `
			Norvale NNP 4 nsubj country
			and CC 3 cc
			Ostmark NNP 1 conj country
			widen VBP 0 root
			its PRP$ 6 nmod:poss
			claim NN 4 obj
		`, "Norvale", false},
	}
	for _, test := range tests {
		r := parsed(t, test.lines)
		r.joinOwned()
		if got := r.root(r.first("its")) == r.root(r.first(test.who)); got != test.want {
			t.Errorf("%s: its is %s: %v", test.name, test.who, got)
		}
	}
}
