package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	var out bytes.Buffer
	if err := run(context.Background(), &out, []string{"../ci/articles/harbour.txt"}); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "harbour\n") || !strings.Contains(out.String(), "× Pieter Brandt\n") {
		t.Errorf("printed:\n%s", out.String())
	}
}
