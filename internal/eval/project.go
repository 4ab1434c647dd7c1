package eval

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"kgx/extract"
	"kgx/extract/mention"
	"kgx/extract/relation"
	"kgx/graph/schema"
)

// Project puts what was extracted into the form of the labels, which differ
// from the graph that users see: adjectives of a country are concepts of their
// own, one for each form ("German", "Germans"), tied to the country by gpe0;
// roles, calendar times and sums are concepts, one for each text; pronouns and
// nominals are left out unless the labels have them, names within names always; only what is asserted is a
// relation.
func Project(doc *extract.Document, nominals bool) *Article {
	p := &projection{doc: doc, at: codePoints(doc.Article.Text), concepts: map[string]int{},
		out: &Article{ID: doc.Article.ID, Content: doc.Article.Text}}
	p.entitiesOf = make([][]int, len(doc.Mentions))
	for i, e := range doc.Entities {
		for _, m := range e.Mentions {
			p.entitiesOf[m] = append(p.entitiesOf[m], i)
		}
	}
	p.adjectives = make([][]int, len(doc.Entities))
	for i := range doc.Mentions {
		p.mention(i, nominals)
	}
	for i := range doc.Entities {
		p.tieAdjectives(i)
	}
	for _, r := range doc.Relations {
		p.relation(r)
	}
	slices.SortStableFunc(p.out.Mentions, byPlace)
	p.out.fill()
	return p.out
}

// fill makes lists that are empty print as such.
func (a *Article) fill() {
	if a.Mentions == nil {
		a.Mentions = []Mention{}
	}
	if a.Concepts == nil {
		a.Concepts = []Concept{}
	}
	if a.Relations == nil {
		a.Relations = []Relation{}
	}
	if a.Stated == nil {
		a.Stated = []Relation{}
	}
}

type projection struct {
	doc        *extract.Document
	out        *Article
	at         []int32        // code points before each byte
	concepts   map[string]int // by what makes the concept one, see conceptOf
	entitiesOf [][]int        // entities of each mention
	adjectives [][]int        // concepts of each entity's adjectives, in text order
}

// codePoints counts the code points before each byte of text and at its end.
func codePoints(text string) []int32 {
	at := make([]int32, len(text)+1)
	n := int32(0)
	for i := range len(text) {
		at[i] = n
		if utf8.RuneStart(text[i]) {
			n++
		} else {
			at[i] = n - 1
		}
	}
	at[len(text)] = n
	return at
}

func (p *projection) mention(i int, nominals bool) {
	m := p.doc.Mentions[i]
	if !nominals && (m.Kind == mention.Nominal || m.Kind == mention.Pronoun) || m.Nested {
		return
	}
	if m.Kind == mention.Time { // the labels mark dates alone, and these in part
		switch {
		case m.Tagged.Len() > 0:
			m.Span = m.Tagged
		case m.Relative:
			return
		}
	}
	concept, ok := p.conceptOf(i)
	if !ok {
		return
	}
	p.out.Mentions = append(p.out.Mentions, Mention{
		Begin: int(p.at[m.Start]), End: int(p.at[m.End]), Text: m.Text(p.doc.Article.Text), Concept: concept, Kind: string(m.Kind)})
}

// conceptOf returns the concept that a mention refers to in the labels' form;
// not ok where the labels know no such thing.
func (p *projection) conceptOf(i int) (concept int, ok bool) {
	m, text := p.doc.Mentions[i], p.doc.Mentions[i].Text(p.doc.Article.Text)
	switch m.Kind {
	case mention.Role:
		return p.valueConcept("role", text)
	case mention.Time:
		if m.Tagged.Len() > 0 {
			text = m.Tagged.Text(p.doc.Article.Text)
		}
		return p.valueConcept("time", text)
	case mention.Value:
		return p.valueConcept(m.Type, text)
	}
	entities := p.entitiesOf[i]
	switch len(entities) {
	case 0:
		if m.Kind == mention.Adjective && adjectiveTag(m.Type) != "" {
			return p.peopleConcept(m, text), true
		}
		return p.concept(fmt.Sprint("mention ", i), text, schema.DWIETags(m.Type)), true
	case 1:
		e := p.doc.Entities[entities[0]]
		if m.Kind == mention.Adjective && e.Type == "person" { // "Americans": in the labels an adjective of their country
			return p.peopleConcept(m, text), true
		}
		if m.Kind == mention.Adjective && adjectiveTag(e.Type) != "" {
			return p.adjectiveConcept(entities[0], text), true
		}
		return p.entityConcept(entities[0]), true
	}
	// "both leaders" is an entity of its own in the labels.
	return p.concept(fmt.Sprint("plural ", entities), text, schema.DWIETags(m.Type)), true
}

// concept returns the concept of that key, made on first use.
func (p *projection) concept(key, text string, tags []string) int {
	id, known := p.concepts[key]
	if !known {
		id = len(p.out.Concepts)
		p.concepts[key] = id
		p.out.Concepts = append(p.out.Concepts, Concept{Concept: id, Text: text, Tags: tags})
	}
	return id
}

func (p *projection) valueConcept(kind, text string) (int, bool) {
	tags := schema.DWIETags(kind)
	if len(tags) == 0 { // such as quantities, which the labels leave out
		return 0, false
	}
	return p.concept(kind+"/"+strings.ToLower(text), text, tags), true
}

func entityKey(i int) string { return fmt.Sprint("entity ", i) }

func (p *projection) entityConcept(i int) int {
	e := p.doc.Entities[i]
	kind := e.Type
	if m := p.doc.Mentions[e.Mentions[0]]; kind == "person" && m.Type == "religion" { // Muslims are a religion in the labels
		kind = m.Type
	}
	id := p.concept(entityKey(i), e.Name, schema.DWIETags(kind))
	p.out.Concepts[id].Salience = e.Salience
	return id
}

// adjectiveConcept is the concept of one form of an entity's adjective.
func (p *projection) adjectiveConcept(i int, text string) int {
	key := fmt.Sprint("adjective ", i, "/", strings.ToLower(text))
	if _, known := p.concepts[key]; !known {
		p.adjectives[i] = append(p.adjectives[i], p.concept(key, text, adjectiveTags(p.doc.Entities[i].Type)))
	}
	return p.concepts[key]
}

// peopleConcept is the concept of the noun for a place's people, an adjective of the place where the article names it.
func (p *projection) peopleConcept(m mention.Mention, text string) int {
	for i, e := range p.doc.Entities {
		if e.Name == m.Norm && adjectiveTag(e.Type) != "" {
			return p.adjectiveConcept(i, text)
		}
	}
	return p.concept("adjective/"+strings.ToLower(text), text, adjectiveTags(m.Type))
}

// adjectiveTag is the tag of adjectives of what has this type, "" where they
// are mentions of it in the labels, too.
func adjectiveTag(placeType string) string {
	switch {
	case schema.IsA(placeType, "religion"):
		return "religion-x"
	case schema.IsA(placeType, "country"), placeType == "nationality":
		return "gpe0-x"
	case schema.IsA(placeType, "state"):
		return "gpe1-x"
	case schema.IsA(placeType, "city"):
		return "gpe2-x"
	case schema.IsA(placeType, "location"):
		return "loc-x"
	}
	return ""
}

func adjectiveTags(placeType string) []string {
	return []string{"topic::none", "type::" + adjectiveTag(placeType), "type::other"}
}

// tieAdjectives relates an entity's adjectives to it where the text names it
// otherwise, too.
func (p *projection) tieAdjectives(i int) {
	main, mentioned := p.concepts[entityKey(i)]
	name := strings.TrimSuffix(adjectiveTag(p.doc.Entities[i].Type), "-x")
	if !mentioned || !strings.HasPrefix(name, "gpe") {
		return
	}
	for _, a := range p.adjectives[i] {
		p.addFact(Relation{a, name, main}, true)
	}
}

// relation adds what the labels say where the graph says r: the relation under
// its name there, both ways where it is symmetric, its inverse, and -x where
// the object's adjective is used.
func (p *projection) relation(r relation.Relation) {
	if r.Modality != relation.Asserted || r.Subject == relation.None || r.Object == relation.None {
		return
	}
	known, ok := schema.RelationByName(r.Name)
	if !ok {
		return
	}
	stated := len(r.Premises) == 0 && !r.Guessed
	p.fact(r.Subject, known, r.Object, stated)
	if known.Symmetric {
		p.fact(r.Object, known, r.Subject, stated)
	}
	if inverse, ok := schema.RelationByName(known.Inverse); ok {
		p.fact(r.Object, inverse, r.Subject, stated)
	}
}

func (p *projection) fact(subject int, r schema.Relation, object int, stated bool) {
	c, ok := r.Counterpart(p.doc.Entities[object].Type)
	s, mentioned := p.concepts[entityKey(subject)]
	if !ok || !mentioned {
		return
	}
	if o, mentioned := p.concepts[entityKey(object)]; mentioned {
		p.addFact(Relation{s, c.Name, o}, stated)
	}
	if !c.Adjective || r.Name == "agent_of" && p.holdsOffice(subject, object) {
		return
	}
	if a, ok := p.mainAdjective(object); ok {
		p.addFact(Relation{s, c.Name + "-x", a}, stated)
	}
}

func (p *projection) addFact(r Relation, stated bool) {
	if r.S != r.O && !slices.Contains(p.out.Relations, r) {
		p.out.Relations = append(p.out.Relations, r)
	}
	if stated && r.S != r.O && !slices.Contains(p.out.Stated, r) {
		p.out.Stated = append(p.out.Stated, r)
	}
}

// holdsOffice says whether a relation of office says more than agent_of; the
// labels then have no agent_of-x (in none of 451 such facts of train).
func (p *projection) holdsOffice(subject, object int) bool {
	return slices.ContainsFunc(p.doc.Relations, func(r relation.Relation) bool {
		return r.Subject == subject && r.Object == object &&
			(r.Name == "head_of_state" || r.Name == "head_of_government" || r.Name == "minister_of")
	})
}

// mainAdjective is the form that -x relations point to: the first one that is
// not the plural of another ("German", not "Germans").
func (p *projection) mainAdjective(i int) (concept int, ok bool) {
	forms := p.adjectives[i]
	for _, a := range forms {
		plural := slices.ContainsFunc(forms, func(b int) bool {
			return strings.EqualFold(p.out.Concepts[a].Text, p.out.Concepts[b].Text+"s")
		})
		if !plural {
			return a, true
		}
	}
	return 0, false
}
