package format

import (
	"bufio"
	"strings"

	"github.com/rivo/uniseg"
)

// Looks of text, as parameters of the terminal's "select graphic rendition"
// sequence (ECMA-48, 8.3.117). The colours are the terminal's own sixteen, so
// that they fit its theme. Looks are joined by +.
const (
	plain   = ""
	bold    = "1;"
	dim     = "2;"
	italic  = "3;"
	red     = "31;"
	green   = "32;"
	yellow  = "33;"
	blue    = "34;"
	magenta = "35;"
	cyan    = "36;"
)

// span is text of one look. It is separated by a blank from what stands before.
type span struct {
	text    string
	look    string
	columns int // what follows begins at this column from the span's start, 0 for right behind it
}

func styled(look, text string) span { return span{text: text, look: look} }

// flow lays spans out in lines.
type flow struct {
	out   *bufio.Writer
	width int
	color bool

	used int    // columns of the line so far
	gap  int    // blanks to come before the next word
	look string // that the terminal has now
}

// blank writes an empty line.
func (f *flow) blank() { f.out.WriteByte('\n') }

// line writes spans, indented by first columns, and continues below at rest
// columns where they do not fit.
func (f *flow) line(first, rest int, spans ...span) {
	f.begin(first)
	for _, s := range spans {
		for _, word := range strings.Fields(s.text) {
			f.word(word, s.look, rest)
		}
		if s.columns > 0 {
			// What stands behind a span too wide for its column begins on a line of its own.
			f.gap = s.columns + 1 - uniseg.StringWidth(s.text)
			if f.gap <= 0 {
				f.gap = f.width
			}
		}
	}
	f.end()
}

func (f *flow) begin(indent int) {
	f.out.WriteString(strings.Repeat(" ", indent))
	f.used, f.gap = indent, 0
}

func (f *flow) end() {
	f.turn(plain)
	f.out.WriteByte('\n')
}

// word writes a word, on the next line where it does not fit on this one, and
// on several where it fits on none.
func (f *flow) word(word, look string, rest int) {
	if f.gap > 0 && f.used+f.gap+uniseg.StringWidth(word) > f.width {
		f.end()
		f.begin(rest)
	}
	if f.gap > 0 && look != f.look {
		f.turn(plain) // blanks between looks have none
	}
	f.out.WriteString(strings.Repeat(" ", f.gap))
	f.used += f.gap
	for part := range parts(word, f.width-f.used, f.width-rest) {
		w := uniseg.StringWidth(part)
		if f.used+w > f.width {
			f.end()
			f.begin(rest)
		}
		f.turn(look)
		f.out.WriteString(part)
		f.used += w
	}
	f.gap = 1
}

// turn changes the terminal's look.
func (f *flow) turn(look string) {
	if f.color && look != f.look {
		if f.look != plain {
			f.out.WriteString("\x1b[0m")
		}
		if look != plain {
			f.out.WriteString("\x1b[" + strings.TrimSuffix(look, ";") + "m")
		}
	}
	f.look = look
}
