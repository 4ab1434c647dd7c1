package format

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"kgx/graph"
	"kgx/graph/schema"
)

// pageFiles are what the page consists of besides the graph; see docs/viewer.md.
//
//go:embed html
var pageFiles embed.FS

// pageScripts are the page's own scripts in the order in which they run. They
// share one scope.
var pageScripts = []string{"model.js", "dom.js", "look.js", "filters.js", "text.js", "drawing.js", "layout.js", "statements.js", "details.js", "lists.js", "timeline.js", "search.js", "main.js"}

// page is the page's style sheet and scripts, put together at the program's
// start; each is one element of the page.
var page = struct {
	style, body string
	scripts     []string
}{
	style:   pageFile("style.css"),
	body:    pageFile("body.html"),
	scripts: []string{pageFile("lib/cytoscape.min.js"), pageFile("lib/fcose.min.js"), ownScript()},
}

func pageFile(name string) string {
	content, err := pageFiles.ReadFile("html/" + name)
	if err != nil {
		panic("format: the page's " + name + ", which is part of the program: " + err.Error())
	}
	return string(content)
}

func ownScript() string {
	var b strings.Builder
	b.WriteString("\"use strict\";\n(() => {\n")
	for _, name := range pageScripts {
		b.WriteString(pageFile(name))
	}
	b.WriteString("})();\n")
	return b.String()
}

// HTML writes g as one page for a browser: the articles beside their graph. The
// page loads nothing, which its Content-Security-Policy enforces too. The graph
// is in it in the form of [JSON].
func HTML(w io.Writer, g *graph.Graph, opts Options) error {
	if opts.Open {
		var err error
		if g, err = g.OpenLiterals(); err != nil {
			return err
		}
	}
	title := documentsTitle(g)
	if title == "" {
		title = "Knowledge graph"
	}
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"kgx\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n", pagePolicy())
	b.WriteString("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n")
	fmt.Fprintf(b, "<title>%s</title>\n", html.EscapeString(title))
	// Cytoscape.js adds a style sheet of this id where there is none, which the policy forbids.
	fmt.Fprintf(b, "<style id=\"__________cytoscape_stylesheet\">%s</style>\n</head>\n<body>\n%s", page.style, page.body)
	b.WriteString("<script type=\"application/json\" id=\"look\">")
	if err := json.NewEncoder(inScript{b}).Encode(pageLook(g)); err != nil {
		return fmt.Errorf("writing how the page looks: %w", err)
	}
	b.WriteString("</script>\n<script type=\"application/json\" id=\"graph\">")
	if err := writeJSON(inScript{b}, g, opts, "\n"); err != nil {
		return err
	}
	b.WriteString("</script>\n")
	for _, script := range page.scripts {
		fmt.Fprintf(b, "<script>%s</script>\n", script)
	}
	b.WriteString("</body>\n</html>\n")
	return b.Flush()
}

// pagePolicy allows the page's own style sheet and scripts, told by their
// hashes, and nothing from anywhere.
func pagePolicy() string {
	policy := "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src " + policyHash(page.style) + "; script-src"
	for _, script := range page.scripts {
		policy += " " + policyHash(script)
	}
	return policy
}

func policyHash(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// inScript passes JSON on so that it can stand in a script element: "<", which
// JSON holds only inside strings, could end the element or begin a comment.
// (U+2028 and U+2029 are escaped by encoding/json.)
type inScript struct{ w *bufio.Writer }

func (s inScript) Write(p []byte) (int, error) {
	for _, c := range p {
		var err error
		switch c {
		case '<', '>', '&':
			_, err = fmt.Fprintf(s.w, `\u%04x`, c)
		default:
			err = s.w.WriteByte(c)
		}
		if err != nil {
			return 0, err
		}
	}
	return len(p), nil
}

// look is what the page knows of types and modalities besides the graph, so
// that it looks like the other drawings.
type look struct {
	Families   []familyLook      `json:"families"`
	Types      map[string]string `json:"types"` // type of a node of the graph to its family
	Modalities []modalityLook    `json:"modalities"`
	Inferred   string            `json:"inferred"`  // colour
	Roles      []string          `json:"roles"`     // relations that tie events
	Sentences  []sentenceLook    `json:"sentences"` // the most salient first, states and inferred ones last
}

// sentenceLook is an event or statement in words; a piece is its text and, where
// it names a node, that node's id.
type sentenceLook struct {
	Keys     []string   `json:"keys"`            // of its statements; all ties of an event
	Event    string     `json:"event,omitempty"` // id of the node
	Headline string     `json:"headline,omitempty"`
	Lead     [][]string `json:"lead"` // how it is held
	Words    [][]string `json:"words"`
	When     [][]string `json:"when"`
	Notes    [][]string `json:"notes"`
	Time     string     `json:"time,omitempty"` // value or words
	State    bool       `json:"state,omitempty"`
}

type familyLook struct {
	Name    string `json:"name"`
	Plural  string `json:"plural"`
	Shape   string `json:"shape"` // of Graphviz
	Rounded bool   `json:"rounded"`
	Fill    string `json:"fill"`
	Border  string `json:"border"`
}

type modalityLook struct {
	Name  string `json:"name"`
	Line  string `json:"line"`
	Arrow string `json:"arrow"`
	Color string `json:"color"`
}

func sentenceLooks(g *graph.Graph) []sentenceLook {
	t := newTeller(g)
	list := t.all(true)
	bySalience(list)
	looks := make([]sentenceLook, len(list))
	for i, s := range list {
		one := sentenceLook{
			Keys: []string{}, Lead: pieceLooks(s.lead), Words: pieceLooks(slices.Concat(s.words, s.details)), When: pieceLooks(s.when), Notes: pieceLooks(s.notes),
			State: s.state || len(s.inferred) > 0,
		}
		for _, e := range s.edges {
			one.Keys = append(one.Keys, e.Key)
		}
		if s.event != nil {
			one.Event, one.Headline = s.event.ID, t.headline(s.event)
		}
		if s.time != nil {
			one.Time = s.time.String()
		}
		looks[i] = one
	}
	return looks
}

func pieceLooks(pieces []piece) [][]string {
	looks := make([][]string, len(pieces))
	for i, p := range pieces {
		looks[i] = []string{p.text}
		if p.node != "" {
			looks[i] = append(looks[i], p.node)
		}
	}
	return looks
}

func pageLook(g *graph.Graph) look {
	l := look{Types: map[string]string{}, Inferred: inferredColor}
	for _, s := range append([]style{happening}, styles...) {
		l.Families = append(l.Families, familyLook{s.family, s.plural, s.shape, s.rounded, s.fill, s.border})
	}
	for _, n := range g.Nodes() {
		if !n.IsEvent() {
			l.Types[n.Type] = styleOf(n.KnownType()).family
		}
	}
	for _, r := range schema.Roles() {
		l.Roles = append(l.Roles, r.Name)
	}
	l.Sentences = sentenceLooks(g)
	for _, s := range lineStyles {
		l.Modalities = append(l.Modalities, modalityLook{s.modality, s.line, s.arrow, s.color})
	}
	return l
}
