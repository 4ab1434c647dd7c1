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
		if idioms[f.Lemma+" "+b.Lower(noun)] && b.Child(noun, "det", "amod", "nmod:poss") == None {
			f.Lemma, f.Surface = f.Lemma+" "+b.Lower(noun), f.Surface+" "+b.Lower(noun)
			for k := range f.Arguments {
				if f.Arguments[k].Function == Patient {
					f.Arguments = append(f.Arguments[:k:k], f.Arguments[k+1:]...)
					break
				}
			}
			for _, k := range b.Children(noun, "nmod", "obl") {
				b.argue(i, Argument{Function: Oblique, Preposition: b.Preposition(k), Head: k, Frame: None})
			}
			continue
		}
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

// idioms are a verb and a bare noun that together are one verb.
var idioms = set("take_place take_part take_hold take_office take_effect take_control take_charge take_action take_refuge take_power make_way lose_ground gain_ground gain_access give_birth set_sail catch_fire")

var (
	lightVerbs = set("hold make take have give put reach pay launch file lodge play sign carry_out conduct stage open begin start impose place issue submit")
	lightNouns = set("talk talks meeting bid offer part visit decision attack deal call agreement statement speech suit lawsuit charge complaint sanction bet investigation inquiry vote tribute attention appeal threat pressure role war campaign")
)
