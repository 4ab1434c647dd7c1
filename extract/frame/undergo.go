package frame

import "slices"

// undergoings take the participle or bare infinitive behind the object of "have"
// for what happened, as surely as the clause tells it: it is no duty, as the
// infinitive of "have to pay" is.
//
//	Novak/nsubj had/root car/obj stolen/xcomp → the car is what was stolen
func undergoings(b *builder) {
	for i := range b.frames {
		f := &b.frames[i]
		if f.Link != Content || f.Opener != "" || f.Finite || !b.xpos(f.Head, "VBN", "VBD", "VB") || b.Child(f.Head, "mark", "aux") != None {
			continue
		}
		if have := &b.frames[f.Parent]; have.Kind == Verb && have.Lemma == "have" && have.Argument(Patient) != nil {
			b.hang(i, f.Parent, Adverbial, "")
			f.Raised = true
			have.Arguments = slices.DeleteFunc(have.Arguments, func(a Argument) bool { return a.Function == Patient }) // not what he has
		}
	}
}
