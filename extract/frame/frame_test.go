package frame_test

import (
	"strings"
	"testing"

	"kgx/extract/frame"
	"kgx/extract/internal/brief"
)

// tree reads lines of "form xpos head relation": the text and its frames.
func tree(t *testing.T, lines string) (string, *frame.Layer) {
	t.Helper()
	text, p, _ := brief.Read(t, lines)
	return text.Source, frame.Build(text.Source, p)
}

// show writes frames as "lemma(agent; patient; …) link opener" lines.
func show(l *frame.Layer) string {
	var out []string
	for i := range l.Frames {
		f := &l.Frames[i]
		t := &l.Trees[f.Sentence]
		var args []string
		for _, a := range f.Arguments {
			var heads []string
			for _, h := range a.Heads {
				heads = append(heads, t.Word(t.Resolve(h)))
			}
			name := [...]string{"agent", "patient", "recipient", "attribute", "oblique", "clause"}[a.Function]
			if a.Preposition != "" && a.Function != frame.Agent && a.Function != frame.Patient {
				name += ":" + a.Preposition
			}
			args = append(args, name+"="+strings.Join(heads, "+"))
		}
		s := f.Lemma + "(" + strings.Join(args, " ") + ")"
		if f.Negated {
			s = "not " + s
		}
		if len(f.Auxiliaries) > 0 {
			s = strings.Join(f.Auxiliaries, " ") + " " + s
		}
		link := [...]string{"", "content", "purpose", "condition", "adverbial", "modifier", "conjunct", "part"}[f.Link]
		if link != "" {
			s += " " + link
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

// Each construction with a worked example: the tree, and what is read from it.
func TestConstructions(t *testing.T) {
	cases := []struct{ name, tree, want string }{
		{"who does it, behind a prospect", `
			prospect NN 0 root
			of IN 3 case
			Orvo NNP 1 nmod
			selling VBG 1 acl
			mines NNS 4 obj`,
			"sell(patient=mines agent=Orvo)"},
		{"a participle that leads a noun", `
			Based VBN 7 advcl
			on IN 3 case
			tests NNS 1 obl
			, , 1 punct
			nurses NNS 7 nsubj
			may MD 7 aux
			rest VB 0 root`,
			"may rest(agent=nurses)"},
		{"a second noun that says who somebody is", `
			Fox NNP 10 nsubj
			, , 4 punct
			a DT 4 det
			nurse NN 1 appos
			and CC 7 cc
			the DT 7 det
			captain NN 1 conj
			, , 4 punct
			has VBZ 10 aux
			left VBN 0 root`,
			"have leave(agent=Fox)"},
		{"a second noun for somebody else", `
			Fox NNP 10 nsubj
			, , 4 punct
			a DT 4 det
			nurse NN 1 appos
			and CC 7 cc
			the DT 7 det
			captain NN 1 conj
			, , 4 punct
			have VBP 10 aux
			left VBN 0 root`,
			"have leave(agent=Fox+captain)"},
		{"a preposition stands before its noun", `
			Fairs NNS 3 nsubj:pass
			were VBD 3 aux:pass
			moved VBN 0 root
			from IN 5 case
			Bonn NNP 3 obl
			to IN 5 case
			Graz NNP 3 obl`,
			"move(patient=Fairs oblique:from=Bonn oblique:to=Graz)"},
		{"who stands before a verb in the past tense does it", `
			Courts NNS 2 nsubj:pass
			jailed VBD 0 root
			Orr NNP 2 nsubj`,
			"jail(agent=Courts patient=Orr)"},
		{"fighting is what killed", `
			Aid NN 2 nsubj
			came VBD 0 root
			after IN 5 mark
			fighting VBG 2 advcl
			killed VBD 2 advcl
			ten CD 5 obj`,
			"come(agent=Aid clause:after=killed)\nkill(agent=fighting patient=ten) adverbial"},
		{"a name behind its title hangs on it", `
			Police NNS 2 nsubj
			saw VBD 0 root
			friends NNS 2 obj
			of IN 5 case
			singer NN 3 nmod
			Orr NNP 3 nmod`,
			"see(agent=Police patient=friends)"},
		{"the way that a passive is done has not its subject", `
			Losses NNS 3 nsubj:pass
			were VBD 3 aux:pass
			cut VBN 0 root
			by IN 5 mark
			closing VBG 3 advcl
			mines NNS 5 obj`,
			"cut(patient=Losses clause:by=closing)\nclose(patient=mines) adverbial"},
		{"active", `
			Acme NNP 2 nsubj
			sold VBD 0 root
			shares NNS 2 obj
			to IN 5 case
			Nestlé NNP 2 obl`,
			"sell(agent=Acme patient=shares oblique:to=Nestlé)"},
		{"passive", `
			Boeing NNP 3 nsubj:pass
			was VBD 3 aux:pass
			bought VBN 0 root
			by IN 5 case
			Airbus NNP 3 obl:agent`,
			"buy(patient=Boeing agent=Airbus)"},
		{"particle and negation", `
			Sony NNP 4 nsubj
			has VBZ 4 aux
			not RB 4 advmod
			taken VBN 0 root
			over RP 4 compound:prt
			MGM NNP 4 obj`,
			"have not take over(agent=Sony patient=MGM)"},
		{"conjoined subjects", `
			Norway NNP 4 nsubj
			and CC 3 cc
			Sweden NNP 1 conj
			signed VBD 0 root
			it PRP 4 obj`,
			"sign(agent=Norway+Sweden patient=it)"},
		{"conjoined verbs share subject and auxiliary", `
			Petrova NNP 3 nsubj
			will MD 3 aux
			visit VB 0 root
			Rome NNP 3 obj
			and CC 6 cc
			meet VB 3 conj
			Weiss NNP 6 obj`,
			"will visit(agent=Petrova patient=Rome)\nwill meet(patient=Weiss agent=Petrova)"},
		{"relative clause with a pronoun", `
			Latvia NNP 7 nsubj
			, , 4 punct
			which WDT 4 nsubj
			attacked VBD 1 acl:relcl
			Poland NNP 4 obj
			, , 4 punct
			lost VBD 0 root`,
			"attack(agent=Latvia patient=Poland) modifier\nlose(agent=Latvia)"},
		{"relative clause without a pronoun", `
			a DT 2 det
			lawyer NN 0 root
			Eva NNP 5 nsubj
			Lund NNP 3 flat
			hired VBD 2 acl:relcl`,
			"hire(patient=lawyer agent=Eva)"},
		{"participle that describes a noun", `
			pilgrims NNS 5 nsubj
			killed VBN 1 acl
			in IN 4 case
			fires NNS 2 obl
			prayed VBD 0 root`,
			"kill(oblique:in=fires patient=pilgrims) modifier\npray(agent=pilgrims)"},
		{"participle beside the clause", `
			It PRP 2 nsubj
			exploded VBD 0 root
			, , 4 punct
			killing VBG 2 advcl
			seven CD 4 obj`,
			"explode(agent=It clause=killing)\nkill(patient=seven agent=It) adverbial"},
		{"subject control", `
			Acme NNP 2 nsubj
			agreed VBD 0 root
			to TO 4 mark
			buy VB 2 xcomp
			Beta NNP 4 obj`,
			"agree(agent=Acme clause:to=buy)\nbuy(patient=Beta agent=Acme) content"},
		{"object control", `
			Poland NNP 2 nsubj
			urged VBD 0 root
			Iran NNP 2 obj
			to TO 5 mark
			leave VB 2 xcomp`,
			"urge(agent=Poland patient=Iran clause:to=leave)\nleave(agent=Iran) content"},
		{"object of a preposition with a participle", `
			Poland NNP 2 nsubj
			accused VBD 0 root
			Iran NNP 2 obj
			of IN 5 mark
			attacking VBG 2 advcl
			Iraq NNP 5 obj`,
			"accuse(agent=Poland patient=Iran clause:of=attacking)\nattack(patient=Iraq agent=Iran) adverbial"},
		{"what is said", `
			Tanzi NNP 2 nsubj
			said VBD 0 root
			he PRP 5 nsubj
			would MD 5 aux
			pay VB 2 ccomp`,
			"say(agent=Tanzi clause=pay)\nwould pay(agent=he) content"},
		{"report as a branch", `
			Prices NNS 3 nsubj
			will MD 3 aux
			fall VB 0 root
			, , 3 punct
			analysts NNS 6 nsubj
			say VBP 3 parataxis`,
			"will fall(agent=Prices) content\nsay(agent=analysts clause=fall)"},
		{"expletive", `
			It PRP 3 nsubj:pass
			is VBZ 3 aux:pass
			reported VBN 0 root
			that IN 6 mark
			Iran NNP 6 nsubj
			left VBD 3 ccomp`,
			"report(clause:that=left)\nleave(agent=Iran) content"},
		{"object before a bare infinitive", `
			Roth NNP 2 nsubj
			helped VBD 0 root
			Lind NNP 4 obj
			carry VB 2 xcomp
			boxes NNS 4 obj`,
			"help(agent=Roth patient=Lind clause=carry)\ncarry(patient=boxes agent=Lind) content"},
		{"a noun before a name is no second object", `
			Roth NNP 2 nsubj
			scolded VBD 0 root
			painter NN 2 obj
			Lind NNP 2 iobj`,
			"scold(agent=Roth patient=Lind)"},
		{"no apposition across a verb", `
			Roth NNP 3 appos
			hired VBD 0 root
			painter NN 2 obj
			Lind NNP 3 appos`,
			"hire(agent=Roth patient=painter)"},
		{"a second name hangs on the whole first one", `
			Roth NNP 5 nsubj
			Lee NNP 1 flat
			and CC 4 cc
			Lind NNP 2 conj
			left VBD 0 root`,
			"leave(agent=Roth+Lind)"},
		{"each side of a comma has its own object", `
			Roth NNP 2 nsubj
			tours VBZ 0 root
			Peru NNP 5 obj
			, , 5 punct
			greets VBZ 2 parataxis
			Lind NNP 5 obj`,
			"tour(agent=Roth patient=Peru)\ngreet(patient=Lind)"},
		{"a participle with a subject and no auxiliary", `
			Roth NNP 4 nsubj
			and CC 3 cc
			Lind NNP 1 conj
			met VBN 0 root
			in IN 6 case
			Rome NNP 4 obl`,
			"meet(agent=Roth+Lind oblique:in=Rome)"},
		{"condition", `
			If IN 3 mark
			Iran NNP 3 nsubj
			leaves VBZ 6 advcl
			Spain NNP 6 nsubj
			will MD 6 aux
			stay VB 0 root`,
			"leave(agent=Iran) condition\nwill stay(agent=Spain clause:if=leaves)"},
		{"copula", `
			Weiss NNP 3 nsubj
			is VBZ 3 cop
			chairman NN 0 root
			of IN 5 case
			Airbus NNP 3 nmod`,
			"be(agent=Weiss oblique:of=Airbus)"},
		{"event noun", `
			Sony NNP 3 nmod:poss
			's POS 1 case
			takeover NN 0 root
			of IN 5 case
			MGM NNP 3 nmod`,
			"takeover(patient=MGM agent=Sony)"},
		{"light verb", `
			Cho NNP 2 nsubj
			held VBD 0 root
			talks NNS 2 obj
			with IN 5 case
			Fox NNP 3 nmod`,
			"hold(agent=Cho patient=talks oblique:with=Fox)"},
		{"planned: is to", `
			Acme NNP 4 nsubj
			is VBZ 4 aux
			to TO 4 mark
			sell VB 0 root
			Beta NNP 4 obj`,
			"be will sell(agent=Acme patient=Beta)"},
		{"not only", `
			Not RB 3 advmod
			only RB 3 advmod
			Lind NNP 7 nsubj
			but CC 6 cc
			also RB 6 advmod
			Cho NNP 3 conj
			sued VBD 0 root
			Airbus NNP 7 obj`,
			"sue(agent=Lind+Cho patient=Airbus)"},
		{"appointed what, by whom", `
			Lind NNP 4 nsubj
			was VBD 3 aux:pass
			appointed VBN 0 root
			envoy NN 3 xcomp
			by IN 6 case
			Cho NNP 4 nmod
			. . 3 punct`,
			"appoint(patient=Lind attribute=envoy agent=Cho)"},
		{"hyphenated word", `
			a DT 6 det
			worse JJR 6 amod
			- HYPH 5 punct
			than IN 5 case
			expected VBN 2 obl
			loss NN 0 root`,
			"expect()"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, l := tree(t, strings.ReplaceAll(c.tree, "\t", ""))
			if got := show(l); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
