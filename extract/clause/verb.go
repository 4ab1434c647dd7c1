package clause

// Class is what a verb does to the statement in its complement; the list of
// classes is in verbs.tsv.
type Class string

// The classes of verb.
const (
	Say      Class = "say"
	Promise  Class = "promise"
	Plan     Class = "plan"
	Threaten Class = "threaten"
	Demand   Class = "demand"
	Doubt    Class = "doubt"
	Deny     Class = "deny"
	Do       Class = "do"
	Other    Class = "other"
	Be       Class = "be"
	Have     Class = "have"
)

// Verb is a verb with its auxiliaries: "will not be signed".
type Verb struct {
	First, Last int    // tokens [First, Last)
	Head        int    // the verb itself
	Lemma       string // base form
	Class       Class
	Finite      bool   // has a tense, and so a subject of its own
	To          bool   // an infinitive with "to"
	Ing         bool   // a participle or gerund
	Passive     bool   // "was signed", "signed by"
	Bare        bool   // a past form without auxiliary: "signed" may be finite or a participle
	Negated     bool   // "not", "never"
	Modal       string // "will", "must", "may" …, "" where none
	forms       form
}

// verbs finds the verbs among tokens [first, last), in text order.
func (p *Parse) verbs(first, last int) []Verb {
	var out []Verb
	for i := first; i < last; i++ {
		if v, ok := p.verbAt(i, last); ok {
			if v.Lemma == "do" && i == first && v.Last < last && p.words[v.Last].tag != to {
				continue // "Did Norland sign?": the verb follows its subject
			}
			out = append(out, v)
			i = v.Last - 1
		}
	}
	return out
}

// verbAt reads the longest run of auxiliaries, adverbs and verbs from token i.
func (p *Parse) verbAt(i, last int) (Verb, bool) {
	v := Verb{First: i, Head: None}
	var auxiliary tagged
	set := func(j int, lemma string, class Class, forms form) {
		v.Head, v.Last, v.Lemma, v.Class, v.forms = j, j+1, lemma, class, forms
	}
loop:
	for j := i; j < last; j++ {
		w := p.words[j]
		switch w.tag {
		case to:
			if j > i {
				// "is to sign", "has to sign", "is going to sign", "used to sign"
				switch {
				case v.Lemma == "be" && auxiliary == be, v.Lemma == "go" && auxiliary == be:
					v.Modal = "will"
				case v.Lemma == "have" && auxiliary == have:
					v.Modal = "must"
				default:
					break loop
				}
				auxiliary = modal
				continue
			}
			v.To, auxiliary = true, to
		case modal:
			if v.Head != None {
				break loop
			}
			v.Modal, auxiliary = modalOf(w.lower), modal
		case be:
			if v.Head != None && auxiliary != have && auxiliary != be && auxiliary != modal && auxiliary != to && auxiliary != do {
				break loop
			}
			if w.lower == "being" && auxiliary == 0 {
				v.Ing = true
			}
			set(j, "be", Be, base)
			auxiliary = be
		case have:
			if v.Head != None && auxiliary != modal && auxiliary != to {
				break loop
			}
			if w.lower == "having" {
				v.Ing = true
			}
			set(j, "have", Have, base)
			auxiliary = have
		case do:
			if v.Head != None {
				break loop
			}
			set(j, "do", Do, base)
			auxiliary = do
		case not:
			v.Negated = true
		case adverb:
			if j == i {
				return v, false
			}
		case verb:
			if auxiliary == verb {
				break loop
			}
			p.finish(&v, j, auxiliary, w.read)
			auxiliary = verb
			if w.read.lemma == "go" && v.Ing || w.lower == "going" {
				auxiliary = be // "is going to"
			}
		default:
			break loop
		}
	}
	if v.Head == None {
		return v, false
	}
	if w := p.words[v.Head]; !v.Finite && !v.To && !v.Ing && w.tag != verb {
		v.Finite = v.Head != i || w.lower != "be" && w.lower != "been" && w.lower != "being" && w.lower != "having"
	}
	return v, true
}

// finish sets what the main verb at token j and the auxiliary before it say.
func (p *Parse) finish(v *Verb, j int, auxiliary tagged, r reading) {
	ws := p.words[j]
	v.Head, v.Last, v.Lemma, v.Class, v.forms = j, j+1, r.lemma, words().class(r.lemma), r.forms
	switch auxiliary {
	case be:
		v.Passive = r.forms&passive != 0
		v.Finite = !v.To && !v.Ing
	case have, modal, do:
		v.Finite = !v.To && !v.Ing
	case to:
	default:
		v.Ing = ws.read.forms&ing != 0
		v.Bare = r.forms&(past|passive) != 0 && !v.Ing
		v.Finite = !v.Ing && !(r.forms&passive != 0 && r.forms&(past|base|third) == 0)
		if r.forms&passive != 0 && !v.Finite {
			v.Passive = true
		}
	}
}

func modalOf(lower string) string {
	switch lower {
	case "'ll", "wo", "shall":
		return "will"
	case "'d":
		return "would"
	case "ca", "cannot":
		return "can"
	default:
		return lower
	}
}
