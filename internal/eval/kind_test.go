package eval

import (
	"bufio"
	"strings"
	"testing"
)

func TestKindOf(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`{"id":"a","content":"x","mentions":[]}`, "dwie"},
		{"\n# newdoc id = a\n", "conllu"},
		{"1\tAnn\t_\t_\t_\t_\t0\t_\t_\t_\n", "conllu"},
		{`{"tokens":["a"],"tags":["O"]}`, "iob"},
		{`{"sent_id":"a-1","tokens":["a"],"frames":[]}`, "srl"},
		{`{"id":"a:1","tokens":["a"],"predicate":0,"arguments":[]}`, "qasrl"},
		{`{"id":"a:1","tokens":["a"],"predicate":0,"event":false}`, "qanom"},
		{`{"id":"a","text":"x","attributions":[]}`, "attribution"},
		{`{"sent_id":"a-1","tokens":["a"],"predicates":[]}`, "factuality"},
		{"\ufeff" + `{"id":"a","date":"2001-01-01","text":"x","times":[],"events":[]}`, "timex"},
		{`{"id":"a","text":"x","statements":[]}`, "reading"},
	} {
		got, err := kindOf(bufio.NewReader(strings.NewReader(c.line)))
		if err != nil || string(got) != c.want {
			t.Errorf("%s: kind %q, %v; want %s", c.line, got, err, c.want)
		}
		if parsed, err := ParseKind(c.want); err != nil || parsed != got {
			t.Errorf("%s is parsed as %q, %v", c.want, parsed, err)
		}
	}
	if _, err := ParseKind("tree"); err == nil || !strings.Contains(err.Error(), "conllu") {
		t.Errorf("error %v, want one that lists the kinds", err)
	}
}
