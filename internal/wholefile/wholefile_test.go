package wholefile_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgx/internal/wholefile"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// A reader who has the old file open keeps it, since the new one takes its name, and
// what fails half-way leaves nothing behind.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "graph.json")
	put(t, path, "old", 0o644)
	reader, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()

	err = wholefile.Replace(path, func(w io.Writer) error {
		if err := text("half of the n")(w); err != nil {
			return err
		}
		return errors.New("the rest cannot be written")
	})
	if got := read(t, path); err == nil || got != "old" {
		t.Errorf("a write that failed (%v) left %q", err, got)
	}
	if err := wholefile.Replace(path, text("new")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, path); got != "new" {
		t.Errorf("the file has %q", got)
	}
	if data, _ := io.ReadAll(reader); string(data) != "old" {
		t.Errorf("a reader of the old file reads %q: it was written over, not replaced", data)
	}
	alone(t, dir, 1)
}

// A file that only its owner may read stays so, from its first byte on.
func TestReplaceKeepsMode(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.json")
	put(t, path, "old", 0o600)
	err := wholefile.Replace(path, func(w io.Writer) error {
		files, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".kgx-*.tmp"))
		if len(files) != 1 || mode(t, files[0]) != 0o600 {
			t.Errorf("%v is written with mode %v", files, mode(t, files[0]))
		}
		return text("new")(w)
	})
	if err != nil || mode(t, path) != 0o600 {
		t.Errorf("mode %v, error %v", mode(t, path), err)
	}
}

// A link leads to the new file as it led to the old one, there or not.
func TestReplaceFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	far := filepath.Join(dir, "far")
	if err := os.Mkdir(far, 0o755); err != nil {
		t.Fatal(err)
	}
	for link, to := range map[string]string{"a.json": "b.json", "b.json": "far/graph.json", "round.json": "round.json"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	for _, content := range []string{"first", "second"} { // the file is not there, then it is
		if err := wholefile.Replace(filepath.Join(dir, "a.json"), text(content)); err != nil {
			t.Fatal(err)
		}
		if got := read(t, filepath.Join(far, "graph.json")); got != content {
			t.Errorf("the linked file has %q, not %q", got, content)
		}
	}
	for _, link := range []string{"a.json", "b.json"} {
		if info, err := os.Lstat(filepath.Join(dir, link)); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("%s is no link any more", link)
		}
	}
	if err := wholefile.Replace(filepath.Join(dir, "round.json"), text("x")); err == nil {
		t.Error("a link to itself was written through")
	}
	alone(t, far, 1)
}

// A name may be as long as the file system takes.
func TestReplaceLongName(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("a", 250)+".json")
	if err := wholefile.Replace(path, text("x")); err != nil {
		t.Error(err)
	}
}

// What is half written does not outlive a process that cannot wait for it.
func TestRemoveUnfinished(t *testing.T) {
	dir := t.TempDir()
	err := wholefile.Replace(filepath.Join(dir, "graph.json"), func(io.Writer) error {
		alone(t, dir, 1)
		wholefile.RemoveUnfinished()
		alone(t, dir, 0)
		return nil
	})
	if err == nil {
		t.Error("a file that was removed is said to be written")
	}
}

func put(t *testing.T, path, content string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
	}
	return string(data)
}

func mode(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Error(err)
		return 0
	}
	return info.Mode().Perm()
}

// alone checks how many files are in a folder.
func alone(t *testing.T, dir string, want int) {
	t.Helper()
	if entries, _ := os.ReadDir(dir); len(entries) != want {
		t.Errorf("%d files in the folder, not %d: %v", len(entries), want, entries)
	}
}
