package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// stalled reads two articles and then waits until something was written, which it
// takes as the moment for Ctrl-C.
type stalled struct {
	text    io.Reader
	written func() bool
	cancel  context.CancelFunc
}

func (s *stalled) Read(p []byte) (int, error) {
	if n, err := s.text.Read(p); n > 0 {
		return n, err
	}
	for !s.written() {
		time.Sleep(5 * time.Millisecond)
	}
	s.cancel()
	return 0, io.EOF
}

const twoArticles = `{"id": "a", "text": "Danish Prime Minister Astrid Holm arrived in Oslo on Monday."}
{"id": "b", "text": "Parliament in Lisbon rejected the budget on Friday."}
{"id": "c", "text": "`

// What was finished when the user pressed Ctrl-C is in the file, and he is told.
func TestInterruptKeepsWhatIsFinished(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "out.jsonl")
	ctx, cancel := context.WithCancel(t.Context())
	in := &stalled{strings.NewReader(twoArticles), func() bool {
		files, _ := filepath.Glob(filepath.Join(folder, ".kgx-*.tmp"))
		for _, name := range files {
			if info, err := os.Stat(name); err == nil && info.Size() > 0 {
				return true
			}
		}
		return false
	}, cancel}
	var out, messages bytes.Buffer
	code := run(ctx, []string{"extract", "--each", "-o", path, "-"}, streams{in, &out, &messages, func(string) string { return "" }})
	if code != exitInterrupted || !strings.Contains(messages.String(), "out.jsonl holds ") || !strings.Contains(messages.String(), "kgx: interrupted\n") {
		t.Errorf("ends with %d and says %q", code, messages.String())
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	checkLines(t, b)
}

// Nothing that was written on standard output ends in the middle of a line.
func TestInterruptCutsNoLine(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var out lockedBuffer
	var messages bytes.Buffer
	in := &stalled{strings.NewReader(twoArticles), func() bool { return len(out.bytes()) > 0 }, cancel}
	code := run(ctx, []string{"extract", "--each", "-f", "jsonl", "-"}, streams{in, &out, &messages, func(string) string { return "" }})
	if code != exitInterrupted {
		t.Errorf("ends with %d and says %q", code, messages.String())
	}
	checkLines(t, out.bytes())
}

func checkLines(t *testing.T, b []byte) {
	t.Helper()
	lines := strings.Split(string(b), "\n")
	if len(lines) < 2 || lines[len(lines)-1] != "" {
		t.Fatalf("%d lines, the last %q", len(lines), lines[len(lines)-1])
	}
	for _, line := range lines[:len(lines)-1] {
		if !json.Valid([]byte(line)) {
			t.Errorf("no JSON: %.100q", line)
		}
	}
}
