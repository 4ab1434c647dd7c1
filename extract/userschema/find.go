package userschema

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Found is a name in a text, from Start to before End in bytes.
type Found struct {
	Start, End int
	Type       Type
}

// listed is a name of a list.
type listed struct {
	name string
	of   int // index of its type
}

// Find returns the names of a text that the lists have or a pattern fits, in text
// order. Of those that overlap the first counts, then the longer, then the one
// whose type stands first. A name ends where words end.
func (s *Schema) Find(text string) []Found {
	if s == nil {
		return nil
	}
	var all []Found
	for i := 0; i < len(text); {
		if !beginsWord(text, i) {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		first := firstWord(text[i:])
		for _, l := range s.names[first] {
			if strings.HasPrefix(text[i:], l.name) && endsWord(text, i+len(l.name)) {
				all = append(all, Found{i, i + len(l.name), s.Types[l.of]})
				break
			}
		}
		i += len(first)
	}
	for _, t := range s.Types {
		for _, p := range t.Patterns {
			for _, at := range p.FindAllStringIndex(text, -1) {
				if at[0] < at[1] && beginsWord(text, at[0]) && endsWord(text, at[1]) {
					all = append(all, Found{at[0], at[1], t})
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Found) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	var out []Found
	for _, f := range all {
		if len(out) == 0 || f.Start >= out[len(out)-1].End {
			out = append(out, f)
		}
	}
	return out
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// beginsWord says whether a word begins at byte i.
func beginsWord(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	r, _ := utf8.DecodeRuneInString(text[i:])
	return inWord(r) && (i == 0 || !inWord(before))
}

// endsWord says whether no word goes on at byte i.
func endsWord(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	r, _ := utf8.DecodeRuneInString(text[i:])
	return i == len(text) || !inWord(r) || !inWord(before)
}

// firstWord is the letters and digits that text begins with.
func firstWord(text string) string {
	if end := strings.IndexFunc(text, func(r rune) bool { return !inWord(r) }); end >= 0 {
		return text[:end]
	}
	return text
}

// Joined returns the list of names that a name is in, -1 for none.
func (s *Schema) Joined(name string) int {
	if s == nil {
		return -1
	}
	if i, ok := s.joined[key(name)]; ok {
		return i
	}
	return -1
}

// key is a name without regard to case and the article before it.
func key(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(name), " ")), "the ")
}

// bare is a name as it is looked for: without article.
func bare(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the ")
}

// index makes the tables that the names are looked up in. What is joined with a
// name of a list is of its type, too.
func (s *Schema) index() {
	s.names, s.joined = map[string][]listed{}, map[string]int{}
	of := map[string]int{}
	add := func(name string, i int) {
		name = bare(name)
		if _, known := of[name]; !known {
			of[name] = i
			first := firstWord(name)
			s.names[first] = append(s.names[first], listed{name, i})
		}
	}
	for i, t := range s.Types {
		for _, name := range t.Names {
			add(name, i)
		}
	}
	for j, list := range s.Join {
		for _, name := range list {
			s.joined[key(name)] = j
		}
		for _, name := range list {
			if i, ok := of[bare(name)]; ok {
				for _, other := range list {
					add(other, i)
				}
				break
			}
		}
	}
	for first := range s.names {
		slices.SortStableFunc(s.names[first], func(a, b listed) int { return cmp.Compare(len(b.name), len(a.name)) })
	}
}
