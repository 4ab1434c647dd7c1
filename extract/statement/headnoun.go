package statement

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

// ofHeadline is the organization that a bare noun of a headline stands for, None where there is none or several: "Bank"
// where the article names the Norvale Bank, "Airline" where it names one company alone.
func (b *builder) ofHeadline(s int, t *frame.Tree, head int) int {
	if s != 0 || len(b.text.Sentences) < 2 || b.text.Sentences[1].Paragraph == b.text.Sentences[0].Paragraph || t.Tokens[head].XPOS != "NN" && t.Tokens[head].XPOS != "NNP" ||
		t.Child(head, "det", "amod", "nmod", "nmod:poss", "compound", "nummod", "acl", "acl:relcl", "flat", "appos") != frame.None {
		return None
	}
	noun := t.Lower(head)
	kind, ok := mention.NounType(noun)
	if !ok || !schema.IsA(kind, "organization") {
		return None
	}
	called, firms := []int(nil), []int(nil)
	for e := range b.entities {
		switch name := " " + lower(b.entities[e].Name); {
		case b.entities[e].Nameless || !schema.IsA(b.entities[e].Type, "organization"):
		case strings.HasSuffix(name, " "+noun), strings.HasPrefix(name, " "+noun+" "):
			called = append(called, e)
		case b.entities[e].Type == "company":
			firms = append(firms, e)
		}
	}
	switch {
	case len(called) == 1:
		return b.ofEntity(called[0])
	case len(called) == 0 && len(firms) == 1 && kind == "company":
		return b.ofEntity(firms[0])
	}
	return None
}
