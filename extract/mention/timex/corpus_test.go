package timex

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestCorpus logs the share of labelled expressions whose value is right:
//
//	go test -run Corpus -v ./extract/mention/timex
//
// It fails where that falls below what was reached, and is skipped where the
// corpus (TempEval-3, JSON lines with text, date, times) is not there.
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
	right, all := map[string]int{}, map[string]int{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		text := []rune(a.Text)
		for _, e := range a.Times {
			expression := string(text[e.Start:e.End])
			got := Normalize(expression, sentenceAround(text, e.Start, e.End), a.Date)
			all[e.Type]++
			if normal(got) == normal(e.Value) {
				right[e.Type]++
			} else if os.Getenv("TIMEX_ERRORS") != "" {
				t.Logf("%s (%s): %q is %s, read %s", e.Type, a.Date, expression, e.Value, got)
			}
		}
	}
	total, sum := 0, 0
	for _, kind := range []string{"DATE", "TIME", "DURATION", "SET"} {
		t.Logf("%-8s %d of %d", kind, right[kind], all[kind])
		total, sum = total+all[kind], sum+right[kind]
	}
	accuracy := float64(sum) / float64(total)
	t.Logf("accuracy of values %.3f", accuracy)
	if accuracy < 0.77 {
		t.Errorf("accuracy fell to %.3f", accuracy)
	}
}

type article struct {
	Text, Date string
	Times      []struct {
		Start, End  int // code points
		Type, Value string
	}
}

// sentenceAround is the text from the full stop before an expression to the
// one behind it.
func sentenceAround(text []rune, start, end int) string {
	for start > 0 && text[start-1] != '.' && text[start-1] != '\n' {
		start--
	}
	for end < len(text) && text[end] != '.' && text[end] != '\n' {
		end++
	}
	return string(text[start:end])
}

// normal makes values alike that mean the same.
func normal(value string) string {
	value = strings.TrimRight(value, "X-")
	if i := strings.Index(value, "-W"); i > 0 && len(value) == i+3 {
		value = value[:i+2] + "0" + value[i+2:]
	}
	return value
}
