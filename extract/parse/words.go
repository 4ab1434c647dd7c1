package parse

import (
	"kgx/extract/encoder"
	"kgx/extract/token"
)

// wordsOf gives, for all tokens of the sentences, the word whose vector each
// has, -1 for none.
func wordsOf(words []encoder.Word, sentences []Sentence) []int32 {
	var all []int32
	at := 0
	for _, s := range sentences {
		for _, t := range s.Tokens {
			var word int
			word, at = wordOf(words, at, t.Span)
			all = append(all, int32(word))
		}
	}
	return all
}

// wordOf gives the word whose vector a token has: the first that begins within
// it, else the one that it begins in ("n't" of "don't", whose words are don, '
// and t, has that of "'"), else the one before it; -1 where there is none. from
// is what was given beside it for the token before, 0 for the first.
func wordOf(words []encoder.Word, from int, t token.Span) (word, next int) {
	for from < len(words) && words[from].End <= t.Start {
		from++
	}
	at := from // the first word that ends after the token's start
	if at < len(words) && words[at].Start < t.Start && at+1 < len(words) && words[at+1].Start < t.End {
		at++
	}
	if at < len(words) && words[at].Start < t.End {
		return at, from
	}
	return from - 1, from
}
