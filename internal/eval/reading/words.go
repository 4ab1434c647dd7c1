package reading

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// set is a set of strings in lower case.
type set map[string]struct{}

func newSet(words ...string) set {
	s := make(set, len(words))
	for _, w := range words {
		s[w] = struct{}{}
	}
	return s
}

func (s set) has(x string) bool { _, ok := s[x]; return ok }

// union is a new set of all that is in any of the sets.
func union(sets ...set) set {
	out := set{}
	for _, s := range sets {
		for x := range s {
			out[x] = struct{}{}
		}
	}
	return out
}

// without is a new set of what is in s and not in o.
func (s set) without(o set) set {
	out := set{}
	for x := range s {
		if !o.has(x) {
			out[x] = struct{}{}
		}
	}
	return out
}

// words is a JSON value in lower case, with single spaces for white space,
// underscores, full stops, hyphens and dashes.
func words(value any) string {
	lower := strings.NewReplacer("’", "'", "‘", "'").Replace(lowerCase(plain(value)))
	return strings.Join(strings.FieldsFunc(lower, func(c rune) bool {
		return isSpace(c) || c == '_' || c == '.' || c == '-' || 0x2010 <= c && c <= 0x2015
	}), " ")
}

// lowerCase follows Unicode's full mapping, as Python's lower does.
func lowerCase(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return cases.Lower(language.Und).String(s)
		}
	}
	return strings.ToLower(s)
}

// plain is a JSON value as Python's str has it; lists and objects, which stand
// nowhere that words are read from, are as Go has them.
func plain(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case json.Number:
		return number(v)
	}
	data, _ := json.Marshal(value)
	return string(data)
}

// number is a JSON number as Python prints it: integers with all digits,
// others with the fewest digits that tell them apart, "1e+16" from there on.
func number(n json.Number) string {
	text := n.String()
	if !strings.ContainsAny(text, ".eE") {
		return text
	}
	f, err := n.Float64()
	if err != nil {
		return text
	}
	if size := max(f, -f); size != 0 && (size < 1e-4 || size >= 1e16) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	text = strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text
}

// first keeps the first n words.
func first(text string, n int) string {
	w := strings.Fields(text)
	return strings.Join(w[:min(n, len(w))], " ")
}

// firstDistinct keeps the first n words that differ from those before.
func firstDistinct(text string, n int) string {
	var out []string
	seen := set{}
	for _, w := range strings.Fields(text) {
		if len(out) == n {
			break
		}
		if !seen.has(w) {
			seen[w] = struct{}{}
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// isSpace is what Python's \s matches.
func isSpace(c rune) bool { return unicode.IsSpace(c) || 0x1c <= c && c <= 0x1f }

// isWord is what Python's \w matches.
func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) || c == '_' }

// begins says whether part stands in text where no word goes on, with what
// follows accepted by ends.
func begins(text, part string, ends func(rest string) bool) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], part)
		if i < 0 {
			return false
		}
		at := from + i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if (at == 0 || !isWord(before)) && ends(text[at+len(part):]) {
			return true
		}
		if at == len(text) {
			return false
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		from = at + size
	}
}

func anyEnd(string) bool { return true }

// endOfNumber says whether no number goes on in rest: "7" does not stand in
// "75" and "7,500".
func endOfNumber(rest string) bool {
	c, size := utf8.DecodeRuneInString(rest)
	if c == ',' {
		c, _ = utf8.DecodeRuneInString(rest[size:])
	}
	return !unicode.IsDigit(c)
}
