package frame

// passives makes the "by" phrase of a passive its agent.
//
//	Boeing/nsubj:pass was/aux:pass bought/root by Airbus/obl:agent → Airbus bought Boeing
func passives(b *builder) {
	for i := range b.frames {
		b.naming(i)
		f := &b.frames[i]
		if !f.Passive || f.Argument(Agent) != nil {
			continue
		}
		for k := range f.Arguments {
			a := &f.Arguments[k]
			if a.Function == Oblique && a.Preposition == "by" && !means[b.Lemma(a.Head)] && a.Label != "ARGM-TMP" && a.Label != "ARGM-LOC" && a.Label != "ARGM-MNR" && b.xpos(a.Head, "NN", "PRP", "WP", "WDT") {
				a.Function = Agent
				break
			}
		}
	}
}

// naming makes the second object of a verb of naming what the first is made:
// "Roy was appointed minister", "elected her president".
func (b *builder) naming(i int) {
	f := &b.frames[i]
	if !namings[f.Lemma] {
		return
	}
	seen := false
	for k := range f.Arguments {
		a := &f.Arguments[k]
		if a.Function != Patient {
			continue
		}
		if seen && b.xpos(a.Head, "NN") && !b.xpos(a.Head, "NNP") {
			a.Function = Attribute
		}
		seen = true
	}
}

var namings = set("appoint elect name make call crown declare nominate choose proclaim dub vote consider label brand")

// means are what "by" names without anyone who acts: "sent by mail".
var means = set("mail post phone telephone e-mail email fax letter car bus train plane air sea land road rail boat ship foot hand force law mistake accident chance default name surprise virtue means percent per_cent time date day night end average total margin factor maximum minimum hour minute week month year")
