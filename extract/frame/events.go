package frame

// eventNoun says whether a noun, without any word beside it, names something
// that happens. The heads find many more in their context.
func eventNoun(lemma string) bool { return eventNouns[lemma] }

// selfMade are the event nouns whose "of" phrase says who does it.
func selfMade(lemma string) bool { return selfMades[lemma] }

// doneTo are the event nouns whose possessor suffers it: "his arrest".
func doneTo(lemma string) bool { return doneTos[lemma] }

var (
	selfMades  = set("collapse death demise rise fall arrival departure resignation visit return growth decline increase drop victory defeat failure success birth eruption explosion retirement emergence outbreak escape crash default")
	doneTos    = set("arrest murder assassination killing detention imprisonment conviction execution appointment nomination removal dismissal election kidnapping abduction extradition deportation release trial sentencing indictment hospitalization funeral acquittal rescue capture inauguration demise death injury ouster")
	eventNouns = set(`collapse death demise takeover merger acquisition resignation arrest murder assassination attack bombing invasion visit meeting signing
		appointment nomination dismissal conviction detention execution kidnapping abduction extradition deportation election defeat victory arrival departure
		purchase sale launch closure withdrawal destruction explosion crash derailment questioning bid strike killing stampede earthquake shooting
		investigation inquiry lawsuit trial funeral marriage wedding divorce birth suicide accusation allegation criticism refusal rejection approval
		announcement speech talks negotiation agreement ban raid seizure rescue escape evacuation protest demonstration`)
)
