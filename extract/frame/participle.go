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
			b.argue(i, Argument{Function: Agent, Head: b.doing(f.Noun, f.Head), Heads: []int{b.doing(f.Noun, f.Head)}, Frame: None})
		}
	}
}

// doing is who does what a participle behind noun says: of "the prospect of Orvo
// selling" Orvo, of "a man selling" the man.
func (b *builder) doing(noun, verb int) int {
	if pastimes[b.Lemma(noun)] { // "spent a year building it", "is on solid ground attacking him"
		clause := noun
		if b.at[noun] == None || b.frames[b.at[noun]].Kind != Copula {
			clause = b.clauseOf(noun)
		}
		if clause != None && b.at[clause] != None {
			if who := b.subject(b.at[clause]); who != None && who < noun {
				return who
			}
		}
	}
	if !happenings[b.Lemma(noun)] {
		return noun
	}
	for _, k := range b.Children(noun, "nmod") {
		if _, end := b.Extent(k, nil); b.Preposition(k) == "of" && end == verb {
			return k
		}
	}
	return noun
}

// pastimes are nouns behind which a participle tells what the clause's subject does.
var pastimes = set("time trouble difficulty fun ground minute hour day week month year decade career life luck success job fortune money effort energy")

// happenings are nouns of which what happens is told behind "of".
var happenings = set("prospect possibility chance risk likelihood danger odds report rumor rumour sight sign evidence idea thought case instance example hope fear threat image picture footage video photo photograph story account incident")
