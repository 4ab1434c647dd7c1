package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestOutputIsReplaced checks that a file is whole or as it was: a reader who
// has it open keeps the old one, since the new one takes its name, and what
// fails half-way leaves nothing behind.
func TestOutputIsReplaced(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "graph.json")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	reader, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()

	err = writeOutput(path, io.Discard, func(w io.Writer) error {
		if _, err := io.WriteString(w, "half of the n"); err != nil {
			return err
		}
		return errors.New("the rest cannot be written")
	})
	if data, _ := os.ReadFile(path); err == nil || string(data) != "old" {
		t.Errorf("a write that failed (%v) left %q", err, data)
	}
	if err := writeOutput(path, io.Discard, func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err }); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(path); string(data) != "new" {
		t.Errorf("the file has %q", data)
	}
	if data, _ := io.ReadAll(reader); string(data) != "old" {
		t.Errorf("a reader of the old file reads %q: it was written over, not replaced", data)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("files are left beside it: %v", entries)
	}
}
