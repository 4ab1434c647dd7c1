package timex

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"kgx/extract/token"
)

// TestCorpus measures the expressions found and their values, strictly:
//
//	go test -run Corpus -v ./extract/mention/timex
//
// It fails where a figure falls below what was reached, and is skipped where the
// corpus (TempEval-3, JSON lines with text, date, times) is not there. TIMEX
// names another part of it; TIMEX_ERRORS=1 lists what is wrong.
func TestCorpus(t *testing.T) {
	file := os.Getenv("TIMEX")
	if file == "" {
		file = "../../../../shared/corpora/timex/dev.jsonl"
	}
	f, err := os.Open(file)
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	var gold, found, spans, values int
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		text := []rune(a.Text)
		labelled := map[[2]int]string{}
		for _, e := range a.Times {
			labelled[[2]int{e.Start, e.End}] = e.Value
		}
		gold += len(labelled)
		seen := map[[2]int]bool{}
		for _, e := range find(a.Text, a.Date) {
			found++
			at := [2]int{len([]rune(a.Text[:e.Start])), len([]rune(a.Text[:e.End]))}
			seen[at] = true
			value, ok := labelled[at]
			switch {
			case !ok:
				logError(t, "EXTRA", a, text, at, e.Value, overlapping(labelled, at, text))
			case value == e.Value:
				values++
				spans++
			default:
				spans++
				logError(t, "VALUE", a, text, at, e.Value, value)
			}
		}
		for _, e := range a.Times {
			if at := [2]int{e.Start, e.End}; !seen[at] {
				logError(t, "MISSED", a, text, at, "", e.Type+" "+e.Value)
			}
		}
	}
	f1 := func(right int) float64 { return 2 * float64(right) / float64(gold+found) }
	t.Logf("%d labelled, %d found: spans %.3f, values %.3f", gold, found, f1(spans), f1(values))
	if os.Getenv("TIMEX") == "" && (f1(spans) < 0.88 || f1(values) < 0.77) {
		t.Errorf("figures fell")
	}
}

type article struct {
	Text, Date string
	Times      []struct {
		Start, End  int // code points
		Type, Value string
	}
}

// find reads an article sentence by sentence.
func find(text, date string) []Expression {
	r := NewReader(date)
	var out []Expression
	for _, s := range token.Split(text).Sentences {
		for _, e := range r.Find(s.Text(text)) {
			e.Start, e.End = e.Start+s.Start, e.End+s.Start
			out = append(out, e)
		}
	}
	return out
}

// overlapping are the labelled expressions that share text with one found.
func overlapping(labelled map[[2]int]string, at [2]int, text []rune) string {
	for l := range labelled {
		if l[0] < at[1] && at[0] < l[1] {
			return string(text[l[0]:l[1]])
		}
	}
	return ""
}

func logError(t *testing.T, kind string, a article, text []rune, at [2]int, got, want string) {
	if os.Getenv("TIMEX_ERRORS") == "" {
		return
	}
	before, after := max(0, at[0]-50), min(len(text), at[1]+30)
	t.Logf("%s %.10s got %q want %q: %q [%s] %q", kind, a.Date, got, want, string(text[before:at[0]]), string(text[at[0]:at[1]]), string(text[at[1]:after]))
}
