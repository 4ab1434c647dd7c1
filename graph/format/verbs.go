package format

import (
	"strings"
)

// irregular are the past tense and the participle of verbs that news uses and
// that do not take -ed.
var irregular = parseIrregular(`arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|
bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|
bring brought brought|broadcast broadcast broadcast|build built built|burst burst burst|buy bought bought|cast cast cast|catch caught caught|
choose chose chosen|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|
fly flew flown|forbid forbade forbidden|forecast forecast forecast|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|
give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|
lose lost lost|make made made|mean meant meant|meet met met|mistake mistook mistaken|outbid outbid outbid|overcome overcame overcome|overrun overran overrun|
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid|put put put|quit quit quit|read read read|ride rode ridden|
ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|
shed shed shed|shine shone shone|shoot shot shot|show showed shown|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|
speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|
strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|
tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|undertake undertook undertaken|
uphold upheld upheld|wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|
withstand withstood withstood|write wrote written`)

type inflection struct{ past, participle string }

func parseIrregular(table string) map[string]inflection {
	verbs := map[string]inflection{}
	for entry := range strings.SplitSeq(table, "|") {
		forms := strings.Fields(entry)
		verbs[forms[0]] = inflection{forms[1], forms[2]}
	}
	return verbs
}

// doubling are verbs of several syllables that double their last letter.
var doubling = fieldSet("admit commit compel concur confer control deter dispel expel incur occur omit patrol permit prefer propel rebel refer regret repel submit transfer transmit")

// intransitive are verbs whose one participant does it, or whom it befalls,
// though roles call it the patient: "the tram overturned", where others would be
// passive, "the driver was arrested".
var intransitive = fieldSet(`appear arise arrive awake become begin belong break burn burst capsize change close collapse come continue crash crumble derail decline decrease die
disappear drop drown emerge end erupt escape exist expire explode fade fail fall flee flow freeze go grow happen increase last lead leave live melt merge move occur open
overturn perish plunge recover remain resign result retire return rise run shrink sink slip slow soar split spread start stay stop suffer surge survive take_place tumble vanish wither`)

func fieldSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}

// inflect makes the past tense and the participle of a lemma with what belongs
// to it: "withdraw from" gives "withdrew from", "withdrawn from".
func inflect(lemma string) inflection {
	verb, rest, _ := strings.Cut(lemma, " ")
	if rest != "" {
		rest = " " + rest
	}
	if forms, ok := irregular[verb]; ok {
		return inflection{forms.past + rest, forms.participle + rest}
	}
	past := regularPast(verb) + rest
	return inflection{past, past}
}

func regularPast(verb string) string {
	n := len(verb)
	if n < 2 {
		return verb
	}
	last, before := verb[n-1], verb[n-2]
	switch {
	case last == 'e':
		return verb + "d"
	case last == 'y' && !isVowel(before):
		return verb[:n-1] + "ied"
	case doubling[verb] || n <= 5 && isVowelConsonant(verb) && syllables(verb) == 1:
		return verb + string(last) + "ed"
	}
	return verb + "ed"
}

// isVowelConsonant says whether a word ends in one vowel and a consonant that
// doubles before -ed.
func isVowelConsonant(word string) bool {
	n := len(word)
	return n >= 3 && !isVowel(word[n-1]) && !strings.ContainsRune("wxy", rune(word[n-1])) && isVowel(word[n-2]) && !isVowel(word[n-3])
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func syllables(word string) int {
	n := 0
	for i := range len(word) {
		if isVowel(word[i]) && (i == 0 || !isVowel(word[i-1])) {
			n++
		}
	}
	return n
}

// lemmaOf is the lemma of a past tense, for the labels of relations of package
// schema: "met with" gives "meet with". ok is false where the words are no past
// tense that it knows.
func lemmaOf(past string) (lemma string, ok bool) {
	verb, rest, _ := strings.Cut(past, " ")
	if rest != "" {
		rest = " " + rest
	}
	if base, known := pastOf[verb]; known {
		return base + rest, true
	}
	stem, is := strings.CutSuffix(verb, "ed")
	if !is || stem == "" {
		return "", false
	}
	if syllables(stem) == 1 && isVowelConsonant(stem) {
		return stem + "e" + rest, true // "fined"; a verb "fin" would double its n
	}
	if y, is := strings.CutSuffix(stem, "i"); is && len(y) > 1 {
		return y + "y" + rest, true // "qualified"
	}
	for _, ending := range mute {
		if strings.HasSuffix(stem, ending) {
			return stem + "e" + rest, true
		}
	}
	return stem + rest, true
}

// mute are endings of verbs that lose an e before -ed.
var mute = []string{"at", "ir", "jur", "su", "os", "is", "iz", "us", "rg", "dg", "nc", "uc", "ac", "e"}

// pastOf are the irregular verbs by their past tense.
var pastOf = func() map[string]string {
	verbs := map[string]string{}
	for lemma, forms := range irregular {
		if before, taken := verbs[forms.past]; !taken || lemma < before { // of two the first, whatever the map's order
			verbs[forms.past] = lemma
		}
	}
	return verbs
}()

// nominal are the endings of nouns that are made of verbs.
var nominal = []string{"tion", "sion", "ment", "ance", "ence", "ity", "ship", "ness", "ure", "age", "ism", "acy", "ing"}

// verbal are verbs that end so.
var verbal = fieldSet("mention question condition function position auction caution station comment complement supplement implement cement torment advance finance balance influence experience commence evidence conference ship worship measure pressure capture ensure insure assure secure figure feature picture injure cure endure manage damage engage encourage package stage wage rage bring ring sing spring swing king ping cling fling sting string")

// isNominal says whether a lemma is that of a noun: "implication".
func isNominal(lemma string) bool {
	if verbal[lemma] || irregular[lemma].past != "" {
		return false
	}
	for _, ending := range nominal {
		if strings.HasSuffix(lemma, ending) && len(lemma) > len(ending)+1 {
			return true
		}
	}
	return false
}

// offices are endings and words of nouns for what somebody is to somebody.
var offices = []string{"er", "or", "ist", "yst", "man", "woman", "ian", "ant", "ive", "dent", "gent", "eer", "chief", "head", "wife", "son", "brother-in-law", "friend", "king", "queen", "capital", "unit", "judge",
	"coach", "captain", "aide", "boss", "ally", "star", "husband", "nent", "nominee", "trustee", "candidate", "laureate", "delegate", "graduate", "advocate", "favourite", "favorite", "fan", "victim", "witness", "resident", "native",
	"citizen", "heir", "guest", "rival", "colleague", "expert", "official", "intern", "champion", "veteran", "cousin", "nephew", "niece", "uncle", "aunt", "hero"}

// verbsLikeOffices are verbs that end as those nouns do.
var verbsLikeOffices = fieldSet(`alter answer appear arrive bother clear consider contribute cover deliver differ discover dive drive empower encounter enter favor fear feature filter gather give grant hear honor hunger
labor lesson live lower monitor murder offer order plant pour prefer prosper receive recover refer register relieve remember render revive roar shelter strive suffer surrender survive swear tear transfer trigger want wander
warrant war wear whisper wonder head coach captain star judge reason season`)

// beforeOffices are words that no verb begins with: "main opponent of".
var beforeOffices = fieldSet("chief closest co-founder deputy eldest ex-wife ex-husband fellow first former junior leading long-time longtime main new only principal second senior sole top vice youngest")

// theOnly are those of them that tell one of its kind.
var theOnly = fieldSet("closest eldest first main only principal second sole youngest")

// isOffice says whether a label is a noun with a preposition, which needs "is":
// "spokesman of", "former chief executive of", but not "withdraw from".
func isOffice(label string) bool {
	list := strings.Fields(label)
	if len(list) < 2 || !prepositions[list[len(list)-1]] || verbsLikeOffices[list[0]] || toBe[list[0]] {
		return false
	}
	noun := list[len(list)-2]
	if beforeOffices[list[0]] {
		return true
	}
	for _, ending := range offices {
		if strings.HasSuffix(noun, ending) && !verbsLikeOffices[noun] {
			return true
		}
	}
	return false
}

// isFormOf says whether words are the lemma or an inflected form of it:
// "overturned", "overturns", "overturning" of "overturn".
func isFormOf(words, lemma string) bool {
	words, lemma = strings.ToLower(words), strings.ToLower(lemma)
	verb, _, _ := strings.Cut(lemma, " ")
	if verb == "" {
		return false
	}
	first, rest, _ := strings.Cut(words, " ")
	if toBe[first] && rest != "" && verb != "be" { // "was closed"
		first, _, _ = strings.Cut(rest, " ")
	}
	if first == verb && isNominal(verb) {
		return false
	}
	forms := inflect(verb)
	stem := strings.TrimSuffix(verb, "e")
	for _, form := range []string{verb, forms.past, forms.participle, verb + "s", verb + "es", stem + "ing", verb + verb[len(verb)-1:] + "ing", strings.TrimSuffix(forms.past, "ed") + "ing", strings.TrimSuffix(verb, "y") + "ies"} {
		if first == form {
			return true
		}
	}
	return false
}
