package parse

import "strings"

// Lemma is the base form of a word by its Penn Treebank part of speech: "sign"
// of "signed", VBD. Names keep their case, all else is lower case. What is in
// no table (lemmas.tsv) is read by the rules of spelling.
func Lemma(word, xpos string) string {
	if strings.HasPrefix(xpos, "NNP") {
		return word
	}
	w := strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	if base, ok := functionWords[xpos][w]; ok {
		return base
	}
	if xpos == "NNS" && w != "" && '0' <= w[0] && w[0] <= '9' {
		return w // "1990s"
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 && i < len(w)-1 {
		return w[:i+1] + Lemma(w[i+1:], xpos) // "re-elected"
	}
	t := lemmas()
	switch xpos {
	case "VBD", "VBN":
		return t.verb(w, pastStem)
	case "VBG":
		return t.verb(w, ingStem)
	case "VBZ":
		return t.verb(w, thirdStem)
	case "NNS":
		return t.noun(w)
	case "JJR", "RBR":
		return t.adjective(w, "er")
	case "JJS", "RBS":
		return t.adjective(w, "est")
	}
	return w
}

// functionWords are words whose base no spelling tells, by part of speech.
var functionWords = withTags(map[string]string{
	"MD":  "'ll will, wo will, 'd would, ca can, sha shall, ll will",
	"VBZ": "'s be, is be, has have, does do, s be, ai be",
	"VBP": "'re be, are be, am be, 'm be, 've have, ai be, re be, ve have, m be",
	"VB":  "'ve have, ve have",
	"VBD": "'d have, was be, were be, had have, did do",
	"VBN": "been be, had have, done do",
	"RB":  "n't not, n’t not, nt not",
	"PRP": "me I, i I, him he, her she, us we, them they, 'em they, 's we",
	"DT":  "an a, these this, those that",
	"JJR": "better good, worse bad, more more, less less, further far, farther far, elder old",
	"JJS": "best good, worst bad, most most, least least, furthest far, farthest far, eldest old",
	"RBR": "better well, worse badly, more more, less less, further far, farther far",
	"RBS": "best well, worst badly, most most, least least, furthest far, farthest far",
})

func withTags(lists map[string]string) map[string]map[string]string {
	all := map[string]map[string]string{}
	for tag, list := range lists {
		words := map[string]string{}
		for pair := range strings.SplitSeq(list, ", ") {
			form, base, _ := strings.Cut(pair, " ")
			words[form] = base
		}
		all[tag] = words
	}
	return all
}
