package encoder

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kgx/extract/model"
)

// Limits of the uncased BERT tokeniser: a longer word is unknown.
const maxWordRunes = 100

// pieces splits single words into wordpieces by the rules of uncased BERT.
type pieces struct {
	vocab    *model.Vocabulary
	perWord  int // pieces of a word beyond this many are dropped
	unk      int32
	cls, sep int32
	inner    model.Hash // hash of the prefix of pieces inside a word
}

const innerPrefix = "##"

func newPieces(v *model.Vocabulary, perWord int) (pieces, error) {
	p := pieces{vocab: v, perWord: perWord, inner: model.NewHash()}
	for i := range len(innerPrefix) {
		p.inner = p.inner.Extend(innerPrefix[i])
	}
	for _, special := range []struct {
		name string
		id   *int32
	}{{"[UNK]", &p.unk}, {"[CLS]", &p.cls}, {"[SEP]", &p.sep}} {
		id := v.ID(special.name)
		if id < 0 {
			return p, fmt.Errorf("the model's vocabulary has no %s", special.name)
		}
		*special.id = int32(id)
	}
	return p, nil
}

// split appends the ids of the word's pieces to ids: at least one, at most
// perWord. buf is room to normalise in; it is returned for the next call.
func (p *pieces) split(ids []int32, buf []byte, word string) ([]int32, []byte) {
	limit := len(ids) + p.perWord
	buf = normalise(buf[:0], word)
	for i := 0; i < len(buf) && len(ids) < limit; {
		end := chunkEnd(buf, i)
		ids = p.chunk(ids, buf[i:end])
		i = end
	}
	switch {
	case len(ids) > limit:
		ids = ids[:limit]
	case len(ids) == limit-p.perWord:
		ids = append(ids, p.unk)
	}
	return ids, buf
}

// chunk appends the pieces of one normalised word by greedy longest match;
// [UNK] where it does not come out even.
func (p *pieces) chunk(ids []int32, chunk []byte) []int32 {
	begin := len(ids)
	if utf8.RuneCount(chunk) > maxWordRunes {
		return append(ids, p.unk)
	}
	for rest := chunk; len(rest) > 0; {
		inner := len(rest) < len(chunk)
		id, n := p.longest(rest, inner)
		if id < 0 {
			return append(ids[:begin], p.unk)
		}
		ids, rest = append(ids, int32(id)), rest[n:]
	}
	return ids
}

// longest finds the longest wordpiece that s begins with, and its length.
func (p *pieces) longest(s []byte, inner bool) (id, n int) {
	var hashes [maxWordRunes*utf8.UTFMax + 1]model.Hash
	prefix := ""
	hashes[0] = model.NewHash()
	if inner {
		prefix, hashes[0] = innerPrefix, p.inner
	}
	for i, b := range s {
		hashes[i+1] = hashes[i].Extend(b)
	}
	for n = len(s); n > 0; n-- {
		if id = p.vocab.Find(hashes[n], prefix, s[:n]); id >= 0 {
			return id, n
		}
	}
	return -1, 0
}

// normalise appends the word without accents and in lower case.
func normalise(buf []byte, word string) []byte {
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return normaliseUnicode(buf[:0], word)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}

func normaliseUnicode(buf []byte, word string) []byte {
	decomposed := norm.NFD.AppendString(buf, word)
	n := 0 // lower case may be longer or shorter: write a second time behind the first
	out := decomposed
	for i := 0; i < len(decomposed); {
		c, size := utf8.DecodeRune(decomposed[i:])
		i += size
		if c == utf8.RuneError || unicode.Is(unicode.Mn, c) || unicode.Is(unicode.C, c) {
			continue
		}
		out = utf8.AppendRune(out, unicode.ToLower(c))
	}
	n = copy(out, out[len(decomposed):])
	return out[:n]
}

// chunkEnd is the end of the run that begins at i and is matched as one word:
// punctuation marks and Chinese characters stand alone.
func chunkEnd(s []byte, i int) int {
	c, size := utf8.DecodeRune(s[i:])
	if alone(c) {
		return i + size
	}
	for i += size; i < len(s); i += size {
		if c, size = utf8.DecodeRune(s[i:]); alone(c) {
			break
		}
	}
	return i
}

func alone(c rune) bool {
	if c < utf8.RuneSelf {
		return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
	}
	return unicode.IsPunct(c) || isChinese(c)
}

// isChinese covers the blocks that BERT's tokeniser separates.
func isChinese(c rune) bool {
	return 0x4e00 <= c && c <= 0x9fff || 0x3400 <= c && c <= 0x4dbf || 0x20000 <= c && c <= 0x2a6df || 0x2a700 <= c && c <= 0x2b73f ||
		0x2b740 <= c && c <= 0x2b81f || 0x2b920 <= c && c <= 0x2ceaf || 0xf900 <= c && c <= 0xfaff || 0x2f800 <= c && c <= 0x2fa1f
}
