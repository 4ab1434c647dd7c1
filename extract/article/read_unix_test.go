//go:build unix

package article_test

import (
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"kgx/extract/article"
)

// What else lies in a folder must neither stop a run nor make it hang.
func TestReadOddFiles(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": "The ferry left.", "sub/b.txt": "It came back.", "locked/c.txt": "It sank."})
	links := map[string]string{"loop": root, "c.txt": filepath.Join(root, "a.txt"), "d.txt": "nowhere", "e.txt": "e.txt"}
	for name, to := range links {
		if err := os.Symlink(to, filepath.Join(root, name)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(root, "pipe.txt"), 0o600); err != nil {
		t.Skip("no named pipes here: ", err)
	}
	want := []string{"a", "c", "ROOT/d.txt: no such file or directory", "ROOT/e.txt: too many levels of symbolic links"}
	if os.Getuid() != 0 { // root may read all
		if err := os.Chmod(filepath.Join(root, "locked"), 0); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(filepath.Join(root, "locked"), 0o755)
		want = append(want, "ROOT/locked: permission denied")
	} else {
		want = append(want, "c-2")
	}
	want = append(want, "b")
	if got := ids(root, article.Read([]string{root}, article.Options{})); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// A pipe that the user names is read, as in <(command).
func TestReadPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip("no named pipes here: ", err)
	}
	go os.WriteFile(path, []byte("The ferry left."), 0o600)
	if got := ids("", article.Read([]string{path}, article.Options{})); !slices.Equal(got, []string{"pipe"}) {
		t.Errorf("got %q", got)
	}
}
