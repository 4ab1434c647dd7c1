package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"
)

// TestReadingAgainstScript compares the figures of 'kgx eval --reading' with
// those of the counting script beside the labels, which is given the graphs that
// 'kgx extract' prints.
func TestReadingAgainstScript(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: extracts from nineteen articles twice")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 here")
	}
	folder := filepath.Join("..", "..", "..", "shared", "reading")
	script, labels := filepath.Join(folder, "score.py"), filepath.Join(folder, "train.jsonl")
	data, err := os.ReadFile(labels)
	if err != nil {
		t.Skip("the labels are not here: the texts' licences keep them out of the project")
	}
	graphs := t.TempDir()
	for line := range bytes.Lines(data) {
		var a struct {
			ID   string `json:"id"`
			Text string `json:"text"`
			Date string `json:"date,omitempty"`
		}
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		input, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		graph := command(t, input, "extract", "-q", "-f", "json", "--open", "--input-format", "jsonl", "-")
		if err := os.WriteFile(filepath.Join(graphs, a.ID+".json"), graph, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command(python, script, labels, "--graphs", graphs, "--json").Output()
	if err != nil {
		t.Fatalf("running the script: %v", err)
	}
	type share struct {
		Statements   int
		Found, Right float64
	}
	var want map[string]share
	if err := json.Unmarshal(out, &want); err != nil {
		t.Fatal(err)
	}
	var report struct{ Reading struct{ Main, All share } }
	if err := json.Unmarshal(command(t, nil, "eval", "--reading", "--json", labels), &report); err != nil {
		t.Fatal(err)
	}
	if got := (map[string]share{"main": report.Reading.Main, "all": report.Reading.All}); !reflect.DeepEqual(got, want) {
		t.Errorf("figures %+v, the script has %+v", got, want)
	}
}

// command runs a command line and returns what it prints.
func command(t *testing.T, input []byte, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	code := run(context.Background(), args, streams{in: bytes.NewReader(input), out: &out, err: &errs, env: func(string) string { return "" }})
	if code != 0 {
		t.Fatalf("kgx %q: exit code %d: %s", args, code, errs.String())
	}
	return out.Bytes()
}
