package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

// epithet is the name that a description in other words comes back to, which news
// uses so as not to repeat it, though the text has not told before that it holds:
// "the 22-year-old", "the Belgian", "the top seed", "the German lender". It is the
// one that the sentences just before speak of, where no other may be meant.
//
//	"Federer beat Vogt. The Swiss, who is 31, rests now": Federer, if he is told to be Swiss or is the subject
func (b *builder) epithet(s int, t *frame.Tree, head int) int {
	kind, from, ok := b.epithetOf(t, head)
	if !ok {
		return None
	}
	for back := 0; back <= epithetReach && s-back >= 0; back++ {
		found := b.spokenOfIn(s-back, s, t, head, kind)
		if from != None {
			found = b.fromWhere(found, from)
		}
		if len(found) == 0 {
			continue
		}
		if e := b.foremost(s-back, found); e != None && len(b.entities[e].Mentions) > 1 {
			return b.ofEntity(e)
		}
		return None
	}
	return None
}

// epithetReach is how many sentences an epithet looks back.
const epithetReach = 2

// epithetOf says whether the phrase of token head may be an epithet: definite, of
// one, with nothing that tells which; of what type, and the country that it
// names, or None.
func (b *builder) epithetOf(t *frame.Tree, head int) (kind string, from int, ok bool) {
	from = None
	det := t.Child(head, "det")
	if det == frame.None || t.Lower(det) != "the" || plural(t, head) || t.Is(head, "compound", "amod", "appos", "flat", "nmod:poss") {
		return "", None, false
	}
	for _, k := range t.Children(head) {
		switch {
		case k > head && t.Is(k, "nmod", "acl", "appos", "flat") && !(t.Is(k, "acl:relcl") && b.aside(t, k)), t.Is(k, "nmod:poss", "nummod"):
			return "", None, false
		case t.Is(k, "amod", "compound"):
			if m := b.mentionAt(t.Tokens[k].Span, mention.Adjective); m != None {
				from = b.entityOf[m]
			} else if b.inName(t.Tokens[k].Span) || telling[t.Lower(k)] {
				return "", None, false
			}
		}
	}
	noun := lower(t.Lemma(head))
	if m := b.mentionAt(t.Tokens[head].Span, mention.Adjective); m != None { // "the Belgian"
		return "person", b.entityOf[m], !strings.HasSuffix(noun, "s")
	}
	switch {
	case noun == "old" && head > 2 && t.Lower(head-2) == "year", personEpithets[noun]:
		return "person", from, true
	case noun == "paper" || noun == "newspaper" || noun == "daily":
		return "media", from, true
	case firmEpithets[noun]:
		return "organization", from, from != None || t.Child(head, "amod", "compound") != frame.None
	}
	return "", None, false
}

var (
	// telling are modifiers that tell somebody from the one spoken of.
	telling = set("other new next previous first second third last same only late then young elder eldest younger oldest youngest fellow rival local male female best worst unnamed unidentified alleged eventual")
	// personEpithets are nouns that news calls people by whom it has named.
	personEpithets = set(`seed champion striker midfielder defender goalkeeper keeper winger forward skipper international veteran comedian comic
		singer songwriter rapper frontman guitarist actor actress filmmaker novelist playwright sprinter swimmer golfer boxer cyclist
		fullback flanker prop hooker batsman bowler paceman spinner quarterback playmaker
		heavyweight lightweight middleweight welterweight
		billionaire tycoon mogul democrat republican`)
	// firmEpithets are nouns that news calls firms by.
	firmEpithets = set("giant firm company lender bank retailer carmaker automaker airline insurer drugmaker chipmaker planemaker brewer supermarket grocer publisher broadcaster conglomerate manufacturer maker group")
)

// spokenOfIn are the entities of a kind, each once, of whom sentence s speaks before
// token head of sentence at, outside quotations, and that do not take part in what
// head takes part in.
func (b *builder) spokenOfIn(s, at int, t *frame.Tree, head int, kind string) []int {
	var beside []int
	if up := t.Tokens[head].Head; s == at && up >= 0 {
		for _, k := range append(t.Children(up), up) {
			if k != head {
				if e := b.named(t.Tokens[k].Span, false); e != None {
					beside = append(beside, e)
				}
			}
		}
	}
	span := b.sentenceSpan(s)
	quoted := b.frames.QuoteAt(t.Tokens[head].Start)
	var out []int
	first, _ := slices.BinarySearchFunc(b.mentions, span.Start, func(m mention.Mention, at int) int { return m.Start - at })
	for m := first; m < len(b.mentions) && b.mentions[m].Start < span.End; m++ {
		e := b.entityOf[m]
		if e == None || b.mentions[m].Nested || b.mentions[m].Start >= t.Tokens[head].Start || b.frames.QuoteAt(b.mentions[m].Start) != quoted {
			continue
		}
		if who := &b.entities[e]; who.Nameless || who.People || !schema.IsA(who.Type, kind) || b.mentions[m].Kind == mention.Adjective {
			continue
		}
		if _, credit := b.text.Credit(b.mentions[m].Span); credit || slices.Contains(beside, e) || slices.Contains(out, e) {
			continue
		}
		out = append(out, e)
	}
	return out
}

// fromWhere keeps of entities those that the text tells to be from a country, or,
// where it tells of none, those that it does not tell to be from another.
func (b *builder) fromWhere(all []int, country int) []int {
	var told, untold []int
	for _, e := range all {
		switch where := b.countriesOf(e); {
		case slices.Contains(where, country):
			told = append(told, e)
		case len(where) == 0:
			untold = append(untold, e)
		}
	}
	if len(told) > 0 {
		return told
	}
	return untold
}

// countriesOf are the countries whose adjective or name stands before a name as its
// owner: "Belgian Kim Vogt", "France's Nathalie Dechy".
func (b *builder) countriesOf(e int) []int {
	var out []int
	for _, m := range b.entities[e].Mentions {
		if b.mentions[m].Kind != mention.Name {
			continue
		}
		s, top := b.topOf(b.mentions[m].Span)
		if top == frame.None {
			continue
		}
		t := &b.frames.Trees[s]
		for _, k := range t.Children(top, "amod", "compound", "nmod:poss") {
			if w := b.mentionAt(t.Tokens[k].Span, mention.Adjective); w != None && b.entityOf[w] != None {
				out = append(out, b.entityOf[w])
			} else if c := b.named(t.Tokens[k].Span, false); c != None && b.entities[c].Type == "country" {
				out = append(out, c)
			}
		}
	}
	return out
}

// foremost is the only one of entities, else the subject of sentence s among them
// if the article speaks of none of the others as often; else None.
func (b *builder) foremost(s int, all []int) int {
	if len(all) == 1 {
		return all[0]
	}
	subject := None
	for i := range b.frames.Frames {
		f := &b.frames.Frames[i]
		if f.Sentence != s || f.Kind == frame.Noun || f.Link != frame.Root || f.Subject == frame.None {
			continue
		}
		t := &b.frames.Trees[s]
		if e := b.named(t.Tokens[t.Resolve(f.Subject)].Span, false); e != None && slices.Contains(all, e) {
			subject = e
			break
		}
	}
	best, most, second := b.mostNamed(all)
	if most >= 2*second || best == subject && most > second {
		return best
	}
	return None
}
