package main

import (
	"flag"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/script and the documents")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"kgx": main})
}

// TestScripts runs the commands as users type them; each file in
// testdata/script is one story. $ARTICLES is the folder of test articles.
func TestScripts(t *testing.T) {
	articles, err := filepath.Abs(filepath.Join("..", "..", "testdata", "articles"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("ARTICLES", articles)
			env.Setenv("NO_COLOR", "")
			env.Setenv("GITHUB_ACTIONS", "") // scripts about annotations set it
			return nil
		},
	})
}
