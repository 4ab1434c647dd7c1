package mention

import (
	"kgx/extract/token"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/gazetteer"
)

// names finds names by their capital letters and what stands around them, and
// adjectives of places, in the words that are not taken.
func names(r *reader, taken []bool) []Mention {
	f := nameFinder{reader: r, taken: taken, known: map[string]string{}, lower: map[string]bool{}}
	for _, w := range r.words {
		if w.letters() && !w.capital() {
			f.lower[w.lower] = true
		}
	}
	headlines := f.headlines()
	for i := 0; i < len(r.words); {
		if headlines[r.words[i].sentence] {
			i++
			continue
		}
		i = f.next(i)
	}
	for i := 0; i < len(r.words); {
		if !headlines[r.words[i].sentence] {
			i++
			continue
		}
		i = f.nextKnown(i)
	}
	return f.found
}

type nameFinder struct {
	*reader
	taken []bool
	known map[string]string // type by name, of the names found in running text
	lower map[string]bool   // words that the text has in lower case
	found []Mention
}

// headlines says of each sentence whether most of its words have capitals, so
// that a capital says nothing there.
func (f *nameFinder) headlines() map[int]bool {
	capital, all := map[int]int{}, map[int]int{}
	for _, w := range f.words {
		if w.letters() && len(w.text) > 3 {
			all[w.sentence]++
			if w.capital() {
				capital[w.sentence]++
			}
		}
	}
	out := map[int]bool{}
	for s, n := range all {
		out[s] = n >= 4 && capital[s]*10 >= n*7
	}
	return out
}

// next finds the name at word i, if one is there, and returns where to go on.
func (f *nameFinder) next(i int) int {
	if f.taken[i] || !f.words[i].capital() {
		return i + 1
	}
	if n := f.adjective(i); n > 0 && !f.inName(i+n) {
		return i + n
	}
	if n := titleWords(f.reader, i); n > 0 && f.capitalAt(i+n) {
		return i + n
	}
	if f.words[i].first && f.startsSentenceOnly(i) {
		return i + 1
	}
	j := f.runEnd(i)
	kind := f.typeOf(i, j)
	if kind == "" {
		return j
	}
	f.add(i, j, kind)
	return j
}

// nextKnown finds at word i of a headline a name known from the running text
// or the gazetteer.
func (f *nameFinder) nextKnown(i int) int {
	if f.taken[i] || !f.words[i].capital() {
		return i + 1
	}
	if n := f.adjective(i); n > 0 {
		return i + n
	}
	for n := min(8, len(f.words)-i); n > 0; n-- {
		name := f.phrase(i, i+n)
		if kind := f.known[name]; kind != "" {
			f.add(i, i+n, kind)
			return i + n
		}
		if kind := f.place(name, 100_000); n <= 3 && kind != "" {
			f.add(i, i+n, kind)
			return i + n
		}
	}
	return i + 1
}

func (f *nameFinder) add(i, j int, kind string) {
	f.found = append(f.found, Mention{Span: f.span(i, j), Kind: Name, Type: kind, Confidence: 0.7})
	f.known[f.phrase(i, j)] = kind
	if kind == "person" {
		f.known[f.words[j-1].text] = kind
	}
}

// adjective adds the adjective of a place at word i and says of how many words
// it is.
func (f *nameFinder) adjective(i int) int {
	for n := 2; n > 0; n-- {
		if i+n > len(f.words) {
			continue
		}
		if p, ok := gazetteer.Default().Adjective(f.phrase(i, i+n)); ok {
			if _, country := gazetteer.Default().Country(f.phrase(i, i+n)); country && !f.lowerAt(i+n) {
				return 0
			}
			f.found = append(f.found, Mention{Span: f.span(i, i+n), Kind: Adjective, Type: placeType(p), Confidence: 0.8, Norm: p.Name})
			return n
		}
	}
	return 0
}

// inName says whether a name goes on at word i after an adjective, so that the
// adjective is part of it: "British Airways".
func (f *nameFinder) inName(i int) bool { return false }

func (f *nameFinder) capitalAt(i int) bool {
	return f.together(i) && f.words[i].capital() && !f.taken[i]
}

func (f *nameFinder) lowerAt(i int) bool {
	return f.together(i) && f.words[i].letters() && !f.words[i].capital()
}

// startsSentenceOnly says whether word i has its capital from the sentence's
// start alone.
func (f *nameFinder) startsSentenceOnly(i int) bool {
	w := f.words[i]
	if functionWords[w.lower] || f.lower[w.lower] {
		return true
	}
	if f.capitalAt(i+1) || f.known[w.text] != "" || f.place(w.text, 0) != "" || w.upper() {
		return false
	}
	if _, ok := gazetteer.Default().FirstName(w.text); ok {
		return false
	}
	return strings.HasSuffix(w.lower, "ly") || !f.at2(i+1, "'s", "said", "has", "had", "was", "is", "will", ",")
}

func (f *nameFinder) at2(i int, words ...string) bool {
	for _, w := range words {
		if f.at(i) == w {
			return true
		}
	}
	return false
}

// runEnd is where the capitalised run from word i ends: with the words that
// join names inside it.
func (f *nameFinder) runEnd(i int) int {
	j, joined := i+1, false
	for j < len(f.words) && f.together(j) && !f.taken[j] {
		w := f.words[j]
		switch {
		case w.capital():
			if f.words[j-1].text == "'s" || titleWords(f.reader, j) > 0 && j-i > 1 && f.capitalAt(j+1) {
				return j
			}
			j++
		case w.lower == "'s" && f.capitalAt(j+1) && nameHeads[f.at(j+1)] != "":
			j += 2
		case connecting[w.lower] && f.capitalAt(j+1):
			joined = true
			j += 2
		case (w.lower == "of" || w.lower == "for") && (f.capitalAt(j+1) || f.at(j+1) == "the" && f.capitalAt(j+2)) && f.head(i, j) != "":
			joined = true
			j += 2
			if f.at(j-1) == "the" {
				j++
			}
		case (w.lower == "and" || w.lower == "&") && f.capitalAt(j+1) && joined && f.place(f.words[j-1].text, 0) == "":
			j += 2
		default:
			return j
		}
	}
	return j
}

// head is the type that a word of the run tells of: "Bank", "University".
func (f *nameFinder) head(i, j int) string {
	for k := j - 1; k >= i; k-- {
		if kind := nameHeads[f.at(k)]; kind != "" {
			return kind
		}
	}
	return ""
}

// typeOf is the type of the name [i, j), "" where it is no name.
func (f *nameFinder) typeOf(i, j int) string {
	name := f.phrase(i, j)
	if kind := f.known[name]; kind != "" {
		return kind
	}
	if j-i == 1 && (functionWords[f.at(i)] || len(name) == 1) {
		return ""
	}
	if kind := f.head(i, j); kind != "" && j-i > 1 && f.place(name, 200_000) == "" {
		return kind
	}
	if kind := f.place(name, 20_000); kind != "" && !f.titleBefore(i) {
		return kind
	}
	if f.titleBefore(i) {
		return "person"
	}
	if _, ok := gazetteer.Default().FirstName(f.words[i].text); ok {
		return "person"
	}
	if f.words[i].upper() && j-i == 1 {
		return "organization"
	}
	if f.at2(i-1, "in", "at", "near", "from", "over", "around", "across", "into") ||
		f.at(i-1) == "the" && f.at2(i-2, "in", "across", "around", "of", "over") {
		return "location"
	}
	if j-i >= 2 && j-i <= 4 && f.at(i-1) != "the" {
		return "person"
	}
	return "misc"
}

// titleBefore says whether a person's title stands before word i.
func (f *nameFinder) titleBefore(i int) bool {
	for n := 1; n <= 3 && i-n >= 0; n++ {
		if m := titleWords(f.reader, i-n); m == n && f.together(i) {
			return true
		}
	}
	return false
}

// place is the type of the place that name most likely is, "" where there is
// none or its only meanings are cities of fewer inhabitants.
func (f *nameFinder) place(name string, inhabitants int) string {
	for _, p := range gazetteer.Default().Places(name) {
		if p.Kind != gazetteer.City || p.Population >= inhabitants {
			return placeType(p)
		}
	}
	return ""
}

var connecting = set("de del della di da dos du van von der den la le bin ibn al el ter zu")

var functionWords = set(`a an the this that these those i you he she it we they his her its our their my your and or but nor so yet if
	in on at by for from to of with as than then when while where who which what why how after before since until because although
	though despite during between among under over about against into through without within however meanwhile moreover historically
	according both all some many most few several other another each every no not only also even still just there here now today
	yesterday tomorrow one two three four five six seven eight nine ten first last next more less such is are was were be been has
	have had do does did will would can could may might should must let yes new old earlier later`)

// nameHeads gives the type of the names that hold a word.
var nameHeads = heads(map[string]string{
	"company":      "inc corp corporation ltd plc gmbh ag bank airlines airways motors holdings group industries",
	"organization": "association organization organisation federation foundation institute society network alliance league committee",
	"government":   "parliament council senate congress commission",
	"ministry":     "ministry department",
	"agency":       "agency authority bureau",
	"court":        "court tribunal",
	"party":        "party democrats republicans",
	"igo":          "union nations",
	"union":        "chamber",
	"education":    "university college school academy",
	"military":     "army navy force forces guard",
	"sport_team":   "fc united",
	"media":        "times post news herald tribune",
	"facility":     "house airport stadium palace tower bridge station hospital prison museum cathedral arena",
	"street":       "street avenue square road route corridor boulevard",
	"waterbody":    "sea river lake ocean gulf strait bay",
	"island":       "island islands",
	"mountain":     "mount mountain mountains",
	"competition":  "cup championship championships olympics games bundesliga",
	"conflict":     "war",
	"summit":       "summit conference",
	"festival":     "festival fair",
	"agreement":    "treaty agreement accord accords pact",
	"law":          "act constitution",
	"award":        "prize award",
	"holiday":      "christmas easter ramadan",
})

func heads(words map[string]string) map[string]string {
	out := map[string]string{}
	for kind, list := range words {
		for _, w := range strings.Fields(list) {
			out[w] = kind
		}
	}
	return out
}

// Find is the rule-based finder.
func Find(text *token.Text, date string) []Mention {
	r := newReader(text)
	found := append(times(text, date), money(r)...)
	found = append(found, names(r, taken(r, found))...)
	found = append(found, roles(r, found)...)
	found = append(found, nominals(r, found)...)
	slices.SortStableFunc(found, compare)
	return found
}

func taken(r *reader, mentions []Mention) []bool {
	out := make([]bool, len(r.words))
	for _, m := range mentions {
		for i, j := r.covered(m.Span); i < j; i++ {
			out[i] = true
		}
	}
	return out
}

func (w word) capital() bool {
	c, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsUpper(c)
}

func (w word) upper() bool {
	return len(w.text) > 1 && w.capital() && w.text == strings.ToUpper(w.text)
}
