package frame

// participles gives the verb of a participle or infinitive that describes a
// noun its noun: "pilgrims killed in a stampede", "a bomb killing seven", "the
// plan to sell the firm".
//
//	auditors/root convicted/acl of fraud/obl → auditors are what was convicted
func participles(b *builder) {
	for i := range b.frames {
		f := &b.frames[i]
		if f.Noun == None || f.Kind != Verb || b.Is(f.Head, "acl:relcl") || !b.Is(f.Head, "acl") || b.Child(f.Head, "nsubj") != None {
			continue
		}
		switch {
		case b.xpos(f.Head, "VBN", "VBD") && len(f.Auxiliaries) == 0:
			f.Passive = true
			b.argue(i, Argument{Function: Patient, Head: f.Noun, Heads: []int{f.Noun}, Frame: None})
		case b.xpos(f.Head, "VBG") && f.Opener == "":
			b.argue(i, Argument{Function: Agent, Head: f.Noun, Heads: []int{f.Noun}, Frame: None})
		}
	}
}
