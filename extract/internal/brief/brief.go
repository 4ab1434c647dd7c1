// Package brief reads sentences with their trees for tests, from lines that a
// person can write: "form xpos head relation", and behind them, where a test
// wants it, a word of its own. Empty lines end a sentence.
package brief

import (
	"fmt"
	"strings"
	"testing"

	"kgx/extract/parse"
	"kgx/extract/parse/conllu"
	"kgx/extract/token"
)

// At is a token: the indexes of its sentence and in it.
type At struct{ Sentence, Token int }

// Read gives the text and parse of the lines, and the word behind each token
// that has one.
func Read(t *testing.T, lines string) (*token.Text, *parse.Parse, map[At]string) {
	t.Helper()
	var b strings.Builder
	more := map[At]string{}
	n, sentence := 0, 0
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		f := strings.Fields(line)
		if len(f) == 0 {
			if n > 0 {
				b.WriteString("\n")
				n, sentence = 0, sentence+1
			}
			continue
		}
		if len(f) > 4 {
			more[At{sentence, n}] = f[4]
		}
		n++
		fmt.Fprintf(&b, "%d\t%s\t_\t_\t%s\t_\t%s\t%s\t_\t_\n", n, f[0], f[1], f[2], f[3])
	}
	b.WriteString("\n")
	text, p, err := conllu.Read(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return text, p, more
}
