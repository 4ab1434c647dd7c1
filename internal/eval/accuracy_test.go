package eval

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"kgx/extract"
)

// accuracy is what is recorded of an evaluation: figures in three digits.
type accuracy map[string]float64

// recordedSets are the labels whose figures are recorded. Of reading/dev no
// more than counts is ever looked at.
var recordedSets = []struct {
	name  string
	kind  Kind
	file  string // beside the project
	given Given
}{
	{"dwie/dev", KindDWIE, "corpora/dwie/dev.jsonl", Nothing},
	{"dwie/dev, entities given", KindDWIE, "corpora/dwie/dev.jsonl", GivenEntities},
	{"uner/dev", KindIOB, "corpora/uner/dev.jsonl", Nothing},
	{"reuters/dev", KindIOB, "corpora/reuters/dev.jsonl", Nothing},
	{"gum/dev, mentions given", KindCoNLLU, "corpora/gum/dev.conllu", GivenMentions},
	{"gum/dev", KindCoNLLU, "corpora/gum/dev.conllu", Nothing},
	{"ewt/dev", KindCoNLLU, "corpora/ewt/dev.conllu", Nothing},
	{"srl/dev", KindSRL, "corpora/srl/dev.jsonl", Nothing},
	{"qasrl/dev", KindQASRL, "corpora/qasrl/dev.jsonl", Nothing},
	{"qanom/dev", KindQANom, "corpora/qanom/dev.jsonl", Nothing},
	{"polnear/dev", KindAttribution, "corpora/polnear/dev.jsonl", Nothing},
	{"factuality/dev", KindFactuality, "corpora/factuality/dev.jsonl", Nothing},
	{"timex/dev", KindTimex, "corpora/timex/dev.jsonl", Nothing},
	{"reading/train", KindReading, "reading/train.jsonl", Nothing},
	{"reading/dev", KindReading, "reading/dev.jsonl", Nothing},
}

// TestAccuracy compares the program's figures on labels beside the project
// with the recorded ones, so that a change of accuracy shows in the diff of
// testdata/accuracy.golden.json; renew it with -update. Sets for which the
// weights have no heads are in neither.
func TestAccuracy(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: reads some ten thousand sentences, a hundred articles three times over")
	}
	pipeline, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	program := NewProgram(pipeline, printer(t))
	got := map[string]accuracy{}
	for _, c := range recordedSets {
		options := Options{Given: c.given, Workers: 2}
		if c.given == GivenEntities {
			options.Train = NewTrainFacts(readCorpus(t, "dwie/train.jsonl").Articles)
		}
		report, _, err := Evaluate(context.Background(), program, c.kind, beside(t, c.file), options)
		if errors.Is(err, ErrNoHeads) {
			t.Logf("%s: %v", c.name, err)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if got[c.name], err = recorded(report); err != nil {
			t.Fatal(err)
		}
	}
	compareAccuracy(t, got)
}

// printer builds the program and prints graphs with it, as users do.
func printer(t *testing.T) func(context.Context, []byte) ([]byte, error) {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "kgx")
	if out, err := exec.Command("go", "build", "-o", binary, "kgx/cmd/kgx").CombinedOutput(); err != nil {
		t.Fatalf("building the program: %v\n%s", err, out)
	}
	return func(ctx context.Context, article []byte) ([]byte, error) {
		cmd := exec.CommandContext(ctx, binary, "extract", "-q", "-f", "json", "--open", "--input-format", "jsonl", "-")
		cmd.Stdin = bytes.NewReader(article)
		return cmd.Output()
	}
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
