package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Each command has a page that names its flags, in roff that no line breaks.
func TestManualPages(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "man")
	root := newRoot(&app{})
	root.SetArgs([]string{"man", folder})
	if err := root.Execute(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ page, want string }{
		{"kgx.1", ".BR kgx\\-extract (1)\n"}, {"kgx.1", "\n.B \\-q, \\-\\-quiet\n"}, {"kgx-extract.1", "\n.B \\-\\-min\\-confidence"},
		{"kgx-exit-codes.1", "130  interrupted"},
	} {
		page, err := os.ReadFile(filepath.Join(folder, c.page))
		if err != nil || !strings.Contains(string(page), c.want) {
			t.Errorf("%s lacks %q (%v)", c.page, c.want, err)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "kgx-man.1")); err == nil {
		t.Error("the hidden command has a page")
	}
	if got := roff("a-b\n.c\n'd\\"); got != "a\\-b\n\\&.c\n\\&'d\\e" {
		t.Errorf("roff gives %q", got)
	}
}
