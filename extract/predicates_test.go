package extract

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"kgx/extract/article"
	"kgx/extract/statement"
	"kgx/graph/schema"
)

const knownPredicates = "testdata/predicates.tsv"

// The table of predicates is its own test: each example, an article of its own,
// states its predicate with the ends that the table gives, and no trap does. What
// is known to fail stands in testdata/predicates.tsv with the reason, until it
// passes; -update lists what fails now and keeps the reasons.
func TestPredicateTable(t *testing.T) {
	known := knownFailures(t)
	var failing strings.Builder
	x := newExtractor(t, Options{})
	for _, c := range schema.Cases() {
		doc, err := x.Extract(context.Background(), article.Article{ID: "a", Text: c.Sentence})
		if err != nil {
			t.Fatal(err)
		}
		kind := "trap"
		if c.Fires {
			kind = "example"
		}
		problem, reason := wrongWith(c, doc), known[c.Predicate+" "+kind]
		delete(known, c.Predicate+" "+kind)
		if problem != "" {
			fmt.Fprintf(&failing, "%s\t%s\t%s\n", c.Predicate, kind, cmp.Or(reason, problem))
		}
		switch {
		case *update:
		case problem != "" && reason == "":
			t.Errorf("%s\t%s\t%q: %s", c.Predicate, kind, c.Sentence, problem)
		case problem == "" && reason != "":
			t.Errorf("%s: its %s is listed as failing (%s) and passes: take it out of the list", c.Predicate, kind, reason)
		}
	}
	if *update {
		if err := os.WriteFile(knownPredicates, []byte(failing.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for name := range known {
		t.Errorf("testdata/predicates.tsv: %s is no sentence of the table", name)
	}
}

// knownFailures are the reasons by predicate and kind of sentence.
func knownFailures(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(knownPredicates)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 3 || f[2] == "" {
			t.Fatalf("testdata/predicates.tsv: %q is not predicate, example or trap, reason", line)
		}
		known[f[0]+" "+f[1]] = f[2]
	}
	return known
}

// wrongWith says what is wrong with the statements of a sentence of the table, ""
// where nothing is.
func wrongWith(c schema.Case, doc *Document) string {
	problem := "states something else"
	for i := range doc.Statements.Statements {
		s := &doc.Statements.Statements[i]
		if s.Predicate != c.Predicate || s.Lemma == "" { // its own lemma, which happens to be the predicate's name
			continue
		}
		if !c.Fires {
			return "the predicate is stated"
		}
		lacks := slices.DeleteFunc(slices.Clone(c.Fillers), func(f schema.Filler) bool { return fills(doc, s, f) })
		if len(lacks) == 0 {
			return ""
		}
		problem = "lacks " + lacks[0].Role + " " + lacks[0].Words
	}
	if !c.Fires {
		return ""
	}
	return problem
}

// fills says whether the statement has the filler: the words of what it has in
// that role are part of the filler's, or the other way round. The words of a
// literal have the one role that no participant has; a qualifier may be named by
// the preposition that gives the role, or object.
func fills(doc *Document, s *statement.Statement, f schema.Filler) bool {
	var words []string
	name := func(p int) {
		who := doc.Statements.Participants[p]
		switch {
		case who.Entity != statement.None:
			words = append(words, doc.Entities[who.Entity].Name)
		default:
			words = append(words, who.Label)
		}
	}
	tied := false
	for _, tie := range s.Ties {
		if tie.Role == f.Role {
			name(tie.Participant)
			tied = true
		}
	}
	sources := sourcesOf(s, f.Role)
	for _, q := range s.Qualifiers {
		if q.Name == f.Role || slices.Contains(sources, strings.ReplaceAll(q.Name, "_", " ")) {
			words = append(words, q.Text)
		}
	}
	switch {
	case f.Role == "time" && s.Time != nil:
		words = append(words, s.Time.Text(doc.Text.Source))
	case f.Role == "place" && s.Place != statement.None:
		name(s.Place)
	case s.Form == statement.Literal && !tied:
		words = append(words, s.Literal.Text(doc.Text.Source))
	}
	return slices.ContainsFunc(words, func(w string) bool {
		w, want := strings.ToLower(w), strings.ToLower(f.Words)
		return w != "" && (strings.Contains(w, want) || strings.Contains(want, w))
	})
}

// sourcesOf are the prepositions and functions that give a role of a statement's
// predicate.
func sourcesOf(s *statement.Statement, role string) []string {
	p, _ := schema.PredicateByName(s.Predicate)
	var out []string
	for _, slot := range p.SlotsOf(strings.ReplaceAll(s.Lemma, "_", " ")) {
		if slot.Role == role {
			out = append(out, slot.Sources...)
		}
	}
	if slices.Contains(out, "obj") {
		out = append(out, "object")
	}
	return out
}
