package yamlfile_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"kgx/internal/yamlfile"
)

// order is what a test's file may hold.
type order struct {
	Name  string              `yaml:"name"`
	Items []string            `yaml:"items"`
	Notes map[string]string   `yaml:"notes"`
	Deep  map[string][]string `yaml:"deep"`
}

func TestUnmarshal(t *testing.T) {
	var got order
	err := yamlfile.Unmarshal([]byte("---\n# an order\nname: !!str 12\nitems: [a, \"b c\"]\nnotes:\n  to: ann\n"), &got)
	if err != nil || got.Name != "12" || strings.Join(got.Items, "|") != "a|b c" || got.Notes["to"] != "ann" {
		t.Errorf("got %+v, %v", got, err)
	}
}

// What is refused, before the parser sees it or by the parser, is told in one line.
func TestUnmarshalRefuses(t *testing.T) {
	bomb := "a: &a [x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.Repeat(fmt.Sprintf("*%c,", c-1), 8))
	}
	var keys strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&keys, "k%d: v\n", i)
	}
	tests := []struct{ name, yaml, want string }{
		{"an alias bomb", bomb, "line 1: anchors and aliases"},
		{"a merge key", "name: x\n<<: {name: y}\n", "line 2: anchors and aliases"},
		{"an unknown tag", "name:\n !order\n", "line 2: tag !order is not known"},
		{"an unknown tag with a comment", "items:\n !0 #0000000000000000", "line 2: tag !0 is not known"},
		{"open brackets", "items: " + strings.Repeat("[", 40_000), "line 1: more than 64 levels"},
		{"open braces", "items: " + strings.Repeat("{a: ", 40_000), "line 1: more than 64 levels"},
		{"nested dashes", "items:\n  " + strings.Repeat("- ", 20_000) + "x", "line 2: more than 64 levels"},
		{"nested keys", "notes: " + strings.Repeat("? ", 20_000), "line 1: more than 64 levels"},
		{"many keys", keys.String(), "more than 10000 keys"},
		{"many words", "items: [" + strings.Repeat("a,", 200_000) + "]", "more than 200000 words"},
		{"a large file", strings.Repeat("# remark\n", 1<<17), "size limit"},
		{"two documents", "name: a\n---\nname: b\n", "line 2: a second document"},
		{"many documents", strings.Repeat("---\nname: a\n", 50_000), "line 3: a second document"},
		{"a key given twice", "name: a\nname: b\n", `line 2: mapping key "name" already defined`},
		{"a tab", "items:\n\t- a\n", "line 2: "},
		{"an unknown field", "name: a\nnam: b\n", `line 2: unknown field "nam"`},
		{"control characters", "name: a\n\"\\e[31m\\a\": b\n", "line 2: unknown field"},
		{"a long word", strings.Repeat("x", 100_000) + ": y", "line 1: unknown field"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := yamlfile.Unmarshal([]byte(test.yaml), new(order))
			var own *yamlfile.Error
			if !errors.As(err, &own) || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("got error %.300v\nwant one with %q", err, test.want)
			}
			if text := err.Error(); len(text) > 1000 || strings.ContainsFunc(text, unicode.IsControl) {
				t.Errorf("the message is %.300q", text)
			}
		})
	}
}

// Parse keeps the order of keys and says where everything begins.
func TestParse(t *testing.T) {
	n, err := yamlfile.Parse([]byte("# an order\nname: ann\nitems:\n  - 12\n  - 'b c'\nnotes: {to: ~, by: true}\nlong: |\n  a\n  b\n"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	var walk func(n yamlfile.Node)
	walk = func(n yamlfile.Node) {
		got = append(got, fmt.Sprintf("%d:%d %s", n.Line, n.Column, n.Describe()))
		for _, item := range n.Items {
			walk(item)
		}
		for _, f := range n.Fields {
			walk(f.Key)
			walk(f.Value)
		}
	}
	walk(n)
	want := `2:1 a mapping, 2:1 "name", 2:7 "ann", 3:1 "items", 4:3 a list, 4:5 "12", 5:5 "b c", ` +
		`6:1 "notes", 6:9 a mapping, 6:9 "to", 6:13 nothing, 6:16 "by", 6:20 "true", 7:1 "long", 7:7 "a\nb\n"`
	if text := strings.Join(got, ", "); text != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
	if _, err := yamlfile.Parse([]byte("a: 1\na: 2\n")); err == nil {
		t.Error("a key may be given twice")
	}
}

// Fuzz: no input panics, and every error is a line.
func FuzzUnmarshal(f *testing.F) {
	for _, seed := range []string{"name: a\nitems: [a, b]\n", "items:\n !a\n", "notes: {to: ann, 1: 2}\n", "deep:\n  a:\n  - b\n", "name: |\n  a\n  b\n", "? a\n: b\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		err := yamlfile.Unmarshal(b, new(order))
		if err != nil && strings.ContainsFunc(err.Error(), unicode.IsControl) {
			t.Errorf("the message is %q", err)
		}
		yamlfile.Unmarshal(b, new(map[string]any))
		if _, err := yamlfile.Parse(b); err != nil && strings.ContainsFunc(err.Error(), unicode.IsControl) {
			t.Errorf("the message is %q", err)
		}
	})
}
