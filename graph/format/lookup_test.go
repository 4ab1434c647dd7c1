package format

import (
	"strings"
	"testing"
)

func TestByName(t *testing.T) {
	for name, want := range map[string]string{"dot": "dot", "DOT": "dot", "gv": "dot", "text": "text", "ndjson": "jsonl"} {
		if f, err := ByName(name); err != nil || f.Name != want {
			t.Errorf("%s: got %q, %v", name, f.Name, err)
		}
	}
	for name, want := range map[string]string{"dto": `did you mean "dot"?`, "jsno": `did you mean "json"?`, "": "known are text, timeline", "parquet": "known are text, timeline"} {
		_, err := ByName(name)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v says nothing of %q", name, err, want)
		}
	}
	if _, err := ByName("parquet"); strings.Contains(err.Error(), "did you mean") {
		t.Errorf("a name like none got a suggestion: %v", err)
	}
}

func TestByExtension(t *testing.T) {
	for path, want := range map[string]string{"g.dot": "dot", "out/G.GV": "dot", "a.b.json": "json", "g.txt": "text", ".jsonl": "jsonl"} {
		if f, err := ByExtension(path); err != nil || f.Name != want {
			t.Errorf("%s: got %q, %v", path, f.Name, err)
		}
	}
	for _, path := range []string{"", "graph", "json", "g.docx", "g.json.gz"} {
		if f, err := ByExtension(path); err == nil {
			t.Errorf("%q: got %s, want an error", path, f.Name)
		}
	}
}

func TestNamesAndExtensionsAreUnique(t *testing.T) {
	seen := map[string]string{}
	for _, f := range All() {
		for _, key := range append([]string{f.Name}, f.Extensions...) {
			if other, ok := seen[key]; ok {
				t.Errorf("%s stands for %s and %s", key, other, f.Name)
			}
			seen[key] = f.Name
		}
		if f.Description == "" || (f.Write == nil) != (len(f.Parts) > 0) {
			t.Errorf("%s: needs a description, and either a writer or parts", f.Name)
		}
	}
}

func TestPartPath(t *testing.T) {
	for output, want := range map[string]string{"g.csv": "g.nodes.csv", "dir.x/g.csv": "dir.x/g.nodes.csv"} {
		if got := (Part{Name: "nodes"}).Path(output); got != want {
			t.Errorf("%s: got %s, not %s", output, got, want)
		}
	}
}
