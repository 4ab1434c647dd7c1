package mention

import (
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/gazetteer"
	"kgx/graph/schema"
)

// typing is a type and the probability that it is right where the coarse type
// is.
type typing struct {
	kind       string
	confidence float64
}

// fineType is the type of a name, read from all its uses. Where it is in doubt
// what kind of place a name stands for, the gazetteer decides.
func (f *Finder) fineType(x *encoder.Encoding, coarse, name string, uses []encoder.Span) typing {
	if coarse == "GPEX" {
		if p, ok := f.places.Adjective(name); ok {
			return typing{placeType(p), 1}
		}
		if _, ok := f.places.Country(name); ok { // "US troops"
			return typing{"country", 1}
		}
		return typing{"nationality", 1}
	}
	label, confidence := f.fine.Classify(x, coarse, uses)
	switch {
	case f.continent(name):
		return typing{"continent", 1}
	case label == "":
		return typing{strings.ToLower(coarse), 1}
	case coarse == "ORG" && (hasLegalForm(name) || endsAsCompany(name)):
		return typing{"company", 1}
	case coarse == "FAC" && strings.HasSuffix(name, " Ground"), natural[label] && builtName(name):
		return typing{"facility", confidence}
	case (confidence < doubt || mean(uses) < doubt) && schema.IsA(label, "location") && !natural[label]:
		if places := f.places.Places(atlasName(name)); len(places) > 0 {
			return typing{placeType(likeliest(places, coarse, uses)), doubt}
		}
	}
	return told(name, label, confidence)
}

// continent says whether a name is that of a continent, whatever a text says it does.
func (f *Finder) continent(name string) bool {
	found := f.places.Places(name)
	return len(found) > 0 && found[0].Kind == gazetteer.Continent
}

// told is the type that a name's words tell of, else the head's, or where the head is in doubt the widest that it is one
// of: a wrong narrow type is worse than a wide one.
func told(name, label string, confidence float64) typing {
	words := strings.Fields(strings.ToLower(name))
	kind, ok := lastWords[words[len(words)-1]]
	switch wide := schema.Ancestors(label); {
	case len(words) > 1 && firstWords[words[0]] != "" && (label == "misc" || label == "facility" || label == "event"):
		return typing{firstWords[words[0]], confidence}
	case len(words) > 1 && label == "facility" && words[len(words)-1] == "court" && judging[words[len(words)-2]]:
		return typing{"court", confidence}
	case ok && (len(words) > 1 || words[0] != "bill" && words[0] != "act") && (label == "misc" || kind == "government" && label == "agency" || kind == "party" && (len(words) == 1 || strings.HasSuffix(name, "s")) || kind == "law" && confidence < vague):
		return typing{kind, confidence}
	case schema.IsA(label, "government") && (stateWords[words[0]] || stateWords[words[len(words)-1]]):
		return typing{label, confidence}
	case len(wide) > 1 && (confidence < vague && organized[wide[len(wide)-1]] || confidence < guess && wide[len(wide)-1] != "location"):
		return typing{wide[len(wide)-1], confidence}
	}
	return typing{label, confidence}
}

// Confidences below which a narrow type is no more than a guess: of people and organizations, and of other things.
const (
	vague = 0.6
	guess = 0.5
)

var organized = set("person organization")

// stateWords begin or end names of parts of governments.
var stateWords = set("department ministry bureau agency service administration police")

// firstWords are types by the word that names of theirs begin with.
var firstWords = map[string]string{"mount": "mountain", "hurricane": "disaster", "typhoon": "disaster", "cyclone": "disaster", "operation": "project"}

// judging are the words before "Court" that tell of judges, not of a building's yard.
var judging = set("superior supreme district circuit high crown county appeal appeals constitutional federal criminal family magistrates")

// lastWords are types by the word that names of theirs end in.
var lastWords = invert(map[string]string{
	"law":        "act bill constitution",
	"agreement":  "treaty protocol accord pact agreement",
	"government": "congress senate parliament cabinet assembly knesset bundestag duma",
	"party":      "democrat democrats republican republicans tory tories",
	"award":      "oscar oscars award awards prize trophy medal emmy grammy bafta",
})

// legalForms end the names of companies, as they are written.
var legalForms = set("Inc Inc. Corp Corp. Corporation Ltd Ltd. plc PLC LLC GmbH AG SE ASA A/S AB NV N.V. SA S.A. SpA S.p.A. Co Co. KG Oyj")

func hasLegalForm(name string) bool {
	_, ok := withoutLegalForm(name)
	return ok
}

// endsAsCompany says whether a name ends in a word that names of companies end
// in, and others hardly: "Pellam Microsystems", not "Institute of Technology".
func endsAsCompany(name string) bool {
	i := strings.LastIndexByte(name, ' ')
	return i > 0 && isCompanyWord(name[i+1:]) && name[i+1:] != "Group" && !strings.Contains(name, " of ") && !strings.Contains(name, " for ")
}

// builtName says whether a name ends in the word for something built: "Old
// Quay Bridge" is no water.
func builtName(name string) bool {
	i := strings.LastIndexByte(name, ' ')
	return i > 0 && facilityWords[name[i+1:]] && !shores[name[i+1:]]
}

// shores are names of places that people build or nature makes.
var shores = set("Harbour Harbor Park")

// withoutLegalForm is a company's name without the legal form that ends it; ok
// is false where none does.
func withoutLegalForm(name string) (short string, ok bool) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || !legalForms[name[i+1:]] {
		return name, false
	}
	return strings.TrimRight(name[:i], ", "), true
}

// mean is the mean confidence of spans.
func mean(spans []encoder.Span) float64 {
	sum := 0.0
	for _, s := range spans {
		sum += s.Confidence
	}
	return sum / float64(len(spans))
}
