package frame_test

import (
	"fmt"
	"testing"

	"kgx/extract/frame"
	"kgx/extract/internal/brief"
)

// Words that a tree hangs on the wrong head, and on which they hang then.
func TestRepairs(t *testing.T) {
	cases := []struct {
		name, tree  string
		token, head int
		relation    string
	}{
		{"whose it is, by the apostrophe", `
			Council NNP 3 compound
			's POS 1 case
			envoy NN 4 nsubj
			left VBD 0 root`,
			0, 2, "nmod:poss"},
		{"whose it is, joined to a pronoun", `
			she PRP 7 nsubj
			nor CC 3 cc
			Holm NNP 1 conj
			's POS 3 case
			two CD 6 nummod
			aunts NNS 7 nsubj
			came VBD 0 root`,
			2, 5, "nmod:poss"},
		{"behind a comma, of whom it stands before", `
			At IN 3 case
			a DT 3 det
			forum NN 10 obl
			in IN 5 case
			Oslo NNP 3 nmod
			, , 3 punct
			Norvale NNP 3 nmod:poss
			's POS 7 case
			Ana NNP 3 nmod
			spoke VBD 0 root`,
			6, 8, "nmod:poss"},
		{"behind a comma and somebody's, it is the subject", `
			At IN 3 case
			a DT 3 det
			forum NN 9 obl
			, , 3 punct
			Norvale NNP 3 nmod:poss
			's POS 5 case
			Mayor NNP 8 nmod:desc
			Ana NNP 3 nmod
			spoke VBD 0 root`,
			7, 8, "nsubj"},
		{"who does it before the verb, though somebody else did something behind it", `
			Envoys NNS 7 obl:agent
			of IN 3 case
			Norvale NNP 1 nmod
			drafted VBD 0 root
			a DT 6 det
			truce NN 4 obj
			brokered VBN 6 acl
			by IN 9 case
			Spain NNP 7 obl:agent`,
			0, 3, "nsubj"},
		{"a name with the name before it", `
			Envoys NNS 6 nsubj
			from IN 3 case
			Norvale NNP 1 nmod
			and CC 5 cc
			Ostmark NNP 1 conj
			left VBD 0 root`,
			4, 2, "conj"},
		{"a name that has a title with whom it is named beside", `
			Envoys NNS 8 nsubj
			from IN 3 case
			Norvale NNP 1 nmod
			and CC 6 cc
			Mayor NNP 6 nmod:desc
			Ana NNP 1 conj
			Lind NNP 6 flat
			left VBD 0 root`,
			5, 0, "conj"},
		{"on what they are, of those that are counted", `
			handful NN 6 nsubj
			of IN 3 case
			taxes NNS 1 nmod
			on IN 5 case
			salt NN 1 nmod
			rose VBD 0 root`,
			4, 2, "nmod"},
		{"what stands right behind a subject", `
			Her PRP$ 2 nmod:poss
			career NN 6 nsubj
			as IN 5 case
			a DT 5 det
			diver NN 6 obl
			ended VBD 0 root`,
			4, 1, "nmod"},
		{"a title behind a place", `
			In IN 2 case
			Oslo NNP 7 obl
			, , 2 punct
			Mayor NNP 2 nmod:desc
			Ana NNP 7 nsubj
			Lind NNP 5 flat
			spoke VBD 0 root`,
			3, 4, "nmod:desc"},
		{"from whom, of what comes along", `
			Gulls NNPS 2 nsubj
			won VBD 0 root
			, , 5 punct
			with IN 5 case
			goals NNS 2 obl
			from IN 7 case
			Lind NNP 2 obl`,
			6, 4, "nmod"},
		{"a subject with words beside it, on a noun behind the verb", `
			Norvale NNP 6 compound
			, , 4 punct
			a DT 4 det
			bank NN 1 appos
			bought VBD 0 root
			Mills NNPS 5 obj`,
			0, 4, "nsubj"},
		{"where people were harmed", `
			Floods NNS 2 nsubj
			killed VBD 0 root
			nine CD 4 nummod
			people NNS 2 obj
			near IN 6 case
			Ostmark NNP 4 nmod`,
			5, 1, "obl"},
		{"where people are of", `
			Floods NNS 2 nsubj
			killed VBD 0 root
			people NNS 2 obj
			from IN 5 case
			Ostmark NNP 3 nmod`,
			4, 2, "nmod"},
		{"what somebody is let do", `
			Norvale NNP 2 nsubj
			refused VBD 0 root
			to TO 4 mark
			let VB 2 xcomp
			her PRP 4 obj
			leave VB 2 xcomp`,
			5, 3, "xcomp"},
		{"from whom, of the verb", `
			Gulls NNPS 2 nsubj
			bought VBD 0 root
			players NNS 2 obj
			from IN 5 case
			Lind NNP 2 obl`,
			4, 1, "obl"},
		{"whose subject it is", `
			Holm NNP 8 nsubj
			, , 6 punct
			whose WP$ 4 nmod:poss
			brother NN 1 appos
			was VBD 6 aux:pass
			freed VBN 1 acl:relcl
			, , 1 punct
			left VBD 0 root`,
			3, 5, "nsubj:pass"},
		{"an infinitive goes on with an infinitive", `
			power NN 0 root
			to TO 3 mark
			seize VB 1 acl
			goods NNS 3 obj
			thought VBN 4 acl
			to TO 8 mark
			be VB 8 aux
			financing VBG 5 xcomp
			gangs NNS 8 obj
			and CC 11 cc
			sell VB 8 conj
			them PRP 11 obj`,
			10, 2, "conj"},
		{"a proviso's conjunction", `
			It PRP 3 nsubj
			will MD 3 aux
			open VB 0 root
			, , 3 punct
			provided VBN 3 advcl
			Roth NNP 7 nsubj
			pays VBZ 3 advcl`,
			4, 6, "mark"},
		{"what is due", `
			bridge NN 3 nsubj:pass
			was VBD 3 aux:pass
			built VBN 0 root
			and CC 6 cc
			is VBZ 6 cop
			due JJ 3 conj
			to IN 6 fixed
			open VB 3 conj
			in IN 10 case
			May NNP 8 obl`,
			7, 5, "xcomp"},
		{"a participle behind its noun", `
			Roth NNP 2 nsubj
			won VBD 0 root
			with IN 5 case
			a DT 5 det
			vote NN 2 obl
			in IN 7 case
			May NNP 8 obl
			boycotted VBN 2 advcl
			by IN 11 case
			the DT 11 det
			union NN 8 obl:agent`,
			7, 4, "acl"},
		{"a participle behind its noun, of the subject", `
			Roth NNP 2 nsubj
			left VBD 0 root
			court NN 2 obj
			surrounded VBN 2 advcl
			by IN 6 case
			guards NNS 4 obl:agent`,
			3, 1, "advcl"},
		{"that stands for nothing", `
			is VBZ 0 root
			no DT 3 det
			rule NN 1 nsubj
			that WDT 6 obj
			members NNS 6 nsubj
			pay VBP 3 acl:relcl
			a DT 8 det
			fee NN 6 obj`,
			3, 5, "mark"},
		{"from where it was taken", `
			Lind NNP 2 nsubj
			deleted VBD 0 root
			a DT 4 det
			film NN 2 obj
			showing VBG 4 acl
			Roth NNP 5 obj
			from IN 8 case
			Pond NNP 5 obl`,
			7, 1, "obl"},
		{"from where somebody is shown coming", `
			Lind NNP 2 nsubj
			made VBD 0 root
			a DT 4 det
			film NN 2 obj
			showing VBG 4 acl
			Roth NNP 5 obj
			from IN 8 case
			Pond NNP 5 obl`,
			7, 4, "obl"},
		{"what is past is not to come", `
			Lind NNP 2 nsubj
			named VBD 0 root
			the DT 4 det
			team NN 2 obj
			that WDT 7 nsubj
			will MD 7 aux
			play VB 4 acl:relcl
			yesterday NN 7 obl`,
			7, 1, "obl"},
		{"where all of them signed", `
			pact NN 3 nsubj:pass
			was VBD 3 aux:pass
			signed VBN 0 root
			by IN 6 case
			thirty CD 6 nummod
			envoys NNS 3 obl:agent
			in IN 8 case
			Oslo NNP 6 nmod`,
			7, 2, "obl"},
		{"who signed, by where they are", `
			pact NN 3 nsubj:pass
			was VBD 3 aux:pass
			signed VBN 0 root
			by IN 5 case
			banks NNS 3 obl:agent
			in IN 7 case
			Oslo NNP 5 nmod`,
			6, 4, "nmod"},
		{"who did not", `
			pact NN 3 nsubj:pass
			was VBD 3 aux:pass
			signed VBN 0 root
			by IN 5 case
			Holm NNP 3 obl:agent
			, , 8 punct
			not RB 8 advmod
			Roth NNP 3 nsubj:pass`,
			7, 2, "dep"},
		{"what else the blast did", `
			Holm NNP 3 nsubj:pass
			was VBD 3 aux:pass
			hurt VBN 0 root
			by IN 5 case
			fire NN 3 obl
			, , 8 punct
			which WDT 8 nsubj
			razed VBD 5 acl:relcl
			mills NNS 8 obj
			, , 11 punct
			sank VBD 3 conj
			boats NNS 11 obj
			and CC 14 cc
			spread VBD 11 conj`,
			13, 7, "conj"},
		{"a verb in a list", `
			Orvo NNP 3 nsubj
			has VBZ 3 aux
			closed VBN 0 root
			a DT 5 det
			mine NN 3 obj
			, , 7 punct
			turned VBD 5 acl
			to IN 9 case
			wind NN 7 obl
			and CC 11 cc
			hired VBN 3 conj
			staff NNS 11 obj`,
			6, 2, "conj"},
		{"a participle between commas is no list", `
			Orvo NNP 2 nsubj
			closed VBD 0 root
			a DT 4 det
			mine NN 2 obj
			, , 6 punct
			opened VBN 4 acl
			in IN 8 case
			May NNP 6 obl
			, , 11 punct
			and CC 11 cc
			hired VBD 2 conj
			staff NNS 11 obj`,
			5, 3, "acl"},
		{"beside a pronoun", `
			Holm NNP 2 nsubj
			said VBD 0 root
			she PRP 7 nsubj
			and CC 5 cc
			Roth NNP 1 conj
			had VBD 7 aux
			met VBN 2 ccomp`,
			4, 2, "conj"},
		{"who says what stands before it", `
			Roth NNP 5 nsubj
			may MD 3 aux
			go VB 5 ccomp
			, , 3 punct
			said VBD 0 root
			Holm NNP 5 obj`,
			0, 2, "nsubj"},
		{"up to a number", `
			crime NN 2 nsubj
			carries VBZ 0 root
			up RP 2 compound:prt
			to IN 6 case
			six CD 6 nummod
			years NNS 2 obl`,
			5, 1, "obj"},
		{"whom it does not help", `
			grants NNS 2 nsubj
			help VBP 0 root
			farmers NNS 2 obj
			rather RB 6 cc
			than IN 4 fixed
			banks NNS 2 obj`,
			5, 1, "dep"},
		{"behind \"and\", with the name right before it", `
			Mayor NNP 2 nmod:desc
			Ana NNP 6 nsubj
			and CC 5 cc
			Envoy NNP 5 nmod:desc
			Holm NNP 8 nmod
			signed VBD 0 root
			a DT 8 det
			pact NN 6 obj`,
			4, 1, "conj"},
		{"names between a comma and their verb", `
			At IN 3 case
			a DT 3 det
			forum NN 9 obl
			, , 3 punct
			Ana NNP 3 nmod
			Lind NNP 5 flat
			and CC 8 cc
			Holm NNP 5 appos
			signed VBD 0 root
			pacts NNS 9 obj`,
			4, 8, "nsubj"},
		{"\"who\" is a person, not a sentence", `
			sentence NN 0 root
			for IN 3 mark
			helping VBG 1 acl
			Roth NNP 3 obj
			, , 7 punct
			who WP 7 nsubj
			robbed VBD 1 acl:relcl
			banks NNS 7 obj`,
			6, 3, "acl:relcl"},
		{"\"which\" is no person", `
			women NNS 2 nsubj
			take VBP 0 root
			pills NNS 2 obj
			, , 7 punct
			which WDT 7 nsubj
			can MD 7 aux
			kill VB 1 acl:relcl`,
			6, 2, "acl:relcl"},
		{"of two names the nearer, by a verb of one", `
			met VBD 0 root
			Levy NNP 1 obj
			and CC 4 cc
			Orr NNP 2 conj
			, , 8 punct
			who WP 8 nsubj
			has VBZ 8 aux
			won VBN 2 acl:relcl`,
			7, 3, "acl:relcl"},
		{"the object before its participle", `
			Orr NNP 3 nsubj
			will MD 3 aux
			break VB 0 root
			the DT 5 det
			record NN 6 nsubj:pass
			set VBN 3 obj
			by IN 8 case
			Roth NNP 6 obl:agent`,
			4, 2, "obj"},
		{"a preposition of a sum", `
			rose VBD 0 root
			15 CD 3 nummod
			pence NNS 1 obj
			to IN 5 case
			20 CD 6 nummod
			pence NNS 1 obl`,
			3, 5, "case"},
		{"right behind its verb, and no time", `
			rows NNS 3 nsubj
			had VBD 3 aux
			stalled VBN 0 root
			prior JJ 5 amod
			talks NNS 3 obl`,
			4, 2, "obj"},
		{"right behind its verb, but a time", `
			Orr NNP 2 nsubj
			left VBD 0 root
			last JJ 4 amod
			year NN 2 obl`,
			3, 1, "obl"},
		{"behind a preposition no clause", `
			said VBD 0 root
			the DT 3 det
			album NN 5 nsubj
			was VBD 5 cop
			due JJ 1 ccomp
			for IN 7 case
			release NN 1 ccomp`,
			6, 4, "obl"},
	}
	for _, c := range cases {
		_, l := tree(t, c.tree)
		if got := l.Trees[0].Tokens[c.token]; got.Head != c.head || got.Relation != c.relation {
			t.Errorf("%s: hangs on %d as %s, want %d as %s", c.name, got.Head, got.Relation, c.head, c.relation)
		}
	}
}

// A clause that tells of a noun or of the name that it is given is as sure as its
// pronoun, since both are one.
func TestClauseOfWhatIsNamedIsSure(t *testing.T) {
	const named = `
		built VBD 0 root
		a DT 3 det
		tram NN 1 obj
		%s VBN 3 acl
		Fjordlink NNP 4 xcomp
		, , 8 punct
		which WDT 8 nsubj
		joins VBZ 3 acl:relcl
		Oslo NNP 8 obj`
	for verb, want := range map[string]float32{"dubbed": 8, "painted": 0.5} {
		text, p, _ := brief.Read(t, fmt.Sprintf(named, verb))
		p.Sentences[0].Tokens[6].Margin, p.Sentences[0].Tokens[7].Margin = 8, 0.5
		if got := frame.Build(text.Source, p).Trees[0].Tokens[7].Margin; got != want {
			t.Errorf("%s: margin %v, want %v", verb, got, want)
		}
	}
}
