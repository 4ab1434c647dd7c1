//go:build unix

package wholefile_test

import (
	"path/filepath"
	"syscall"
	"testing"

	"kgx/internal/wholefile"
)

// A new file is as open as the user's umask lets it be. The umask is the process's, so
// that this test runs beside no other.
func TestReplaceHeedsUmask(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	path := filepath.Join(t.TempDir(), "graph.json")
	if err := wholefile.Replace(path, text("new")); err != nil || mode(t, path) != 0o640 {
		t.Errorf("mode %v, error %v", mode(t, path), err)
	}
}
