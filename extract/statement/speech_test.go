package statement_test

import "testing"

// What somebody says is his words, whole; its clauses are stated besides only
// where they are plainly read.
func TestSpeech(t *testing.T) {
	cases := []struct{ name, tree, want string }{
		{"a quotation of two sentences is one", `
			" ` + "``" + ` 3 punct
			Russia NNP 3 nsubj
			attacked VBD 0 root
			Latvia NNP 3 obj
			. . 3 punct

			They PRP 2 nsubj
			burnt VBD 7 ccomp
			the DT 4 det
			harbour NN 2 obj
			, , 2 punct
			" '' 2 punct
			said VBD 0 root
			Petrova NNP 7 nsubj`,
			"Russia attack Latvia says Petrova\nPetrova say \"Russia attacked Latvia . They burnt the harbour\""},
		{"a clause of a quotation with a pronoun is not stated", `
			" ` + "``" + ` 4 punct
			Boeing NNP 4 nsubj
			has VBZ 4 aux
			sued VBN 8 ccomp
			us PRP 4 obj
			, , 4 punct
			" '' 4 punct
			said VBD 0 root
			Petrova NNP 8 nsubj`,
			`Petrova say "Boeing has sued us"`},
		{"a side clause of a quotation is not stated", `
			" ` + "``" + ` 11 punct
			When WRB 4 advmod
			Airbus NNP 4 nsubj
			sued VBD 11 advcl
			Boeing NNP 4 obj
			last JJ 7 amod
			spring NN 4 obl
			, , 11 punct
			the DT 10 det
			bank NN 11 nsubj
			failed VBD 14 ccomp
			, , 11 punct
			" '' 11 punct
			said VBD 0 root
			Petrova NNP 14 nsubj`,
			"fail patient:<bank> says Petrova\nPetrova say \"When Airbus sued Boeing last spring , the bank failed\""},
		{"the reporter's title is not quoted", `
			" ` + "``" + ` 5 punct
			Airbus NNP 5 nsubj
			and CC 4 cc
			Boeing NNP 2 conj
			agree VBP 13 ccomp
			on IN 7 case
			wings NNS 5 obl
			, , 5 punct
			" '' 5 punct
			former JJ 11 amod
			envoy NN 5 obl
			Petrova NNP 13 nsubj
			said VBD 0 root`,
			`Petrova say "Airbus and Boeing agree on wings"`},
		{"two words are stated, if at all, as what they tell", `
			" ` + "``" + ` 3 punct
			I PRP 3 nsubj
			left VBD 6 ccomp
			, , 3 punct
			" '' 3 punct
			said VBD 0 root
			Petrova NNP 6 nsubj`,
			"leave agent:Petrova says Petrova"},
		{"what somebody asks he does not say", `
			Petrova NNP 2 nsubj
			asked VBD 0 root
			Weiss NNP 2 obj
			whether IN 6 mark
			Airbus NNP 6 nsubj
			sued VBD 2 advcl
			Boeing NNP 6 obj`,
			"Petrova ask Weiss content=whether Airbus sued Boeing"},
		{"whoever wants something of somebody demands it", `
			Petrova NNP 2 nsubj
			wants VBZ 0 root
			Spain NNP 2 obj
			to TO 5 mark
			leave VB 2 xcomp
			Latvia NNP 5 obj`,
			"Petrova want Spain content=to leave Latvia\nSpain leave Latvia [demanded] says Petrova"},
		{"an idea that is rejected", `
			Petrova NNP 2 nsubj
			rejected VBD 0 root
			the DT 4 det
			idea NN 2 obj
			that IN 7 mark
			Airbus NNP 7 nsubj
			sued VBD 4 acl
			Boeing NNP 7 obj`,
			"Petrova reject \"idea that Airbus sued Boeing\"\nAirbus sue Boeing [negated] says Petrova"},
		{"the purpose of what is not done", `
			Weiss NNP 4 nsubj
			will MD 4 aux
			not RB 4 advmod
			visit VB 0 root
			Rome NNP 4 obj
			to TO 7 mark
			meet VB 4 advcl
			Petrova NNP 7 obj`,
			"Weiss visit Rome [negated]"},
		{"what is still awaited", `
			Spain NNP 3 nsubj
			will MD 3 aux
			sanction VB 0 root
			Iran NNP 3 obj
			until IN 7 mark
			Russia NNP 7 nsubj
			leaves VBZ 3 advcl
			Latvia NNP 7 obj`,
			"Spain sanction Iran [planned]"},
		{"what should have been done", `
			Spain NNP 4 nsubj
			should MD 4 aux
			have VB 4 aux
			sanctioned VBN 0 root
			Iran NNP 4 obj`,
			""},
		{"no comment is had by nobody", `
			Airbus NNP 2 nsubj
			had VBD 0 root
			no DT 4 det
			comment NN 2 obj`,
			`Airbus have "comment" [negated]`},
		{"whether it is so nobody says", `
			Petrova NNP 2 nsubj
			refused VBD 0 root
			to TO 4 mark
			say VB 2 xcomp
			whether IN 8 mark
			Russia NNP 8 nsubj
			had VBD 8 aux
			attacked VBN 4 ccomp
			Latvia NNP 8 obj`,
			"Petrova refuse \"say whether Russia had attacked Latvia\"\nRussia attack Latvia [possible] says Petrova"},
		{"a proviso", `
			Airbus NNP 3 nsubj
			will MD 3 aux
			sue VB 0 root
			Boeing NNP 3 obj
			, , 6 punct
			provided VBN 3 advcl
			Siemens NNP 8 nsubj
			backs VBZ 6 ccomp
			Spain NNP 8 obj`,
			"Airbus sue Boeing [conditional]\nSiemens support Spain [conditional]"},
		{"what is due is planned, whatever the tree makes of it", `
			Weiss NNP 5 nsubj
			is VBZ 3 cop
			due JJ 5 advcl
			to IN 3 fixed
			meet VB 0 root
			Petrova NNP 5 obj`,
			"Weiss meet Petrova [planned]"},
		{"what somebody says of himself in words alone is not stated twice", `
			Airbus NNP 2 nsubj
			said VBD 0 root
			it PRP 5 nsubj
			had VBD 5 aux
			won VBN 2 ccomp
			a DT 7 det
			medal NN 5 obj
			for IN 9 case
			wings NNS 5 obl`,
			"Airbus say \"it had won a medal for wings\""},
		{"words within words are somebody else's", `
			" ` + "``" + ` 3 punct
			Weiss NNP 3 nsubj
			said VBD 13 ccomp
			, , 3 punct
			'then RB 7 advmod
			Spain NNP 7 nsubj
			sued VBD 3 parataxis
			Iran NNP 7 obj
			there' RB 7 advmod
			, , 3 punct
			" '' 3 punct
			Petrova NNP 13 nsubj
			said VBD 0 root`,
			"Petrova say \"Weiss said , 'then Spain sued Iran there'\""},
		{"a reporter behind a comma is no object", `
			Spain NNP 2 nsubj
			sued VBD 6 ccomp
			Iran NNP 2 obj
			, , 6 punct
			Rome NNP 2 iobj
			said VBD 0 root
			. . 6 punct`,
			"Spain sue Iran says Rome\nRome say \"Spain sued Iran\""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := states(t, c.tree); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
