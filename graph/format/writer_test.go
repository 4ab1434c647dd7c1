package format

import (
	"errors"
	"strings"
	"testing"
)

// Every writer must report that its destination is full, wherever that happens.
func TestFailedWritesAreReported(t *testing.T) {
	g := summit()
	for _, w := range writers() {
		length := len(written(t, g, w.write, Options{}))
		for _, room := range []int{0, 1, length / 2, length - 1} {
			if err := w.write(&fullDisk{room: room}, g, Options{}); !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d of %d bytes: error %v", w.name, room, length, err)
			}
		}
	}
}

var errFull = errors.New("disk full")

type fullDisk struct{ room int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if len(p) > d.room {
		return 0, errFull
	}
	d.room -= len(p)
	return len(p), nil
}

func TestRDFBase(t *testing.T) {
	for _, base := range []string{"no-iri", "/relative", "https://example.org/a b", "https://example.org/<", "http://[", "urn:x:\x00"} {
		var b strings.Builder
		if err := NTriples(&b, summit(), Options{Base: base}); err == nil || b.Len() > 0 {
			t.Errorf("base %q: error %v, %d bytes written", base, err, b.Len())
		}
	}
	for base, want := range map[string]string{"": "<urn:kgx:entity:ada-moreau>", "https://example.org/n/": "<https://example.org/n/entity/ada-moreau>", "urn:mine:": "<urn:mine:entity:ada-moreau>"} {
		if got := written(t, summit(), NTriples, Options{Base: base}); !strings.Contains(got, want) {
			t.Errorf("base %q: no %s", base, want)
		}
	}
}

// What is planned, denied, inferred from or said by someone is no plain fact.
func TestRDFFacts(t *testing.T) {
	got := written(t, summit(), Turtle, Options{})
	for _, want := range []string{"relation:head_of_state entity:norland", "wdt:P35 entity:ada-moreau", "relation:signed entity:treaty-of-lake-eyre"} {
		if !strings.Contains(got, want) {
			t.Errorf("missing fact %q", want)
		}
	}
	for _, never := range []string{"relation:connects entity:", "relation:attacked entity:", "relation:member_of entity:", "wdt:P2789"} {
		if strings.Contains(got, never) {
			t.Errorf("%q is stated as a fact", never)
		}
	}
}

func TestNoText(t *testing.T) {
	const sentence = "Norland had threatened to close the Bay of Sands.\\nQuince" // stands across two lines, so in the text only
	for _, w := range writers() {
		full, without := written(t, summit(), w.write, Options{}), written(t, summit(), w.write, Options{NoText: true})
		if strings.Contains(without, sentence) {
			t.Errorf("%s writes the article's text", w.name)
		}
		if w.name == "turtle" && !strings.Contains(full, sentence) {
			t.Errorf("%s: the sentence to look for is not written", w.name)
		}
	}
}
