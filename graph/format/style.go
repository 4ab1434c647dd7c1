package format

import (
	"fmt"
	"slices"

	"kgx/graph"
	"kgx/graph/schema"
)

// style is how the entities of one family of types are drawn. The fills are
// so light that black text on them has a contrast above 15:1; families differ
// in shape and in the border's darkness too, so that a print in grey still
// tells them apart.
type style struct {
	family       string   // names it in code and CSS
	roots        []string // types of package schema that have no parent
	plural       string   // heading of the family in lists
	shape        string   // of Graphviz
	rounded      bool
	mermaid      [2]string // brackets that make the shape in Mermaid
	fill, border string    // #rrggbb
	ansi         string    // look on a terminal
	dashed       bool
}

// styles in the order in which families are listed. The last one is for every
// type that has no family of its own.
var styles = []style{
	{"person", []string{"person"}, "People", "box", true, [2]string{"(", ")"}, "#e4effb", "#2f6cab", blue, false},
	{"organization", []string{"organization"}, "Organizations", "box", false, [2]string{"[", "]"}, "#efe8f8", "#7450a6", magenta, false},
	{"location", []string{"location"}, "Places", "ellipse", false, [2]string{"([", "])"}, "#e3f4e5", "#3c8750", green, false},
	{"event", []string{"event"}, "Events", "octagon", false, [2]string{"{{", "}}"}, "#fdecdc", "#c2621f", yellow, false},
	{"agreement", []string{"agreement", "document"}, "Agreements and documents", "note", false, [2]string{"[/", "/]"}, "#fff6d4", "#9c7a0c", cyan, false},
	{"work", []string{"work", "award", "product", "project"}, "Works, products and projects", "tab", false, [2]string{"[[", "]]"}, "#fbe4ec", "#b0416c", red, false},
	{"literal", []string{graph.LiteralType}, "Words", "plaintext", false, [2]string{">", "]"}, "#ffffff", "#757575", plain, false},
	{"other", nil, "Other names", "box", false, [2]string{"[", "]"}, "#f1f1f1", "#757575", plain, false},
}

// attributes are the style as attributes of a Graphviz node.
func (s style) attributes() string {
	look := "filled"
	if s.rounded {
		look = "filled,rounded"
	}
	if s.dashed {
		look += ",dashed"
	}
	return fmt.Sprintf("shape=%s, style=%q, fillcolor=%q, color=%q", s.shape, look, s.fill, s.border)
}

// happening is how events that a verb or noun tells of are drawn, whatever their
// type: a rounded box with the predicate's words.
var happening = style{"happening", nil, "What happened", "box", true, [2]string{"(", ")"}, "#fff3e6", "#c2621f", plain, false}

// styleOfNode is the style of a node's family; events have one of their own.
func styleOfNode(n *graph.Node) style {
	if n.IsEvent() {
		return happening
	}
	return styleOf(n.KnownType())
}

// described is the style for what has no name: a broken border, a lighter fill.
func (s style) described() style {
	s.fill, s.dashed = "#fcfcfc", true
	return s
}

// rgb is the colour of the border, as three numbers up to 255.
func (s style) rgb() (r, g, b int) {
	var c [3]int
	if _, err := fmt.Sscanf(s.border, "#%02x%02x%02x", &c[0], &c[1], &c[2]); err != nil {
		panic("format: no colour: " + s.border)
	}
	return c[0], c[1], c[2]
}

// lineStyle is how statements of one modality are drawn: full lines for what
// is said to be so, broken ones for what is not (yet).
type lineStyle struct {
	modality string
	line     string // Graphviz' style
	arrow    string // Graphviz' arrowhead
	color    string
	sample   string // the line in characters, for legends
}

// inferredColor is that of statements which only follow from others.
const inferredColor = "#8a939d"

var lineStyles = []lineStyle{
	{"asserted", "solid", "vee", "#4a5563", "───▸"},
	{"planned", "dashed", "vee", "#2f6cab", "╌╌╌▸"},
	{"demanded", "dashed", "vee", "#7450a6", "╌╌╌▸"},
	{"threatened", "dashed", "vee", "#b3261e", "╌╌╌▸"},
	{"negated", "dashed", "tee", "#b3261e", "╌╌╌┤"},
	{"conditional", "dotted", "vee", "#757575", "· · ·▸"},
	{"possible", "dotted", "vee", "#757575", "· · ·▸"},
}

// styleOf is the style of a type's family.
func styleOf(typ string) style {
	root := schema.Root(typ)
	for _, s := range styles {
		if slices.Contains(s.roots, root) {
			return s
		}
	}
	return styles[len(styles)-1]
}

// lineStyleOf is the style of a modality; one that is not known is drawn as possible.
func lineStyleOf(modality string) lineStyle {
	if modality == "" {
		modality = "asserted"
	}
	for _, s := range lineStyles {
		if s.modality == modality {
			return s
		}
	}
	return lineStyles[len(lineStyles)-1]
}
