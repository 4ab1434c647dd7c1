package relation

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// Numbers of an ordered pair of entities that stand alone; features adds those
// that there is one of for each type, relation or word.
const (
	subjectMentions = iota
	objectMentions
	subjectNames
	objectNames
	objectAdjectives
	subjectFirst  // sentence of the first mention
	objectFirst   //
	subjectSpread // sentences between first and last mention, as a share of the article
	objectSpread  //
	subjectWords  // in the name
	objectWords   //
	subjectRank   // how many of its kind are mentioned more often
	objectRank    //
	objectShare   // of the mentions of its kind
	objectOrder   // how many of its kind are mentioned earlier
	sameType
	together         // sentences that mention both
	togetherShare    // of those that mention the subject
	tokensBetween    // least, where the subject comes first; far if never in a sentence
	tokensBack       // least, where the object comes first
	sentencesBetween // least
	nearer           // how many of the object's kind are nearer to the subject's first mention
	subjectHeadline
	objectHeadline
	adjacent
	adjacentBack
	inBrackets
	nameHasObject
	nameHasAdjective
	nameInObject
	gazetteerHas  // the subject as a place in the object: 2 for the first meaning of the name, 1 for another
	gazetteerElse // the subject as a place elsewhere
	alone         // the number of these
)

var aloneNames = [alone]string{"subject mentions", "object mentions", "subject names", "object names", "object adjectives",
	"subject first", "object first", "subject spread", "object spread", "subject words", "object words", "subject rank", "object rank",
	"object share", "object order", "same type", "together", "together share", "tokens between", "tokens back", "sentences between",
	"nearer", "subject headline", "object headline", "adjacent", "adjacent back", "in brackets", "name has object",
	"name has adjective", "name in object", "gazetteer has", "gazetteer else"}

// far is the distance of what never stands in one sentence.
const far = 99

// countedWords are the words that count between and around a pair's mentions.
var countedWords = strings.Fields(`, ( ) " : - – — 's ' of in at from for with by and or to on against over near the a an is was as
	who which whose president minister chancellor premier leader chief head chairman director ceo captain coach trainer manager player
	striker spokesman spokeswoman party company bank club team group university institute organization agency government ministry
	parliament police army capital city town village state province region country founder owner member candidate lawmaker senator
	ambassador secretary beat defeated won lost met visited told said based located born called named known including`)

// layout is where the features of a pair stand in its vector.
type layout struct {
	names                   []string
	types, relations, words map[string]int
	subjectIs, objectIs     int // by type
	stands, standsBack      int // by relation: between the two
	subjectHas, subjectIsOf int // with another object, with another subject
	objectHas, objectIsOf   int
	via                     int // of the subject with a third that lies in the object
	title, apposed          int // role before the subject's name, after it
	roleIn, holds           int // role beside the object, and one that the subject is beside as well
	between, back           int // by word
	before, after           int
}

var features = sync.OnceValue(func() *layout {
	l := &layout{names: slices.Clone(aloneNames[:])}
	block := func(prefix string, of map[string]int, names []string) int {
		at := len(l.names)
		for i, n := range names {
			of[n] = i
			l.names = append(l.names, prefix+" "+n)
		}
		return at
	}
	var types, relations []string
	for _, t := range schema.Types() {
		types = append(types, t.Name)
	}
	for _, r := range schema.Relations() {
		relations = append(relations, r.Name)
	}
	l.types, l.relations, l.words = map[string]int{}, map[string]int{}, map[string]int{}
	l.subjectIs, l.objectIs = block("subject is", l.types, types), block("object is", l.types, types)
	l.stands, l.standsBack = block("found", l.relations, relations), block("found back", l.relations, relations)
	l.subjectHas, l.subjectIsOf = block("subject has", l.relations, relations), block("subject is of", l.relations, relations)
	l.objectHas, l.objectIsOf = block("object has", l.relations, relations), block("object is of", l.relations, relations)
	l.via = block("via", l.relations, relations)
	l.title, l.apposed = block("title", l.relations, relations), block("apposed", l.relations, relations)
	l.roleIn, l.holds = block("held in", l.relations, relations), block("holds", l.relations, relations)
	l.between, l.back = block("between", l.words, countedWords), block("back", l.words, countedWords)
	l.before, l.after = block("before", l.words, countedWords), block("after", l.words, countedWords)
	return l
})

// overview is what the features of an article's pairs draw on.
type overview struct {
	*finder
	*layout
	all      []profile
	subjects []map[int][]link // of each entity the asserted relations that it is the subject of, by relation
	objects  []map[int][]link
}

// link is a relation's other end.
type link struct {
	to         int
	confidence float32
}

// profile is what is known of one entity.
type profile struct {
	places    []place // in text order, of names and adjectives
	sentences []int   // ascending
	kind      string
	name      string     // lower case
	rank      int        // how many of its kind are mentioned more often
	order     int        // how many of its kind are mentioned earlier
	of        int        // mentions of its kind
	near      []nearRole // roles whose holder it may be
	beside    []nearRole // roles that may be held in it
	nearer    map[int]int
}

// place is a mention's tokens [first, last) and sentence.
type place struct {
	first, last, sentence int
	name                  bool
}

// nearRole is a role near an entity.
type nearRole struct {
	role  string
	at    int // its first token
	score float32
	title bool // whether it stands before the name
}

// look makes the overview, once all that patterns find is found.
func (f *finder) look() *overview {
	v := &overview{finder: f, layout: features(), all: make([]profile, len(f.entities))}
	for e := range f.entities {
		v.all[e] = f.profile(e)
	}
	v.compare()
	v.besideRoles()
	v.subjects, v.objects = make([]map[int][]link, len(f.entities)), make([]map[int][]link, len(f.entities))
	for _, r := range f.found {
		i, ok := v.relations[r.Name]
		if !ok || r.Object == None || !r.own() {
			continue
		}
		v.link(r.Subject, r.Object, i, r.Confidence)
		if def, _ := schema.RelationByName(r.Name); def.Symmetric {
			v.link(r.Object, r.Subject, i, r.Confidence)
		}
	}
	return v
}

func (v *overview) link(subject, object, relation int, confidence float64) {
	if v.subjects[subject] == nil {
		v.subjects[subject] = map[int][]link{}
	}
	if v.objects[object] == nil {
		v.objects[object] = map[int][]link{}
	}
	c := float32(confidence)
	v.subjects[subject][relation] = append(v.subjects[subject][relation], link{object, c})
	v.objects[object][relation] = append(v.objects[object][relation], link{subject, c})
}

// kinds are what entities are compared within, the narrower ones first.
var kinds = []string{"person", "organization", "country", "location", "event", "work", "product"}

func (f *finder) profile(e int) profile {
	p := profile{kind: "other", name: strings.ToLower(f.entities[e].Name), nearer: map[int]int{}}
	for _, k := range kinds {
		if slices.Contains(f.wider[e], k) {
			p.kind = k
			break
		}
	}
	tokens := f.text.Tokens
	for _, m := range f.entities[e].Mentions {
		men := f.mentions[m]
		if men.Kind != mention.Name && men.Kind != mention.Adjective {
			continue
		}
		first, _ := slices.BinarySearchFunc(tokens, men.Start+1, func(t token.Token, end int) int { return cmp.Compare(t.End, end) })
		last := first
		for last < len(tokens) && tokens[last].Start < men.End {
			last++
		}
		if first < last {
			p.places = append(p.places, place{first, last, f.text.SentenceOf(first), men.Kind == mention.Name})
			p.sentences = append(p.sentences, f.text.SentenceOf(first))
		}
	}
	p.sentences = slices.Compact(p.sentences)
	return p
}

// compare ranks the entities of each kind.
func (v *overview) compare() {
	for _, kind := range append(kinds, "other") {
		var of []int
		total := 0
		for e := range v.all {
			if v.all[e].kind == kind && len(v.all[e].places) > 0 {
				of, total = append(of, e), total+len(v.all[e].places)
			}
		}
		slices.SortStableFunc(of, func(a, b int) int { return cmp.Compare(len(v.all[b].places), len(v.all[a].places)) })
		for i, e := range of {
			v.all[e].rank, v.all[e].of = i, total
			if i > 0 && len(v.all[of[i-1]].places) == len(v.all[e].places) {
				v.all[e].rank = v.all[of[i-1]].rank
			}
		}
		slices.SortStableFunc(of, func(a, b int) int { return cmp.Compare(v.all[a].places[0].first, v.all[b].places[0].first) })
		for i, e := range of {
			v.all[e].order = i
		}
	}
}

// besideRoles notes the roles that each entity stands near.
func (v *overview) besideRoles() {
	var roles []roleSpan
	for _, s := range v.text.Sentences {
		for t := s.First; t < s.Last; t++ {
			if r, ok := v.roleAt(t, s.Last); ok {
				roles = append(roles, r)
				t = r.last - 1
			}
		}
	}
	for e := range v.all {
		p := &v.all[e]
		for _, at := range p.places {
			i, _ := slices.BinarySearchFunc(roles, at.first-reachOfRole, func(r roleSpan, t int) int { return cmp.Compare(r.first, t) })
			for ; i < len(roles) && roles[i].first <= at.last+reachOfRole; i++ {
				r := roles[i]
				if d := at.first - r.last; d >= 0 && d <= 4 {
					score := float32(5 - d)
					if d > 0 && p.kind == "person" {
						score /= 2
					}
					p.near = append(p.near, nearRole{r.words, r.first, score, true})
					p.beside = append(p.beside, nearRole{r.words, r.first, float32(4-d) + 0.5, true})
				}
				if d := r.first - at.last; d >= 0 && d <= reachOfRole {
					p.near = append(p.near, nearRole{r.words, r.first, float32(9-d) / 2, false})
					if d <= 3 {
						p.beside = append(p.beside, nearRole{r.words, r.first, float32(4 - d), false})
					}
				}
			}
		}
	}
}

// reachOfRole is how many tokens a role may stand from its holder's name.
const reachOfRole = 8

// nearerThan counts the entities of the object's kind that are nearer to the
// subject's first mention than the object is.
func (v *overview) nearerThan(s, o int) int {
	p := &v.all[s]
	if n, known := p.nearer[o]; known {
		return n
	}
	var of, distance []int
	for e := range v.all {
		if e != s && v.all[e].kind == v.all[o].kind && len(v.all[e].places) > 0 {
			of, distance = append(of, e), append(distance, v.distance(p.places[0], e))
		}
	}
	sorted := slices.Sorted(slices.Values(distance))
	for i, e := range of {
		p.nearer[e], _ = slices.BinarySearch(sorted, distance[i])
	}
	return p.nearer[o]
}

// distance is the number of tokens between a mention and the nearest one of entity e.
func (v *overview) distance(from place, e int) int {
	places := v.all[e].places
	i, _ := slices.BinarySearchFunc(places, from.first, func(p place, t int) int { return cmp.Compare(p.first, t) })
	best := len(v.text.Tokens)
	for _, j := range []int{i - 1, i} {
		if j >= 0 && j < len(places) {
			best = min(best, max(places[j].first-from.last, from.first-places[j].last, 0))
		}
	}
	return best
}

// inCountry says what the gazetteer knows of a place of that name in the
// country: 2 where it is the first meaning of the name, 1 where it is another;
// elsewhere, whether the name is one of another country's places alone.
func inCountry(name, code string) (has float32, elsewhere bool) {
	places := gazetteer.Default().Places(name)
	for i, p := range places {
		if p.Country() == code {
			if i == 0 {
				return 2, false
			}
			return 1, false
		}
	}
	return 0, slices.ContainsFunc(places, func(p gazetteer.Place) bool { return p.Country() != "" })
}
