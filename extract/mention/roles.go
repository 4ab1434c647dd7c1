package mention

import "strings"

// titleWords is of how many words the title of a person at word i is, 0 where
// there is none: "Prime Minister", "Deputy Foreign Minister", "Dr.". Words
// joined by a hyphen are counted one by one.
func titleWords(r *reader, i int) int {
	n, title := roleAt(r, i)
	if !title || !r.words[i].capital() {
		return 0
	}
	return n
}

// roleAt is of how many words the role at word i is, 0 where there is none,
// and whether it can stand before a name as a title.
func roleAt(r *reader, i int) (n int, title bool) {
	start := i
	for range 4 {
		if n, title := headAt(r, i); n > 0 {
			return r.extended(start, i+n) - start, title
		}
		if !r.together(i+1) || !roleModifiers()[r.at(i)] && !r.placeAdjective(i) {
			return 0, false
		}
		i++
	}
	return 0, false
}

// headAt is of how many words the head of a role at word i is.
func headAt(r *reader, i int) (n int, title bool) {
	for n := 4; n > 0; n-- {
		if i+n > len(r.words) || !r.together(i+n-1) && n > 1 {
			continue
		}
		if title, ok := roleHeads()[strings.ToLower(r.phrase(i, i+n))]; ok {
			return n, title
		}
	}
	return 0, false
}

// extended is the end of the role [i, j) with "of State", "of Staff" or "for
// Foreign Affairs" after it, as capitals show them to be parts of the title.
func (r *reader) extended(i, j int) int {
	if !r.words[i].capital() || !r.together(j) || !r.together(j+1) || (r.at(j) != "of" && r.at(j) != "for") {
		return j
	}
	if officeNouns[r.at(j+1)] {
		return j + 2
	}
	if roleModifiers()[r.at(j+1)] && r.words[j+1].capital() && r.together(j+2) && officeNouns[r.at(j+2)] {
		return j + 3
	}
	return j
}

var officeNouns = set("state staff government affairs security defense defence finance justice health trade education energy interior labor labour economy culture")

// placeAdjective is for the modifiers that a role takes from a place when it
// is written as one title: none, since adjectives are mentions of their own.
func (r *reader) placeAdjective(int) bool { return false }

// roles finds the roles that the text gives to someone it names: titles before
// a name ("President Lee", "striker Jo Vogt"), and what stands after a name
// and a comma ("Jo Vogt, the chief executive of Orvia").
func roles(r *reader, found []Mention) []Mention {
	named := make(map[int]bool, len(found)) // where a person's name starts
	after := make(map[int]bool, len(found)) // where one ends
	for _, m := range found {
		if m.Kind == Name && m.Type == "person" {
			i, j := r.covered(m.Span)
			named[i], after[j] = true, true
		}
	}
	var out []Mention
	taken := taken(r, found)
	for i := 0; i < len(r.words); i++ {
		if taken[i] {
			continue
		}
		n, _ := roleAt(r, i)
		if n == 0 {
			continue
		}
		if named[i+n] && r.together(i+n) || r.apposed(i, after) {
			out = append(out, Mention{Span: r.span(i, i+n), Kind: Role, Type: "role", Confidence: 0.8})
		}
		i += n - 1
	}
	return out
}

// apposed says whether word i follows a name and a comma, with at most an
// article and four other words of its phrase between them.
func (r *reader) apposed(i int, after map[int]bool) bool {
	for k := i - 1; k > i-6 && k > 0 && r.together(k+1); k-- {
		if r.at(k) == "," {
			return after[k]
		}
		if !r.words[k].letters() {
			return false
		}
	}
	return false
}
