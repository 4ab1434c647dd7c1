package extract

import (
	"context"
	"strings"
	"testing"

	"kgx/extract/article"
	"kgx/graph"
)

// TestNodes reads short articles and looks at the entities that the graph has; a line is label, type, kind and aliases.
func TestNodes(t *testing.T) {
	x := newExtractor(t, Options{})
	tests := []struct {
		name, text string
		want, not  []string
	}{
		{"agencies that a report rests on", "Ana Petrova met Karl Weiss in Vienna. kms/ch (AP, dpa)", []string{"Ana Petrova | person"}, []string{"AP |", "dpa |"}},
		{"an agency that the article tells of", "Reuters sued Norway. Ana Petrova told the story. kms/ch (Reuters)", []string{"Reuters | media"}, nil},
		{"the people of a country are a group", "In May two Americans attacked Karl Weiss in Vienna.", []string{"Americans | person | described"}, []string{"Americans | person | name"}},
		{"a group that nothing is told of", "Karl Weiss spoke of a ban on Muslims in Vienna.", nil, []string{"Muslims"}},
		{"a state of things", "Norway declared a two-year state of emergency on Monday.", []string{"Norway | country"}, []string{"emergency | country"}},
		{"a title is no part of a name", "Prince William met President Ana Petrova of Latvia. Actor Leo Hart praised President Petrova. Ms Hart said nothing.",
			[]string{"Prince William | person | name | William\n", "Ana Petrova | person | name | President Petrova, Petrova", "Leo Hart | person | name | \n"}, []string{"President Ana"}},
		{"a headline of one word", "Quarrel\n\nAna Petrova met Karl Weiss in Vienna.", []string{"Ana Petrova | person"}, []string{"Quarrel"}},
		{"a headline's bare noun", "Bank opens in Denver\n\nThe United Farmers Bank opened a branch in Denver on Monday.", []string{"United Farmers Bank |"}, []string{"Bank | company | described"}},
		{"a headline's description", "Historic Trade Deal Between Norway and Chile Signed in Lima\n\nNorway and Chile signed a trade deal in Lima on Monday. The deal was welcomed by Peru.", []string{"agreement | described"}, []string{"Historic Trade Deal"}},
		{"a text in capitals", "OFFICIALS SAID TWO MEN WERE ARRESTED IN LEEDS. THE MEN DENIED IT.", []string{"two men | person | described"}, []string{"TWO MEN"}},
		{"an adjective", "An Islamist group attacked Karl Weiss in Vienna.", []string{"Karl Weiss | person"}, []string{"Islamist | "}},
		{"what has no name is described", "Norway and Chile signed the draft treaty in Vienna.", []string{"draft treaty | agreement | described"}, []string{"treaty | agreement | name"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			holds(t, nodes(t, x, test.text), test.want, test.not)
		})
	}
}

func nodes(t *testing.T, x *Extractor, text string) string {
	t.Helper()
	doc, err := x.Extract(context.Background(), article.Article{ID: "a", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	g, err := doc.Graph(graph.Generator{})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, n := range g.Nodes() {
		out.WriteString(strings.Join([]string{n.Label, n.Type, n.Kind, strings.Join(n.Aliases, ", ")}, " | ") + "\n")
	}
	return out.String()
}
