package entity

import (
	"slices"
	"strings"
	"unicode"
)

// personName is a person's name taken apart: lower-cased words in plain
// letters, without particles, and "jr", "sr" or "" as its suffix.
type personName struct {
	words  []string
	suffix string
}

// particles belong to surnames and are used or left out at will.
var particles = words("van von der den de la le du di da do dos das del della bin ibn ben al el ter ten zu y e abu st")

var suffixes = map[string]string{"jr": "jr", "junior": "jr", "ii": "jr", "iii": "jr", "sr": "sr", "senior": "sr"}

// nicknames are short forms of first names that are not their beginnings.
var nicknames = map[string]string{"bill": "william", "billy": "william", "will": "william", "bob": "robert", "bobby": "robert", "dick": "richard",
	"rick": "richard", "jim": "james", "jimmy": "james", "jack": "john", "johnny": "john", "mike": "michael", "mick": "michael", "tony": "anthony",
	"ted": "edward", "ned": "edward", "harry": "henry", "hank": "henry", "betty": "elizabeth", "liz": "elizabeth", "beth": "elizabeth",
	"peggy": "margaret", "maggie": "margaret", "meg": "margaret", "kate": "katherine", "cathy": "catherine", "sasha": "alexander",
	"lexi": "alexandra", "gus": "august", "charlie": "charles", "chuck": "charles", "joe": "joseph", "tom": "thomas", "dave": "david",
	"steve": "stephen", "andy": "andrew", "larry": "lawrence", "gerry": "gerald", "jerry": "gerald", "peg": "margaret", "sandy": "alexander"}

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

func readPersonName(name string) personName {
	var n personName
	for _, w := range strings.Fields(fold(name)) {
		w = strings.Trim(w, ".,\"'()")
		w = strings.TrimSuffix(w, "'s")
		for _, prefix := range []string{"al-", "el-", "d'", "l'"} {
			w = strings.TrimPrefix(w, prefix)
		}
		switch {
		case w == "":
		case suffixes[w] != "" && len(n.words) > 0:
			n.suffix = suffixes[w]
		case particles[w]:
		default:
			n.words = append(n.words, w)
		}
	}
	return n
}

// fold writes a name in lower case and plain letters and quotes.
func fold(s string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(s) {
		switch {
		case c == '’' || c == '´' || c == '‘' || c == '`':
			b.WriteByte('\'')
		case c == '“' || c == '”' || c == '„':
			b.WriteByte('"')
		case unicode.Is(unicode.Cf, c):
		case c < 0x80:
			b.WriteRune(c)
		default:
			if plain, ok := plainLetters[c]; ok {
				b.WriteString(plain)
			} else {
				b.WriteRune(c)
			}
		}
	}
	return b.String()
}

// plainLetters are the letters of European names without their accents.
var plainLetters = func() map[rune]string {
	out := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th"}
	for plain, accented := range map[string]string{"a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěə", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
		"k": "ķ", "l": "ĺļľł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "y": "ýÿŷ", "z": "źżž"} {
		for _, c := range accented {
			out[c] = plain
		}
	}
	return out
}()

// full says whether the name has a first name and a surname.
func (n personName) full() bool { return len(n.words) >= 2 }

// agrees says whether two names may be one person's: every word of the shorter
// one is a word of the longer, an initial, a short form or another spelling of
// it, and one at least is the same.
func (n personName) agrees(o personName) bool {
	if n.suffix != "" && o.suffix != "" && n.suffix != o.suffix {
		return false
	}
	short, long := n.words, o.words
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 || spelledAlike(short, long) {
		return true
	}
	same := false
	for _, w := range short {
		if !slices.ContainsFunc(long, func(l string) bool { return sameNameWord(w, l) }) {
			return false
		}
		same = same || slices.Contains(long, w) || len(short) == 1
	}
	return same
}

// spelledAlike says whether two names differ in spaces and hyphens alone.
func spelledAlike(a, b []string) bool {
	join := func(words []string) string { return strings.ReplaceAll(strings.Join(words, ""), "-", "") }
	return join(a) == join(b)
}

// sameNameWord says whether two words of names may be one.
func sameNameWord(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case a == b, len(a) == 1 && a[0] == b[0]:
		return true
	case nicknames[a] == b || nicknames[b] == a || nicknames[a] != "" && nicknames[a] == nicknames[b]:
		return true
	case strings.Contains(a, "-") != strings.Contains(b, "-"):
		return false
	case len(a) >= 3 && strings.HasPrefix(b, a):
		return true
	}
	return len(a) >= 5 && near(a, b, 1+len(a)/7)
}

// near says whether at most limit letters tell a from b.
func near(a, b string, limit int) bool {
	if len(b)-len(a) > limit {
		return false
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		left := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := left
			if a[i] != b[j] {
				cost++
			}
			left = row[j+1]
			row[j+1] = min(cost, left+1, row[j]+1)
		}
	}
	return row[len(b)] <= limit
}
