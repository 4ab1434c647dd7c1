package frame

// passives makes the "by" phrase of a passive its agent.
//
//	Boeing/nsubj:pass was/aux:pass bought/root by Airbus/obl:agent → Airbus bought Boeing
func passives(b *builder) {
	for i := range b.frames {
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

// means are what "by" names without anyone who acts: "sent by mail".
var means = set("mail post phone telephone e-mail email fax letter car bus train plane air sea land road rail boat ship foot hand force law mistake accident chance default name surprise virtue means percent per_cent time date day night end")
