package article

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode turns a whole text in UTF-8, UTF-16 or Windows-1252 into UTF-8 without
// a byte order mark. It refuses what is binary. Where UTF-8 was damaged, U+FFFD
// stands for each byte that begins no character.
func decode(b []byte) (string, error) {
	if e := utf16(b); e != nil {
		return wide(e, b)
	}
	if kind := binary(b); kind != "" {
		return "", fmt.Errorf("%w but %s", ErrBinary, kind)
	}
	b = bytes.TrimPrefix(b, utf8BOM)
	if utf8.Valid(b) {
		return string(b), nil
	}
	return narrow(b)
}

var utf8BOM = []byte("\xef\xbb\xbf")

func wide(e encoding.Encoding, b []byte) (string, error) {
	text, err := e.NewDecoder().Bytes(b)
	if err != nil || len(b)%2 != 0 {
		return "", fmt.Errorf("%w: UTF-16 that was damaged", ErrEncoding)
	}
	if kind := binary(text); kind != "" {
		return "", fmt.Errorf("%w but %s", ErrBinary, kind)
	}
	return string(text), nil
}

// narrow decodes text with a byte for a character. Such text is taken for
// Windows-1252, of which Latin-1 is a part, unless more of it is UTF-8 than not,
// or too much of it is outside ASCII for a Western language. Damaged UTF-8 is
// mended unless every fifth of its characters beyond ASCII is broken.
func narrow(b []byte) (string, error) {
	good, bad, first := 0, 0, -1
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			if first < 0 {
				first = i
			}
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	if good > 4*bad || good > 0 && good >= bad && bad <= 2 {
		return strings.ToValidUTF8(string(b), "\uFFFD"), nil
	}
	if good > bad {
		return "", fmt.Errorf("%w: UTF-8 that was damaged, byte 0x%02x on line %d begins no character", ErrEncoding, b[first], 1+bytes.Count(b[:first], []byte("\n")))
	}
	if 4*bad > len(b) {
		return "", errForeign
	}
	for _, c := range b {
		switch c {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d: // stand for nothing
			return "", errForeign
		}
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return "", errForeign
	}
	return string(text), nil
}

var errForeign = fmt.Errorf("%w: neither UTF-8 nor UTF-16 nor Windows-1252; convert it to UTF-8 first", ErrEncoding)

// utf16 returns the UTF-16 encoding that b is in, or nil. Without a byte order
// mark it shows in the zero bytes of the characters of ASCII.
func utf16(b []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	b = b[:min(len(b), 4096)]
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(b) / 2
	switch {
	case half >= 4 && 2*zeros[1] > half && 20*zeros[0] < half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case half >= 4 && 2*zeros[0] > half && 20*zeros[1] < half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// binary says what b is if it is no text: "a PDF file".
func binary(b []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(b, []byte(m.prefix)) {
			return m.kind
		}
	}
	head := b[:min(len(b), 8192)]
	control := 0
	for _, c := range head {
		if c == 0 {
			return "binary data"
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != '\x1b' {
			control++
		}
	}
	if 20*control > len(head) {
		return "binary data"
	}
	return ""
}

var magic = []struct{ prefix, kind string }{
	{"%PDF-", "a PDF file: convert it first, as with pdftotext"},
	{"PK\x03\x04", "a zip archive or an office document: convert it to text first"},
	{"\xd0\xcf\x11\xe0", "an office document: convert it to text first"},
	{"{\\rtf", "a rich text document: convert it to text first"},
	{"\x1f\x8b", "gzip data: unpack it first"},
	{"BZh", "bzip2 data: unpack it first"},
	{"\xfd7zXZ", "xz data: unpack it first"},
	{"\x28\xb5\x2f\xfd", "zstd data: unpack it first"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
	{"\x7fELF", "a program"},
}

// utf8Stream returns r as UTF-8 where it is UTF-16, without a byte order mark.
// Bytes of another encoding are left as they are, for decode to judge.
func utf8Stream(r *bufio.Reader, head []byte) io.Reader {
	if e := utf16(head); e != nil {
		return e.NewDecoder().Reader(r)
	}
	if bytes.HasPrefix(head, utf8BOM) {
		r.Discard(len(utf8BOM))
	}
	return r
}
