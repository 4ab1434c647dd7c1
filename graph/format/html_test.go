package format

import (
	"encoding/base64"
	"encoding/json"
	"io"
	"regexp"
	"strings"
	"testing"

	"kgx/graph"
)

var scriptElement = regexp.MustCompile(`(?s)<script type="application/json" id="graph">(.*?)</script>`)

// embedded is the JSON in a page, found as a browser finds it: the element ends
// at the first end tag.
func embedded(t *testing.T, page string) string {
	t.Helper()
	m := scriptElement.FindStringSubmatch(page)
	if m == nil {
		t.Fatal("the page has no graph in it")
	}
	return m[1]
}

// TestHTMLHoldsTheGraph reads the graph back out of pages of it.
func TestHTMLHoldsTheGraph(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"summit": summit(), "nasty": nasty(), "empty": graph.New(graph.Generator{}), "scripts": named(scriptNames)} {
		t.Run(name, func(t *testing.T) {
			data := embedded(t, written(t, g, HTML, Options{}))
			back, err := ReadJSON(strings.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			want, err := ReadJSON(strings.NewReader(written(t, g, JSON, Options{})))
			if err != nil {
				t.Fatal(err)
			}
			if got, want := written(t, back, JSON, Options{}), written(t, want, JSON, Options{}); got != want {
				t.Error("the graph in the page differs from the graph written")
			}
			if strings.ContainsAny(data, "<>&\u2028\u2029") {
				t.Error("the data holds a character that can end or change a script element")
			}
		})
	}
}

// scriptNames try to end the element that they stand in, or to begin another.
var scriptNames = []string{
	`</script><script>window.hacked = 1</script>`, `</SCRIPT ><img src=x onerror="window.hacked=1">`, `<!--<script>`, `-->`, `]]>`, "\u2028window.hacked=1\u2029",
	`"><svg onload=window.hacked=1>`, `javascript:window.hacked=1`, `' onclick='window.hacked=1`, `__proto__`, `constructor`, `toString`, `{{.}}`, "`${window.hacked=1}`", `</title><script>window.hacked=1</script>`,
}

// FuzzHTML writes pages of graphs with any text in them.
func FuzzHTML(f *testing.F) {
	for _, name := range append(append([]string{}, scriptNames...), nastyNames...) {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if name == "" {
			return
		}
		page := written(t, named([]string{name, name + "2"}), HTML, Options{})
		if !json.Valid([]byte(embedded(t, page))) {
			t.Fatalf("with %q the page's data is no JSON", name)
		}
		// Two elements with data and the page's own scripts; nothing that came from the name.
		head, _, _ := strings.Cut(page, "<script>")
		if n := strings.Count(strings.ToLower(head), "<script"); n != 2 {
			t.Fatalf("with %q the page begins %d scripts before its own", name, n)
		}
	})
}

// TestHTMLPolicy has every script and style sheet of the page among the hashes
// that its policy allows, so that a browser runs them and nothing else.
func TestHTMLPolicy(t *testing.T) {
	page := written(t, summit(), HTML, Options{})
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)
	if policy == nil {
		t.Fatal("no policy")
	}
	for _, want := range []string{"default-src 'none'", "base-uri 'none'", "form-action 'none'"} {
		if !strings.Contains(policy[1], want) {
			t.Errorf("policy lacks %s: %s", want, policy[1])
		}
	}
	for _, forbidden := range []string{"unsafe", "http:", "https:", "*"} {
		if strings.Contains(policy[1], forbidden) {
			t.Errorf("policy has %q: %s", forbidden, policy[1])
		}
	}
	if n := strings.Count(policy[1], "'sha256-"); n != 4 {
		t.Errorf("%d hashes, want those of the style sheet and three scripts", n)
	}
	for _, m := range regexp.MustCompile(`'sha256-([^']*)'`).FindAllStringSubmatch(policy[1], -1) {
		if sum, err := base64.StdEncoding.DecodeString(m[1]); err != nil || len(sum) != 32 {
			t.Errorf("%s is no SHA-256", m[0])
		}
	}
}

// TestHTMLLoadsNothing looks for addresses that a browser would load.
func TestHTMLLoadsNothing(t *testing.T) {
	page := written(t, summit(), HTML, Options{})
	markup := regexp.MustCompile(`(?s)<script.*?</script>`).ReplaceAllString(page, "")
	for _, load := range []string{"src=", "@import", "url(", "http:", "https:", "//"} {
		if strings.Contains(markup, load) {
			t.Errorf("the page's markup has %q", load)
		}
	}
}

func TestHTMLWithoutText(t *testing.T) {
	data := embedded(t, written(t, summit(), HTML, Options{NoText: true}))
	if strings.Contains(data, "Café talks end in a treaty\\nPresident") {
		t.Error("the text is in the page")
	}
}

func BenchmarkHTML(b *testing.B) {
	g := summit()
	for b.Loop() {
		if err := HTML(io.Discard, g, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
