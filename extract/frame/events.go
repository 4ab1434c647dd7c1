package frame

import (
	"strings"

	"kgx/graph/schema"
)

// eventNoun says whether a noun, without any word beside it, names something
// that happens. The heads find many more in their context.
func eventNoun(lemma string) bool { return eventNouns[lemma] }

// selfMade are the event nouns whose "of" phrase says who does it.
func selfMade(lemma string) bool { return selfMades[lemma] }

// doneTo are the event nouns whose possessor suffers it: "his arrest".
func doneTo(lemma string) bool { return doneTos[lemma] }

// deverbal says whether a noun may name an event where the heads say that it
// does: it is known to, or made of a verb by its ending.
func deverbal(lemma string) bool {
	if eventNouns[lemma] || len(schema.PredicatesOfNoun(lemma)) > 0 {
		return true
	}
	if states[lemma] {
		return false
	}
	for _, ending := range []string{"tion", "sion", "ment", "ance", "ence", "ing", "usal", "oval", "ival", "ssal", "rawal", "eal", "ial", "ture", "sure", "lure", "ery"} {
		if strings.HasSuffix(lemma, ending) && len(lemma) > len(ending)+2 {
			return true
		}
	}
	return false
}

var (
	states     = set("succession procession government department parliament administration organization organisation institution corporation station nation region religion television population position condition section option version mission commission constitution generation situation relation tradition difference conference audience evidence science violence silence presence absence intelligence influence experience confidence consequence sentence existence residence reference preference building meaning morning evening thing king spring ring wing ceiling feeling heading picture culture nature future structure literature furniture agriculture feature moment document instrument element environment segment apartment equipment basement sentiment supplement distance balance finance substance circumstance instance importance performance chance insurance ambulance appearance official trial material serial memorial commercial financial dial deal meal machinery gallery battery misery mystery bakery")
	selfMades  = set("collapse death demise rise fall arrival departure resignation visit return growth decline increase drop victory defeat failure success birth eruption explosion retirement emergence outbreak escape crash default decision refusal promise pledge vow statement claim warning speech vote attempt effort policy ability")
	doneTos    = set("arrest murder assassination killing detention imprisonment conviction execution appointment nomination removal dismissal election kidnapping abduction extradition deportation release trial sentencing indictment hospitalization funeral acquittal rescue capture inauguration demise death injury ouster")
	eventNouns = set(`collapse death demise takeover merger acquisition resignation arrest murder assassination attack bombing invasion visit meeting signing
		appointment nomination dismissal conviction detention execution kidnapping abduction extradition deportation election defeat victory arrival departure
		purchase sale launch closure withdrawal destruction explosion crash derailment questioning bid strike killing stampede earthquake shooting
		investigation inquiry lawsuit trial funeral marriage wedding divorce birth suicide accusation allegation criticism refusal rejection approval
		announcement speech talks negotiation agreement ban raid seizure rescue escape evacuation protest demonstration`)
)
