package timex

import "strings"

// tense is the direction in which the words around the items [i, end) speak: -1
// of what is past, 1 of what is to come, 0 where they do not tell. What stands
// before them counts first, the nearer the more: "The talks, which ended on
// Monday, will go on on Friday."
func (p *parser) tense(i, end int) int {
	switch j := i - 1; {
	case p.is(j, "since", "ended", "ending"):
		return -1
	case p.is(j, "as") && p.is(j-1, "soon", "early"), p.is(j, "starting", "beginning"):
		return 1
	case p.is(j, "through") && p.is(j-1, "year"):
		return -1
	case p.is(j, "by", "through"):
		if v := p.verbBefore(j); p.is(v, "was", "were", "had", "did") || p.is(v-1, "was", "were", "had") {
			return -1
		}
		return 1
	case p.is(j, "until", "till", "til"):
		if p.is(p.verbBefore(j), "was", "were", "waited", "remained", "stayed", "lasted", "continued", "had", "ran", "did") {
			return -1
		}
		return 1
	}
	for j := i - 1; j >= 0 && j > i-25; j-- {
		if p.is(j, ";") || p.is(j, `"`, "”", "“") && j < i-1 {
			break
		}
		if t := p.verb(j); t != 0 {
			return t
		}
	}
	for j := end; j < len(p.items) && j < end+15; j++ {
		if p.is(j, ";", ".") && !p.touches(j+1) {
			break
		}
		if t := p.verb(j); t != 0 {
			return t
		}
	}
	return 0
}

// verbBefore is the item of the nearest verb that tells before item i, -1 where
// there is none.
func (p *parser) verbBefore(i int) int {
	for j := i - 1; j >= 0 && j > i-12; j-- {
		if p.verb(j) != 0 {
			return j
		}
	}
	return -1
}

// verb is the direction that item i tells of as a verb.
func (p *parser) verb(i int) int {
	w := p.word(i)
	switch {
	case w == "":
		return 0
	case w == "will", w == "shall", w == "ll", w == "won" && p.is(i+1, "'", "’"):
		return 1
	case w == "would", w == "may" && !p.items[i].capital, w == "might", w == "could", w == "must", w == "should", w == "can":
		for j := i + 1; j < i+4; j++ {
			if p.is(j, "have", "ve") {
				return -1
			}
		}
		if w == "could" {
			return 0
		}
		return 1
	case w == "to" && p.is(i-1, "is", "are", "s", "was", "were") && p.baseForm(i+1): // "is to meet", "were to meet"
		return 1
	case w == "scheduled", w == "expects", w == "expect":
		return 1
	case ahead[w] && p.is(i+1, "to"), due[w] && p.is(i+1, "for", "on", "in", "by"), (w == "set" || w == "plans") && p.is(i+1, "for"):
		return 1
	case w == "payable", w == "expire", w == "expires", w == "effective":
		return 1
	case presentForms[w] && !p.is(i-1, "to", "not", "did", "the", "a", "of", "in", "his", "her", "its", "their") && !p.items[i].capital:
		return 1
	case p.is(i-1, "be"): // what "would be paid" tells is in its auxiliary
		return 0
	case pastForms[w]:
		return -1
	case p.attributive(i):
		return 0
	case len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && w != "hundred" && w != "united" && !p.items[i].capital:
		return -1
	}
	return 0
}

// baseForm says whether item i may be the base form of a verb.
func (p *parser) baseForm(i int) bool {
	w := p.word(i)
	return w != "" && w[0] >= 'a' && w[0] <= 'z' && !p.items[i].capital && !p.is(i, "the", "a", "an", "his", "her", "their", "its")
}

// attributive says whether a participle at item i describes the noun behind it: "the proposed sale", "a still
// unknown date".
func (p *parser) attributive(i int) bool {
	if p.is(i-1, "still", "newly", "so", "recently", "previously", "widely", "long", "most", "more", "as") {
		i--
	}
	return p.is(i-1, "a", "an", "the", "its", "their", "his", "her", "this", "any", "some", "no")
}

// due are words with which something is to come: "scheduled for Monday".
var due = wordSet("expected scheduled due planned slated likely deadline")

// ahead are words that tell of it with "to": "agreed to meet on Monday".
var ahead = wordSet("expected expects expect scheduled due set plan plans planned planning intends intend intended hopes hope hoping agreed supposed likely slated going wants want vowed promised promises " +
	"ready prepared preparing poised effective deadline about aims aim slates")

// presentForms tell of what is to come where they are finite: "Leaders meet on
// Monday."
var presentForms = wordSet("meet meets begin begins start starts open opens travel travels leave leaves arrive arrives return returns face faces host hosts resume resumes go goes visits hold holds takes convene convenes")

var pastForms = wordSet("was were had did said told became began bought broke brought built came caught chose drew drove fell felt fled flew fought found froze gave got grew held kept knew laid led left lent lit " +
	"lost made meant met paid quit ran rose sank sat saw sent shook shot slid sold spent split spoke stood stole struck swore taught took thought threw went withdrew won wore wrote ago earlier been hit put " +
	"underwent overtook forbade understood undertook arose awoke bore beat bit blew bred bound dealt dug drank ate set forgot forgave hung hid heard")

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
