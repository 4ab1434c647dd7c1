package eval

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"kgx/extract"
)

// accuracy is what is recorded of an evaluation: figures in three digits.
type accuracy map[string]float64

// TestAccuracy compares the pipeline's figures on labelled articles with the
// recorded ones, so that a change of accuracy shows in the diff of
// testdata/accuracy.golden.json; renew it with -update.
func TestAccuracy(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: extracts from a hundred articles three times over")
	}
	pipeline, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]accuracy{}
	for _, c := range []struct {
		name, corpus string
		given        Given
	}{
		{"dwie/dev", "dwie/dev.jsonl", Nothing},
		{"dwie/dev, entities given", "dwie/dev.jsonl", GivenEntities},
		{"uner/dev", "uner/dev.jsonl", Nothing},
		{"gum/dev, mentions given", "gum/dev.conllu", GivenMentions},
	} {
		gold, options := readCorpus(t, c.corpus), Options{Given: c.given, Workers: 2}
		if c.given == GivenEntities {
			options.Train = NewTrainFacts(readCorpus(t, "dwie/train.jsonl").Articles)
		}
		report, _, err := Measure(context.Background(), pipeline, gold, options)
		if err != nil {
			t.Fatal(err)
		}
		if got[c.name], err = recorded(report); err != nil {
			t.Fatal(err)
		}
	}
	compareAccuracy(t, got)
}

// recorded keeps the figures that say most: single relations are too noisy.
func recorded(r *Report) (accuracy, error) {
	if r.Relations != nil {
		r.Relations.ByRelation = nil
	}
	figures, err := r.figures()
	if err != nil {
		return nil, err
	}
	out := accuracy{}
	for path, x := range figures {
		out[path] = math.Round(x*1000) / 1000
	}
	return out, nil
}

func compareAccuracy(t *testing.T, got map[string]accuracy) {
	path := filepath.Join("testdata", "accuracy.golden.json")
	if *update {
		data, err := json.MarshalIndent(got, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, append(data, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]accuracy
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	for set := range want {
		for figure, x := range want[set] {
			if now := got[set][figure]; now != x {
				t.Errorf("%s: %s is %.3f, recorded is %.3f", set, figure, now, x)
			}
		}
		if len(got[set]) != len(want[set]) {
			t.Errorf("%s: %d figures, recorded are %d; renew with -update", set, len(got[set]), len(want[set]))
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d sets, recorded are %d; renew with -update", len(got), len(want))
	}
}
