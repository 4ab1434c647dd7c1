package main

import (
	"go/parser"
	"go/token"
	"slices"
	"testing"
)

func TestSites(t *testing.T) {
	source := `package p

import "strings"

// Trims 3 times.
func f(s string, n int) (bool, int) {
	for i := range n {
		if i == 7 && n < 9 {
			continue
		}
		n += i
		strings.TrimSpace(s)
	}
	return true, n
}
`
	sites, err := sites("p.go", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range sites {
		got = append(got, string(s.source[s.start:s.end])+" > "+s.with)
	}
	want := []string{
		"i == 7 && n < 9 > !(i == 7 && n < 9)", "&& > ||", "== > !=", "7 > (7 + 1)", "< > <=", "9 > (9 + 1)",
		"continue > break", "n += i > ", "strings.TrimSpace(s) > ", "true > false",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if text := string(sites[1].apply()); text == source || len(text) != len(source) {
		t.Errorf("&& became\n%s", text)
	}
}

// TestResults checks that a tried mutant is not tried again, and that results
// of other code do not count.
func TestResults(t *testing.T) {
	s := site{file: "p.go", hash: "a", source: []byte("x"), line: 1, end: 1}
	r := runner{done: map[string]result{}}
	r.done[s.String()+"a"] = result{Mutant: s.String(), File: "a", Compiles: true}
	other := s
	other.hash = "b"
	results, err := r.try([]site{s, other}, 2)
	if err != nil || len(results) != 1 {
		t.Errorf("%d results, %v; nothing may be run", len(results), err)
	}
	if report(results, 2, 0.15) != 1 || report(nil, 2, 0.15) != 0 {
		t.Error("a mutant that survives must end the run with 1")
	}
}

// The table of named mutants fits the code, and those that it changes compile as
// far as the parser can tell.
func TestNamed(t *testing.T) {
	some, err := named("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range some {
		if _, err := parser.ParseFile(token.NewFileSet(), s.file, s.apply(), 0); err != nil {
			t.Errorf("%s: %v", s, err)
		}
	}
}
