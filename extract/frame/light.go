package frame

// lights reads a light verb and its event noun as one predicate: "held talks
// with X" is "hold talks with", and what hangs on the noun takes part.
//
//	Cho/nsubj held/root talks/obj with Fox/nmod
func lights(b *builder) {
	for i := range b.frames {
		f := &b.frames[i]
		if f.Kind != Verb || !lightVerbs[f.Lemma] || f.Passive {
			continue
		}
		object := f.Argument(Patient)
		if object == nil || !b.xpos(object.Head, "NN") || b.xpos(object.Head, "NNP") || len(object.Heads) > 1 {
			continue
		}
		noun := object.Head
		f.Light = None
		if !lightNouns[b.Lemma(noun)] && (b.at[noun] == None || b.frames[b.at[noun]].Kind != Noun) {
			continue
		}
		f.Light = noun
		for _, k := range b.Children(noun, "nmod", "obl") {
			if b.Is(k, "nmod:poss") {
				continue
			}
			b.argue(i, Argument{Function: Oblique, Preposition: b.Preposition(k), Head: k, Frame: None})
		}
	}
}

var (
	lightVerbs = set("hold make take have give put reach pay launch file lodge play sign carry_out conduct stage open begin start impose place issue submit")
	lightNouns = set("talk talks meeting bid offer part visit decision attack deal call agreement statement speech suit lawsuit charge complaint sanction bet investigation inquiry vote tribute attention appeal threat pressure role war campaign")
)
