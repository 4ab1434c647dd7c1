package relation

import (
	"slices"
	"strings"

	"kgx/extract/gazetteer"
	"kgx/extract/office"
)

// pair sets to to the features of an ordered pair of entities, both mentioned
// by names or adjectives.
func (v *overview) pair(to []float32, s, o int) {
	clear(to)
	subject, object := &v.all[s], &v.all[o]
	for _, t := range v.wider[s] {
		to[v.subjectIs+v.types[t]] = 1
	}
	for _, t := range v.wider[o] {
		to[v.objectIs+v.types[t]] = 1
	}
	v.each(to, s, o)
	v.distances(to, subject, object)
	v.namesOf(to, s, o)
	for _, p := range subject.places {
		in := v.text.Sentences[p.sentence]
		v.count(to[v.before:], max(in.First, p.first-3), p.first)
		v.count(to[v.after:], p.last, min(in.Last, p.last+5))
	}
	v.rolesOf(to, subject, object)
	v.foundOf(to, s, o)
}

// each sets what each of the two is by itself.
func (v *overview) each(to []float32, s, o int) {
	subject, object := &v.all[s], &v.all[o]
	sentences := float32(len(v.text.Sentences))
	to[subjectMentions], to[objectMentions] = float32(len(subject.places)), float32(len(object.places))
	to[subjectNames], to[objectNames] = subject.names(), object.names()
	to[objectAdjectives] = to[objectMentions] - to[objectNames]
	to[subjectFirst], to[objectFirst] = float32(subject.sentences[0]), float32(object.sentences[0])
	to[subjectSpread], to[objectSpread] = subject.spread()/sentences, object.spread()/sentences
	to[subjectWords], to[objectWords] = float32(strings.Count(subject.name, " ")+1), float32(strings.Count(object.name, " ")+1)
	to[subjectRank], to[objectRank] = float32(subject.rank), float32(object.rank)
	to[objectShare] = to[objectMentions] / float32(object.of)
	to[objectOrder] = float32(object.order)
	to[sameType] = one(v.typeOf(s) == v.typeOf(o))
	to[subjectHeadline], to[objectHeadline] = one(subject.sentences[0] == 0), one(object.sentences[0] == 0)
	to[nearer] = float32(v.nearerThan(s, o))
}

func (p *profile) names() float32 {
	n := 0
	for _, at := range p.places {
		if at.name {
			n++
		}
	}
	return float32(n)
}

func (p *profile) spread() float32 {
	return float32(p.sentences[len(p.sentences)-1] - p.sentences[0])
}

func one(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// wordsApart is how many tokens may lie between mentions for the words there to
// count.
const wordsApart = 10

// distances sets how near the two stand to each other, and by what words.
func (v *overview) distances(to []float32, subject, object *profile) {
	forth, back, sentences, shared := far, far, far, 0
	for i, j := 0, 0; i < len(subject.sentences) && j < len(object.sentences); {
		a, b := subject.sentences[i], object.sentences[j]
		sentences = min(sentences, max(a-b, b-a))
		switch {
		case a < b:
			i++
		case a > b:
			j++
		default:
			shared++
			i++
			j++
		}
	}
	start := 0
	for _, p := range subject.places {
		for start < len(object.places) && object.places[start].sentence < p.sentence {
			start++
		}
		for _, q := range object.places[start:] {
			if q.sentence > p.sentence {
				break
			}
			if d := q.first - p.last; d >= 0 {
				forth = min(forth, d)
				if d <= wordsApart {
					v.count(to[v.between:], p.last, q.first)
				}
				if d == 1 && v.lower(p.last) == "(" {
					to[inBrackets] = 1
				}
			}
			if d := p.first - q.last; d >= 0 {
				back = min(back, d)
				if d <= wordsApart {
					v.count(to[v.back:], q.last, p.first)
				}
			}
		}
	}
	to[tokensBetween], to[tokensBack] = float32(forth), float32(back)
	to[adjacent], to[adjacentBack] = one(forth == 0), one(back == 0)
	to[sentencesBetween] = float32(sentences)
	to[together], to[togetherShare] = float32(shared), float32(shared)/float32(len(subject.sentences))
}

// count counts the words of the tokens, each at most three times.
func (v *overview) count(to []float32, first, last int) {
	for t := first; t < last; t++ {
		if i, ok := v.words[v.lower(t)]; ok {
			to[i] = min(to[i]+1, 3)
		}
	}
}

// namesOf sets what the two names tell.
func (v *overview) namesOf(to []float32, s, o int) {
	subject, object := &v.all[s], &v.all[o]
	to[nameHasObject], to[nameInObject] = one(hasWords(subject.name, object.name)), one(hasWords(object.name, subject.name))
	g := gazetteer.Default()
	country, ok := g.Country(v.entities[o].Name)
	if !ok || object.kind != "country" {
		return
	}
	for _, name := range append([]string{v.entities[s].Name}, v.entities[s].Aliases...) {
		for _, w := range strings.Fields(name) {
			if p, ok := g.Adjective(w); ok && p.Code == country.Code {
				to[nameHasAdjective] = 1
			}
		}
	}
	if subject.kind == "location" || subject.kind == "organization" {
		has, elsewhere := inCountry(v.entities[s].Name, country.Code)
		to[gazetteerHas], to[gazetteerElse] = has, one(elsewhere)
	}
}

func hasWords(name, words string) bool {
	return len(words) > 1 && strings.Contains(" "+name+" ", " "+words+" ")
}

// rolesOf sets the roles that the subject may hold, and those in the object.
func (v *overview) rolesOf(to []float32, subject, object *profile) {
	for _, r := range subject.near {
		at := v.apposed
		if r.title {
			at = v.title
		}
		held := float32(0)
		for _, h := range object.beside {
			if h.at == r.at {
				held = max(held, h.score)
			}
		}
		for _, option := range office.Options(r.role) {
			if i, ok := v.relations[option.Relation]; ok {
				to[at+i] = max(to[at+i], r.score)
				if held > 0 {
					to[v.holds+i] = max(to[v.holds+i], r.score+held)
				}
			}
		}
	}
	for _, h := range object.beside {
		for _, option := range office.Options(h.role) {
			if i, ok := v.relations[option.Relation]; ok {
				to[v.roleIn+i] = max(to[v.roleIn+i], h.score)
			}
		}
	}
}

// containing are the relations of what lies in, or belongs to, its object.
var containing = []string{"located_in", "based_in", "citizen_of", "agency_of", "ministry_of", "part_of", "event_in", "institution_of"}

// foundOf sets what the patterns found of the two, with each other and with
// others.
func (v *overview) foundOf(to []float32, s, o int) {
	fill := func(from map[int][]link, with, same, others int) {
		for r, links := range from {
			for _, l := range links {
				switch {
				case l.to != with:
					to[others+r] = max(to[others+r], l.confidence)
				case same >= 0:
					to[same+r] = max(to[same+r], l.confidence)
				}
			}
		}
	}
	fill(v.subjects[s], o, v.stands, v.subjectHas)
	fill(v.objects[s], o, v.standsBack, v.subjectIsOf)
	fill(v.subjects[o], s, -1, v.objectHas)
	fill(v.objects[o], s, -1, v.objectIsOf)
	for r, links := range v.subjects[s] {
		for _, l := range links {
			for _, name := range containing {
				third := v.subjects[l.to][v.relations[name]]
				if i := slices.IndexFunc(third, func(t link) bool { return t.to == o }); i >= 0 {
					to[v.via+r] = max(to[v.via+r], min(l.confidence, third[i].confidence))
				}
			}
		}
	}
}
