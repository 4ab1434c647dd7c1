package extract

import (
	"context"
	"slices"
	"strings"
	"testing"

	"kgx/extract/article"
	"kgx/graph"
)

// TestHeld reads short articles and compares who is said to do what, and how
// it is held: "subject | relation | object or words | modality | speaker".
func TestHeld(t *testing.T) {
	x := newExtractor(t, Options{})
	tests := []struct {
		name, text string
		want, not  []string // parts of lines; of not, none may stand in the graph
	}{
		{
			"she is the woman, he is the man",
			"Maria Lopez met Peter Stone in Lima on Monday. She later visited Quito. He flew to Bogota.",
			[]string{"Maria Lopez | visit | Quito", "Peter Stone | travel_to | Bogota"},
			[]string{"Peter Stone | visit", "Maria Lopez | travel_to"},
		},
		{
			"a quotation over paragraphs keeps its speaker",
			"Ann Orr spoke to reporters in Eastmere on Monday.\n\nAnn Orr said: \"Norvale attacked Ostia on Sunday.\n\n\"Norvale also bombed Sund.\"",
			[]string{"Norvale | attack | Ostia | asserted | Ann Orr", "Norvale | bomb | Sund | asserted | Ann Orr"},
			nil,
		},
		{
			"a quotation over paragraphs is nobody's fact where its speaker is named after it",
			"The council of Eastmere met on Monday.\n\n\"Norvale attacked Ostia on Sunday.\n\n\"Norvale also bombed Sund,\" Ann Orr said.",
			[]string{"Norvale | bomb | Sund | asserted | Ann Orr"},
			[]string{"Norvale | attack | Ostia | asserted | \n"},
		},
		{
			"what one denies another may say, and each keeps it",
			"Ann Orr denied that Norvale had attacked Ostia. Bo Lind said that Norvale had attacked Ostia.",
			[]string{"Norvale | attack | Ostia | negated | Ann Orr", "Norvale | attack | Ostia | asserted | Bo Lind"},
			[]string{"Norvale | attack | Ostia | asserted | \n", "Norvale | attack | Ostia | asserted | Ann Orr", "Norvale | attack | Ostia | negated | Bo Lind"},
		},
		{
			"the presidents of two countries are nobody named before",
			"Maria Lopez and Peter Stone met in Quito on Monday. The presidents of Ghana and Chile shook hands in Lima.",
			[]string{"Maria Lopez | meet | Peter Stone"},
			[]string{"Maria Lopez | citizen_of", "Peter Stone | citizen_of"},
		},
		{
			"what is on next week is planned",
			"Norvale beat Ostia 2-1 on Saturday. They play Sund in Eastmere next week.",
			[]string{"Norvale | beat | Ostia"},
			[]string{"Norvale | play_match | Sund | asserted"},
		},
		{
			"an office behind two names is the nearer one's",
			"Maria Lopez spoke first. Peter Stone and Otto Brandt, 61, the foreign minister of Ghana, thanked Ann Orr.",
			[]string{"Otto Brandt | minister_of | Ghana"},
			[]string{"Peter Stone | minister_of", "Ann Orr | minister_of", "Peter Stone | foreign_minister_of"},
		},
		{
			"who appoints stands before the verb, and a name before what it is called",
			"Tessel Group appointed Mark Holt as finance chief. Ann Orr called Mr Leo Hart a hero.",
			[]string{"Ann Orr | call | Leo Hart"},
			[]string{"Tessel Group | appoint_as"},
		},
		{
			"whom somebody leaves is told by the noun before the names",
			"Mara Stein leaves her husband, Ben Hale, and two sons, Leo and Max Roth.",
			[]string{"Ben Hale | spouse_of | Mara Stein", "Leo | child_of | Mara Stein", "Max Roth | child_of | Mara Stein"},
			[]string{"Roth | spouse_of", "Leo | spouse_of", "Ben Hale | child_of"},
		},
		{
			"what is threatened or planned did not happen",
			"Norvale threatened to attack Ostia. Norvale plans to invade Sund.",
			nil,
			[]string{"Norvale | attack | Ostia | asserted", "Norvale | invade | Sund | asserted"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			holds(t, held(t, x, test.text), test.want, test.not)
		})
	}
}

// holds asserts that all of want and none of not stand in lines.
func holds(t *testing.T, lines string, want, not []string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(lines, w) {
			t.Errorf("no %q in\n%s", w, lines)
		}
	}
	for _, n := range not {
		if strings.Contains(lines, n) {
			t.Errorf("%q stands in\n%s", n, lines)
		}
	}
}

func held(t *testing.T, x *Extractor, text string) string {
	t.Helper()
	doc, err := x.Extract(context.Background(), article.Article{ID: "a", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	g, err := doc.Graph(graph.Generator{})
	if err != nil {
		t.Fatal(err)
	}
	label := func(id string) string {
		if n := g.Node(id); n != nil {
			return n.Label
		}
		return id
	}
	var lines strings.Builder
	for _, e := range g.Edges() {
		object, speaker := e.Literal, ""
		if e.Target != "" {
			object = label(e.Target)
		}
		if e.Speaker != nil {
			speaker = label(*e.Speaker)
		}
		lines.WriteString(strings.Join([]string{label(e.Source), e.Relation, object, e.Modality, speaker}, " | ") + "\n")
	}
	return lines.String()
}

// TestInferredSaysFromWhat: what follows from other statements names them.
func TestInferredSaysFromWhat(t *testing.T) {
	doc, err := newExtractor(t, Options{}).Extract(context.Background(), article.Article{ID: "a", Text: "Danish Prime Minister Astrid Holm arrived in Oslo on Monday."})
	if err != nil {
		t.Fatal(err)
	}
	g, err := doc.Graph(graph.Generator{})
	if err != nil {
		t.Fatal(err)
	}
	var stated string
	for _, e := range g.Edges() {
		if e.Relation == "head_of_government" && len(e.InferredFrom) == 0 {
			stated = e.Key
		}
	}
	if !slices.ContainsFunc(g.Edges(), func(e *graph.Edge) bool {
		return e.Relation == "agent_of" && slices.Equal(e.InferredFrom, []string{stated})
	}) {
		t.Errorf("that a prime minister acts for her country follows from %q, and does not say so", stated)
	}
}
