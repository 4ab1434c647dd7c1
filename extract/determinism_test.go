package extract

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgx/extract/article"
	"kgx/extract/encoder"
)

var update = flag.Bool("update", false, "record the hashes of whole documents anew")

// TestSameDocument compares the hashes of ten articles' documents, all layers
// with all scores, and of their graphs with those that were recorded, under
// each kernel that the processor has, with -short under the fastest. The same
// file holds for every platform; -update renews it where extraction changes.
func TestSameDocument(t *testing.T) {
	const file = "testdata/documents.sha256"
	recorded, err := os.ReadFile(file)
	if err != nil && !*update {
		t.Fatal(err)
	}
	kernels := []encoder.Kernel{encoder.Auto, encoder.Portable, encoder.AVX2, encoder.VNNI}
	if testing.Short() {
		kernels = kernels[:1]
	}
	for i, kernel := range kernels {
		x, err := New(Options{Kernel: kernel})
		if err != nil {
			t.Logf("not compared: %v", err)
			continue
		}
		got := documentHashes(t, x)
		if i == 0 && *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			recorded = []byte(got)
		}
		if got != string(recorded) {
			t.Errorf("kernel %q gives other documents than recorded; where that is meant: go test ./extract -run SameDocument -short -update\n%s", kernel, got)
		}
	}
}

// documentHashes gives a line for each article: the hash and the article's id.
func documentHashes(t *testing.T, x *Extractor) string {
	var paths []string
	for _, pattern := range []string{"../testdata/articles/*", "../examples/ci/articles/*"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range found {
			if !strings.HasSuffix(p, ".golden.json") && !strings.HasSuffix(p, ".expect.yaml") {
				paths = append(paths, p)
			}
		}
	}
	var out strings.Builder
	for a, err := range article.Read(paths, article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		a.Source = "" // the path is written otherwise on Windows
		doc, err := x.Extract(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		layers, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%x  %s\n", sha256.Sum256(append(layers, graphOf(t, x, a)...)), a.ID)
	}
	return out.String()
}
