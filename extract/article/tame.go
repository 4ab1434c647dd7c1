package article

import (
	"regexp"
	"strings"
)

// Limits of what Markdown's parser is given, far above what people write. Its time
// grows with the square of each of these.
const (
	maxIndent  = 200  // bytes of quote marks, bullets and indentation that a line begins with
	maxTarget  = 1000 // bytes from "](" to the bracket that closes it
	maxMarks   = 8000 // runs of *, _ and ~ and opening brackets between two blank lines
	maxDefined = 200  // lines in a row that define what links lead to
)

// tame takes from Markdown what its parser would need the square of its length for:
// over a limit, marks lose their meaning and stay as the characters that they are.
func tame(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	defined := 0
	for block := range blocks(text) {
		crowded, lines := marks(block) > maxMarks, strings.Count(block, "\n")
		for line := range strings.Lines(block) {
			if defines(line) {
				if defined++; defined%maxDefined == 0 {
					b.WriteByte('\n')
				}
			} else {
				defined = 0
			}
			if strings.Count(line, "|")*lines > len(block) && tableRule.MatchString(line) {
				continue // each row would be filled up to the head's columns; without the rule below it there is no table
			}
			line = shallow(line)
			if crowded {
				line = marked.ReplaceAllString(line, `\$0`)
			}
			b.WriteString(line)
		}
	}
	return literalTargets(b.String())
}

// blocks yields the parts of a text that end with a blank line.
func blocks(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		start, at := 0, 0
		for line := range strings.Lines(text) {
			at += len(line)
			if strings.TrimSpace(line) == "" || at == len(text) {
				if !yield(text[start:at]) {
					return
				}
				start = at
			}
		}
	}
}

// marks counts the runs of marks of emphasis and the opening brackets.
func marks(text string) int {
	n, last := 0, byte(0)
	for i := range len(text) {
		c := text[i]
		if c == '[' || (c == '*' || c == '_' || c == '~') && c != last {
			n++
		}
		last = c
	}
	return n
}

var (
	marked    = regexp.MustCompile(`[*_~[]`)
	tableRule = regexp.MustCompile(`^[ \t>|:-]+\n?$`)
)

// defines says whether a line may be one that defines a link's target: "[1]: …".
func defines(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " \t>"), "[")
}

// shallow cuts what a line begins with at maxIndent bytes.
func shallow(line string) string {
	rest := strings.TrimLeft(line, " \t>*+-.)0123456789")
	if depth := len(line) - len(rest); depth > maxIndent {
		return line[:maxIndent] + " " + rest
	}
	return line
}

// literalTargets takes the meaning from each "](" that no bracket closes soon.
func literalTargets(text string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, "](")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if closes(after) {
			b.WriteString("](")
		} else {
			b.WriteString(`]\(`)
		}
		text = after
	}
}

// closes says whether the bracket that text follows is closed within maxTarget
// bytes and a paragraph.
func closes(text string) bool {
	depth, angle := 1, strings.HasPrefix(strings.TrimLeft(text[:min(len(text), maxTarget)], " \n"), "<")
	for i := 0; i < min(len(text), maxTarget); i++ {
		switch c := text[i]; {
		case c == '\\':
			i++
		case c == '\n' && strings.HasPrefix(text[i+1:], "\n"):
			return false
		case angle:
			angle = c != '>'
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return true
			}
		}
	}
	return false
}
