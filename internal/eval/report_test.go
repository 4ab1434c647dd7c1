package eval

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestThresholds(t *testing.T) {
	gold := mustRead(t, "gold.jsonl")
	report := Score(gold, gold.Articles)
	for _, c := range []struct {
		threshold, missed, fails string
	}{
		{"mentions.typed=1", "", ""},
		{"mentions.typed.f1=1", "", ""},
		{"coreference.all=1", "", ""},
		{"coreference.all.b3=1", "", ""},
		{"relations.by_relation.in0-x.p=1", "", ""},
		{"mentions.by_class.PER=1.5", "mentions.by_class.PER is 1.0000, below 1.5", ""},
		{"mentions.tpyed=0.5", "", `no figure "mentions.tpyed"`},
		{"mentions.typed", "", "is no threshold"},
		{"mentions.typed=high", "", "is no threshold"},
		{"=1", "", "is no threshold"},
	} {
		threshold, err := ParseThreshold(c.threshold)
		var missed []string
		if err == nil {
			missed, err = report.Check([]Threshold{threshold})
		}
		if got := strings.Join(missed, "; "); got != c.missed {
			t.Errorf("%s: missed %q, want %q", c.threshold, got, c.missed)
		}
		if (err != nil) != (c.fails != "") || err != nil && !strings.Contains(err.Error(), c.fails) {
			t.Errorf("%s: error %v, want %q", c.threshold, err, c.fails)
		}
	}
}

// The JSON's shape is a contract with those who read it.
func TestJSONShape(t *testing.T) {
	gold := mustRead(t, "gold.jsonl")
	report := Score(gold, gold.Articles)
	report.Coreference.GoldMentions = ScoreClusters(gold, gold.Articles)
	golden(t, "report.golden.json", report)
	given := Report{Documents: 2, Relations: ScoreGiven(gold, gold.Articles, NewTrainFacts(nil))}
	golden(t, "given.golden.json", &given)
}

func golden(t *testing.T, name string, value any) {
	t.Helper()
	got, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, append(got, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.TrimSpace(string(want)) != string(got) {
		t.Errorf("%s differs; renew it with -update:\n%s", name, got)
	}
}

func TestWriteTable(t *testing.T) {
	gold := mustRead(t, "gold.jsonl")
	var b bytes.Buffer
	if err := Score(gold, gold.Articles).WriteTable(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"documents", "typed", "1.000", "CEAFe", "head_of_state-x"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("table lacks %q:\n%s", want, b.String())
		}
	}
}
