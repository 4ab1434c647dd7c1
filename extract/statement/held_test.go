package statement_test

import "testing"

// How a statement is held: what a clause hedges, denies or wishes, and what its
// neighbours do not make of it.
func TestHeld(t *testing.T) {
	cases := []struct{ name, tree, want string }{
		{"what came of a verb is no plan", `
			Airbus NNP 2 nsubj
			survived VBD 0 root
			rows NNS 2 obj
			to TO 5 mark
			beat VB 2 advcl
			Boeing NNP 5 obj`,
			"Airbus survive \"rows\"\nAirbus beat Boeing"},
		{"what somebody was able to do he did", `
			Airbus NNP 3 nsubj
			was VBD 3 cop
			able JJ 0 root
			to TO 5 mark
			sue VB 3 xcomp
			Boeing NNP 5 obj`,
			"Airbus sue Boeing"},
		{"what is yet to be done is not done", `
			Airbus NNP 2 nsubj
			has VBZ 0 root
			yet RB 2 advmod
			to TO 5 mark
			sue VB 2 xcomp
			Boeing NNP 5 obj`,
			"Airbus sue Boeing [negated]"},
		{"a negation behind a verb is not the verb's", `
			Airbus NNP 2 nsubj
			sued VBD 0 root
			Boeing NNP 2 obj
			also RB 6 advmod
			not RB 6 advmod
			necessarily RB 2 advmod
			to TO 8 mark
			win VB 2 advcl`,
			"Airbus sue Boeing\nwin agent:Airbus [planned]"},
		{"whom somebody is told to be has done what his description did", `
			Weiss NNP 4 nsubj
			is VBZ 4 cop
			a DT 4 det
			banker NN 0 root
			who WP 6 nsubj
			sued VBD 4 acl:relcl
			Boeing NNP 6 obj`,
			"Weiss sue Boeing\nWeiss be \"banker who sued Boeing\""},
		{"whom a plan would keep out may come yet", `
			Spain NNP 2 nsubj
			pledged VBD 0 root
			to TO 4 mark
			ban VB 2 xcomp
			Weiss NNP 4 obj
			from IN 7 mark
			suing VBG 4 advcl
			Boeing NNP 7 obj`,
			"Spain promise \"ban Weiss from suing Boeing\"\nSpain ban Weiss [planned] says Spain from=suing Boeing"},
		{"an estimate of nobody known is possible", `
			In IN 2 case
			Rome NNP 5 obl
			it PRP 5 expl
			is VBZ 5 aux:pass
			estimated VBN 0 root
			that IN 8 mark
			Airbus NNP 8 nsubj
			sued VBD 5 ccomp
			Boeing NNP 8 obj`,
			"Airbus sue Boeing [possible]"},
		{"who reasons says it", `
			Petrova NNP 2 nsubj
			reasons VBZ 0 root
			that IN 5 mark
			Airbus NNP 5 nsubj
			sued VBD 2 ccomp
			Boeing NNP 5 obj`,
			"Petrova reason \"Airbus sued Boeing\"\nAirbus sue Boeing says Petrova"},
		{"what somebody is condemned for is the critic's word", `
			Weiss NNP 2 nsubj
			denounced VBD 0 root
			Spain NNP 2 obj
			for IN 7 case
			Airbus NNP 7 nmod:poss
			's POS 5 case
			takeover NN 3 nmod
			of IN 9 case
			Boeing NNP 7 nmod`,
			"Weiss criticize Spain\nAirbus acquire Boeing says Weiss"},
		{"a participle with a subject of its own has its own attitude", `
			Airbus NNP 3 nsubj
			would MD 3 aux
			sue VB 0 root
			Boeing NNP 3 obj
			, , 7 punct
			Siemens NNP 7 nsubj
			supporting VBG 3 advcl
			Spain NNP 7 obj`,
			"Airbus sue Boeing [conditional]\nSiemens support Spain"},
		{"a preposition before a participle makes no purpose", `
			Weiss NNP 2 nsubj
			visited VBD 0 root
			Rome NNP 2 obj
			, , 5 punct
			telling VBG 2 advcl
			to TO 5 mark
			Petrova NNP 5 obl
			that IN 10 mark
			Airbus NNP 10 nsubj
			sued VBD 5 ccomp
			Boeing NNP 10 obj`,
			"Weiss visit Rome\nWeiss say \"Airbus sued Boeing\"\nAirbus sue Boeing says Weiss"},
		{"the first to do it did it", `
			Weiss NNP 4 nsubj
			was VBD 4 cop
			the DT 4 det
			first JJ 0 root
			to TO 6 mark
			visit VB 4 advcl
			Rome NNP 6 obj`,
			"Weiss visit Rome"},
		{"neither of two", `
			Airbus NNP 5 nsubj
			nor CC 3 cc
			Siemens NNP 1 conj
			would MD 5 aux
			sue VB 0 root
			Boeing NNP 5 obj`,
			"Airbus sue Boeing [negated]\nSiemens sue Boeing [negated]"},
		{"a wish that is denied says nothing of what becomes of it", `
			Airbus NNP 4 nsubj
			does VBZ 4 aux
			not RB 4 advmod
			want VB 0 root
			to TO 6 mark
			sue VB 4 xcomp
			Boeing NNP 6 obj`,
			"Airbus want_to_sue Boeing [negated]"},
		{"who refuses does not say that he did not", `
			Airbus NNP 2 nsubj
			refused VBD 0 root
			to TO 4 mark
			sue VB 2 xcomp
			Boeing NNP 4 obj`,
			"Airbus refuse \"sue Boeing\"\nAirbus sue Boeing [negated]"},
		{"what was stopped is told once where it is words alone", `
			Airbus NNP 2 nsubj
			stopped VBD 0 root
			making VBG 2 xcomp
			small JJ 5 amod
			engines NNS 3 obj`,
			"Airbus end \"making small engines\""},
		{"a proviso that the tree has beside its clause", `
			Airbus NNP 3 nsubj
			will MD 3 aux
			sue VB 0 root
			Boeing NNP 3 obj
			, , 8 punct
			providing VBG 3 advcl
			Siemens NNP 8 nsubj
			backs VBZ 3 advcl
			Spain NNP 8 obj`,
			"Airbus sue Boeing [conditional]\nSiemens support Spain [conditional]"},
		{"a condition without a verb", `
			Weiss NNP 2 nsubj
			promised VBD 0 root
			to TO 4 mark
			visit VB 2 xcomp
			Rome NNP 4 obj
			if IN 7 mark
			necessary JJ 4 advcl`,
			"Weiss promise \"visit Rome if necessary\"\nWeiss visit Rome [conditional] says Weiss"},
		{"what does not happen on a condition has no modality", `
			Spain NNP 4 nsubj
			will MD 4 aux
			not RB 4 advmod
			sanction VB 0 root
			Russia NNP 4 obj
			if IN 8 mark
			Weiss NNP 8 nsubj
			visits VBZ 4 advcl
			Rome NNP 8 obj`,
			"Weiss visit Rome [conditional]"},
		{"a participle in front of a report is not what is said", `
			Asked VBN 6 ccomp
			about IN 3 case
			Boeing NNP 1 obl
			, , 1 punct
			Petrova NNP 6 nsubj
			said VBD 0 root
			Airbus NNP 8 nsubj
			sued VBD 6 ccomp
			Spain NNP 8 obj`,
			"Petrova ask_about Boeing\nPetrova say \"Airbus sued Spain\"\nAirbus sue Spain says Petrova"},
		{"what the reporter adds to an accusation is not part of it", `
			Petrova NNP 2 nsubj
			accused VBD 0 root
			Weiss NNP 2 obj
			of IN 5 mark
			suing VBG 2 xcomp
			Airbus NNP 5 obj
			, , 9 punct
			a DT 9 det
			claim NN 5 appos
			that WDT 12 obj
			Weiss NNP 12 nsubj
			denies VBZ 9 acl:relcl`,
			"Petrova accuse Weiss content=of suing Airbus\nWeiss sue Airbus says Petrova"},
		{"a report is whole where the tree tears a name from its ending", `
			Petrova NNP 2 nsubj
			said VBD 0 root
			Airbus NNP 4 nsubj
			sued VBD 2 ccomp
			Boeing NNP 7 nmod:poss
			's POS 3 case
			lawyers NNS 4 obj`,
			"Petrova say \"Airbus sued Boeing 's lawyers\"\nAirbus sue <Boeing's lawyers> says Petrova"},
		{"only the second of two is in doubt", `
			Spain NNP 3 nsubj
			will MD 3 aux
			sanction VB 0 root
			Iran NNP 3 obj
			and CC 7 cc
			possibly RB 7 advmod
			Russia NNP 4 conj`,
			"Spain sanction Iran [planned]\nSpain sanction Russia [possible]"},
		{"whom somebody else was preferred to", `
			Airbus NNP 2 nsubj
			sued VBD 0 root
			Boeing NNP 2 obj
			rather RB 6 cc
			than IN 4 fixed
			Siemens NNP 3 conj`,
			"Airbus sue Boeing"},
		{"in whose place somebody came", `
			Weiss NNP 2 nsubj
			visited VBD 0 root
			Latvia NNP 2 obj
			instead RB 6 case
			of IN 4 fixed
			Spain NNP 2 obl`,
			"Weiss visit Latvia"},
		{"what is still to come, however it is led in", `
			Spain NNP 3 nsubj
			will MD 3 aux
			sanction VB 0 root
			Iran NNP 3 obj
			as RB 6 advmod
			soon RB 3 advmod
			as IN 9 mark
			Weiss NNP 9 nsubj
			resigns VBZ 6 advcl`,
			"Spain sanction Iran [planned]"},
		{"that an event was announced is told by it", `
			Weiss NNP 2 nsubj
			criticized VBD 0 root
			the DT 4 det
			deal NN 2 obj
			announced VBN 4 acl
			on IN 7 case
			Tuesday NNP 5 obl`,
			"Weiss criticize <deal announced on Tuesday>"},
		{"an event of a description that is told of a name, too", `
			the DT 2 det
			collapse NN 7 nsubj
			of IN 5 case
			the DT 5 det
			bank NN 2 nmod
			has VBZ 7 aux
			hurt VBN 0 root
			Weiss NNP 7 obj

			Petrova NNP 2 nsubj
			saw VBD 0 root
			Siemens NNP 5 nmod:poss
			's POS 3 case
			collapse NN 2 obj`,
			"<collapse of the bank> injure Weiss\nPetrova see \"Siemens 's collapse\""},
		{"a demand tells in its words what the other is to do in words", `
			Spain NNP 2 nsubj
			urged VBD 0 root
			Iran NNP 2 obj
			to TO 5 mark
			build VB 2 xcomp
			much RB 7 advmod
			wider JJ 8 amod
			housing NN 5 obj`,
			"Spain urge Iran content=to build much wider housing"},
		{"a condition that the tree has beside what hangs on it", `
			Petrova NNP 2 nsubj
			said VBD 0 root
			if IN 5 mark
			Weiss NNP 5 nsubj
			resigns VBZ 2 ccomp
			, , 5 punct
			Airbus NNP 9 nsubj
			is VBZ 9 aux
			suing VBG 2 ccomp
			Boeing NNP 9 obj`,
			"Petrova say \"if Weiss resigns , Airbus is suing Boeing\"\nresign agent:Weiss [conditional] says Petrova\nAirbus sue Boeing [conditional] says Petrova"},
		{"who demands something says nothing of what it is told beside", `
			Petrova NNP 2 nsubj
			urged VBD 0 root
			Spain NNP 2 obj
			to TO 5 mark
			visit VB 2 xcomp
			Latvia NNP 5 obj
			despite IN 10 case
			Iran NNP 10 nmod:poss
			's POS 8 case
			refusal NN 5 obl
			to TO 12 mark
			support VB 10 acl
			Rome NNP 12 obj`,
			"Petrova urge Spain content=to visit Latvia despite Iran 's refusal to support Rome\nSpain visit Latvia [demanded] says Petrova despite=Iran 's refusal to support Rome\nIran support Rome [negated]"},
		{"how something is to be done is no plan of its own", `
			Weiss NNP 2 nsubj
			promised VBD 0 root
			to TO 4 mark
			support VB 2 xcomp
			Spain NNP 4 obj
			in IN 7 mark
			suing VBG 4 advcl
			Airbus NNP 7 obj`,
			"Weiss promise \"support Spain in suing Airbus\"\nWeiss support Spain [planned] says Weiss"},
		{"what is looked into is open", `
			Petrova NNP 2 nsubj
			asked VBD 0 root
			into IN 6 mark
			whether IN 6 mark
			Airbus NNP 6 nsubj
			sued VBD 2 advcl
			Boeing NNP 6 obj`,
			"Airbus sue Boeing [possible]"},
		{"what somebody is kept from, by a clause", `
			Weiss NNP 3 nsubj:pass
			was VBD 3 aux:pass
			prevented VBN 0 root
			from IN 5 mark
			entering VBG 3 advcl
			the DT 7 det
			hall NN 5 obj`,
			"Weiss prevent_from \"entering the hall\"\nWeiss enter \"hall\" [negated]"},
		{"one of two days is not when", `
			Airbus NNP 3 nsubj
			will MD 3 aux
			sue VB 0 root
			Boeing NNP 3 obj
			on IN 6 case
			Friday NNP 3 obl
			or CC 8 cc
			Sunday NNP 6 conj`,
			"Airbus sue Boeing [planned] at Friday or Sunday"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := states(t, c.tree); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
