package relation_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgx/extract/entity"
	"kgx/extract/internal/marked"
	"kgx/extract/relation"
	"kgx/extract/token"
)

var update = flag.Bool("update", false, "rewrite the expected statements in testdata")

// TestFind reads testdata/*.txt: cases apart by blank lines, each a marked text
// (lines without a leading tab) and the statements expected of it (with one).
func TestFind(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var renewed []string
		for _, c := range strings.Split(strings.TrimSpace(string(source)), "\n\n") {
			input, want := split(c)
			got := statements(t, input)
			renewed = append(renewed, strings.Join(append([]string{input}, got...), "\n\t"))
			if strings.Join(got, "\n") != strings.Join(want, "\n") && !*update {
				t.Errorf("%s: %s\ngot\n\t%s\nwant\n\t%s", filepath.Base(file), input, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
			}
		}
		if *update {
			if err := os.WriteFile(file, []byte(strings.Join(renewed, "\n\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// split takes a case apart; comment lines belong to the text.
func split(c string) (input string, want []string) {
	var text []string
	for line := range strings.SplitSeq(c, "\n") {
		if w, ok := strings.CutPrefix(line, "\t"); ok {
			want = append(want, w)
		} else {
			text = append(text, line)
		}
	}
	return strings.Join(text, "\n"), want
}

// statements are the relations of a marked text, a line each.
func statements(t *testing.T, input string) []string {
	t.Helper()
	var text []string
	for line := range strings.SplitSeq(input, "\n") {
		if !strings.HasPrefix(line, "#") {
			text = append(text, line)
		}
	}
	tokens, mentions, entities, err := marked.Read(strings.Join(text, "\n"))
	if err != nil {
		t.Fatalf("%s: %v", input, err)
	}
	var out []string
	for _, r := range new(relation.Finder).Find(tokens, nil, mentions, entities) {
		if len(r.Premises) == 0 {
			out = append(out, show(tokens, entities, r))
		}
	}
	return out
}

// show writes a statement: subject relation object, then what is not plain.
func show(text *token.Text, entities []entity.Entity, r relation.Relation) string {
	object := fmt.Sprintf("%q", r.Literal.Text(text.Source))
	if r.Object != relation.None {
		object = entities[r.Object].Name
	}
	s := fmt.Sprintf("%s -%s-> %s", entities[r.Subject].Name, r.Name, object)
	if r.Modality != relation.Asserted {
		s += fmt.Sprintf(" (%s)", r.Modality)
	}
	if r.Speaker != relation.None {
		s += " says " + entities[r.Speaker].Name
	} else if r.SpeakerText.Len() > 0 {
		s += fmt.Sprintf(" says %q", r.SpeakerText.Text(text.Source))
	}
	if r.Time != "" {
		s += " time " + r.Time
	}
	if r.Place != relation.None {
		s += " place " + entities[r.Place].Name
	}
	for _, q := range r.Qualifiers {
		s += fmt.Sprintf(" %s %s", q.Name, q.Value)
	}
	return s
}

// Pronouns may refer to pronouns for as long as a text goes on, each of them in
// several ways: each is looked up once.
func TestFindInPronouns(t *testing.T) {
	statements(t, strings.Repeat("She thought she knew where she was because she had seen it when she was there. ", 60))
}
