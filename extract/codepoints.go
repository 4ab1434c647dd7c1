package extract

// codePoints turns byte offsets of a text into code points, the unit of the
// graph. It keeps a count every stride bytes, so that a look-up is short and
// the memory a small share of the text's.
type codePoints struct {
	text  string
	every []int // code points before byte i*stride
}

const stride = 256

func newCodePoints(text string) codePoints {
	every := make([]int, 1, len(text)/stride+1)
	for at := stride; at <= len(text); at += stride {
		every = append(every, every[len(every)-1]+starts(text[at-stride:at]))
	}
	return codePoints{text, every}
}

// at is the number of code points before byte offset.
func (c codePoints) at(offset int) int {
	block := offset / stride
	return c.every[block] + starts(c.text[block*stride:offset])
}

// starts counts the bytes of s that begin a code point of UTF-8, so that s may
// be cut anywhere.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}
