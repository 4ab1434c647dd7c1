package main

import (
	"io"
	"unicode/utf8"
)

// screen passes text on to a terminal, or to what ends on one, and takes from it
// what would steer the terminal: control characters and marks that turn the
// direction of text become U+FFFD. Names, ids and file names come from files that
// anybody may have written.
type screen struct {
	w      io.Writer
	colors bool   // lets ESC [ digits m pass, by which our own output is coloured
	held   []byte // the beginning of a character or colour whose rest is not written yet
}

func (s *screen) Write(p []byte) (int, error) {
	text := append(s.held, p...)
	s.held = nil
	safe := make([]byte, 0, len(text))
	for len(text) > 0 {
		if text[0] == '\x1b' && s.colors {
			n, whole := color(text)
			if !whole {
				break
			}
			if n > 0 {
				safe = append(safe, text[:n]...)
				text = text[n:]
				continue
			}
		}
		if !utf8.FullRune(text) {
			break
		}
		r, n := utf8.DecodeRune(text)
		if steers(r) || r == utf8.RuneError {
			r = utf8.RuneError
		}
		safe = utf8.AppendRune(safe, r)
		text = text[n:]
	}
	s.held = append(s.held, text...)
	if _, err := s.w.Write(safe); err != nil {
		return 0, err
	}
	return len(p), nil
}

// color is the length of the colour that text begins with, 0 where it is another
// escape sequence; whole says that more bytes would not change that.
func color(text []byte) (n int, whole bool) {
	const longest = 24
	for i, c := range text {
		switch {
		case i == 0 || i == 1 && c == '[' || i > 1 && (c >= '0' && c <= '9' || c == ';'):
		case i > 1 && c == 'm':
			return i + 1, true
		default:
			return 0, true
		}
		if i == longest {
			return 0, true
		}
	}
	return 0, false
}

// steers says whether a terminal acts on r rather than shows it.
func steers(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < ' ', r >= 0x7f && r < 0xa0:
		return true
	}
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}
