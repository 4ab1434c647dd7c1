package token

import "slices"

// SentenceAt is the number of the sentence that byte at stands in, or of the last
// one before it; 0 where there is none.
func (t *Text) SentenceAt(at int) int {
	return sentenceBy(t.Sentences, at, func(s Sentence) int { return s.Start })
}

// SentenceOf is the number of the sentence that a token stands in.
func (t *Text) SentenceOf(token int) int {
	return sentenceBy(t.Sentences, token, func(s Sentence) int { return s.First })
}

func sentenceBy(all []Sentence, at int, begin func(Sentence) int) int {
	i, found := slices.BinarySearchFunc(all, at, func(s Sentence, at int) int { return begin(s) - at })
	if !found {
		i--
	}
	return max(0, i)
}
