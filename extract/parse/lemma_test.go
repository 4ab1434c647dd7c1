package parse

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	for _, c := range []struct{ word, xpos, want string }{
		{"signed", "VBD", "sign"}, {"planned", "VBN", "plan"}, {"visited", "VBD", "visit"}, {"referring", "VBG", "refer"}, {"denies", "VBZ", "deny"},
		{"agreed", "VBD", "agree"}, {"dying", "VBG", "die"}, {"died", "VBD", "die"}, {"passes", "VBZ", "pass"}, {"travelled", "VBD", "travel"},
		{"traveled", "VBD", "travel"}, {"decided", "VBD", "decide"}, {"hoping", "VBG", "hope"}, {"hopping", "VBG", "hop"}, {"created", "VBN", "create"},
		{"treated", "VBN", "treat"}, {"pledging", "VBG", "pledge"}, {"told", "VBD", "tell"}, {"went", "VBD", "go"}, {"Overturned", "VBD", "overturn"},
		{"been", "VBN", "be"}, {"'s", "VBZ", "be"}, {"’s", "VBZ", "be"}, {"n't", "RB", "not"}, {"wo", "MD", "will"}, {"re-elected", "VBN", "re-elect"},
		{"found", "VBD", "find"}, {"founded", "VBD", "found"}, {"left", "VBD", "leave"}, {"lay", "VBD", "lie"}, {"sue", "VB", "sue"}, {"suing", "VBG", "sue"},
		{"companies", "NNS", "company"}, {"men", "NNS", "man"}, {"policewomen", "NNS", "policewoman"}, {"crises", "NNS", "crisis"}, {"wives", "NNS", "wife"},
		{"movies", "NNS", "movie"}, {"churches", "NNS", "church"}, {"buses", "NNS", "bus"}, {"houses", "NNS", "house"}, {"people", "NNS", "people"},
		{"children", "NNS", "child"}, {"mothers-in-law", "NNS", "mothers-in-law"}, {"goods", "NNS", "goods"}, {"EU", "NNP", "EU"}, {"Falls", "NNPS", "Falls"},
		{"bigger", "JJR", "big"}, {"larger", "JJR", "large"}, {"happiest", "JJS", "happy"}, {"better", "JJR", "good"}, {"better", "RBR", "well"}, {"higher", "JJR", "high"},
		{"them", "PRP", "they"}, {"decarbonised", "VBN", "decarbonise"}, {"tweeting", "VBG", "tweet"}, {"X", "VBD", "x"}, {"", "NN", ""}, {"s", "VBD", "s"},
	} {
		if got := Lemma(c.word, c.xpos); got != c.want {
			t.Errorf("%s, %s has the base %q, want %q", c.word, c.xpos, got, c.want)
		}
	}
}

func FuzzLemma(f *testing.F) {
	f.Add("a-ed", "VBD")
	f.Add("-ing", "VBG")
	f.Add("yed", "VBN")
	f.Fuzz(func(t *testing.T, word, xpos string) {
		for _, tag := range []string{xpos, "VBD", "VBG", "VBZ", "NNS", "JJR", "RBS"} {
			if got := Lemma(word, tag); word != "" && got == "" {
				t.Errorf("%q, %s has no base", word, tag)
			}
		}
	})
}

var wordnet = flag.String("wordnet", "", "write lemmas.tsv anew from WordNet's index and exception files in this `directory`")

// TestLemmasOfWordNet writes the table: of WordNet's words those that the rules
// of spelling get wrong.
func TestLemmasOfWordNet(t *testing.T) {
	if *wordnet == "" {
		t.Skip("without -wordnet")
	}
	var out strings.Builder
	out.WriteString("# Words whose forms the rules of spelling get wrong, from WordNet (NOTICE): kind (verb, noun, adjective), base, irregular forms.\n" +
		"# Of ambiguous forms the base that is meant more often stands first. Lines after the second mark are not from WordNet.\n")
	for _, k := range []struct{ kind, name string }{{"v", "verb"}, {"n", "noun"}, {"a", "adj"}} {
		words := readIndex(t, k.name)
		irregular := readExceptions(t, k.name, words)
		slices.SortStableFunc(words, func(a, b indexed) int { return cmp.Or(b.count-a.count, strings.Compare(a.word, b.word)) })
		taken := map[string]string{}
		for _, w := range words {
			for _, form := range append(slices.Clone(irregular[w.word]), regular(k.kind, w.word, len(irregular[w.word]) > 0)...) {
				if _, ok := taken[form]; !ok {
					taken[form] = w.word
				}
			}
		}
		for _, w := range words {
			given := irregular[w.word]
			wrong := len(given) > 0
			for _, form := range regular(k.kind, w.word, wrong) {
				if taken[form] == w.word && byRule(k.kind, form) != w.word {
					wrong = true
				}
			}
			if wrong && (w.count > 0 || k.kind == "v" && w.senses > 1) {
				fmt.Fprintf(&out, "%s\t%s\n", k.kind, strings.Join(append([]string{w.word}, given...), "\t"))
			}
		}
	}
	const mark = "# Others."
	if _, after, ok := strings.Cut(lemmasTSV, mark); ok {
		out.WriteString(mark + after)
	}
	if err := os.WriteFile("lemmas.tsv", []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// byRule is a form's base without the table.
func byRule(kind, form string) string {
	none := &lemmaTable{}
	switch {
	case kind == "n":
		return none.noun(form)
	case kind == "a" && strings.HasSuffix(form, "est"):
		return none.adjective(form, "est")
	case kind == "a":
		return none.adjective(form, "er")
	case strings.HasSuffix(form, "ing"):
		return ingStem(form)
	case strings.HasSuffix(form, "s"):
		return thirdStem(form)
	}
	return pastStem(form)
}

type indexed struct {
	word          string
	senses, count int // count: senses that a tagged corpus has
}

func readIndex(t *testing.T, name string) (all []indexed) {
	for line := range linesOf(t, "index."+name) {
		cells := strings.Fields(line)
		if strings.HasPrefix(line, " ") || name == "adj" && syllables(cells[0]) > 2 || strings.Trim(cells[0], "abcdefghijklmnopqrstuvwxyz") != "" || len(cells[0]) < 2 {
			continue
		}
		pointers, err := strconv.Atoi(cells[3])
		if err != nil {
			t.Fatal(err)
		}
		senses, _ := strconv.Atoi(cells[4+pointers])
		count, _ := strconv.Atoi(cells[5+pointers])
		all = append(all, indexed{cells[0], senses, count})
	}
	return all
}

// readExceptions gives the irregular forms by base, those left out that the
// rules give.
func readExceptions(t *testing.T, name string, words []indexed) map[string][]string {
	known := map[string]bool{}
	for _, w := range words {
		known[w.word] = true
	}
	kind := name[:1]
	all := map[string][]string{}
	for line := range linesOf(t, name+".exc") {
		cells := strings.Fields(line)
		form := cells[0]
		for _, base := range cells[1:] {
			ruled := slices.Contains(regular(kind, base, false), form)
			if known[base] && !ruled && form != base && strings.Trim(form, "abcdefghijklmnopqrstuvwxyz") == "" && !(kind == "v" && endsIn(form, "ing", "s")) {
				all[base] = append(all[base], form)
			}
		}
	}
	return all
}

func linesOf(t *testing.T, name string) func(func(string) bool) {
	f, err := os.Open(filepath.Join(*wordnet, name))
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(string) bool) {
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			if !yield(s.Text()) {
				return
			}
		}
	}
}
