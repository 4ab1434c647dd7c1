package format

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/chromedp/chromedp/kb"

	"kgx/graph"
)

// Emoji, some of several code points, stand before and between the evidence:
// each is two units or more in JavaScript and one code point or more in the graph.
const (
	meetingText = "🕊️ Peace at last 👩‍👩‍👧‍👦!\n\n🎉 Ada Moreau met Juri Halvorsen in Port Ansel. 🤝 Moreau may visit Norland, an aide said. 😀😀\nHalvorsen pledged to come back.\n"
	visitText   = "Ada Moreau arrived in Norland on Monday."
)

// filler moves the evidence out of sight, so that it must be scrolled to.
var filler = strings.Repeat("Nothing else happened that day, and nobody was named. ", 120) + "\n"

// meeting is a graph of two documents, the second without emoji.
func meeting() *graph.Graph {
	b := builder{g: graph.New(graph.Generator{Version: "0.0.0-test", Model: "5eed"})}
	b.document("meeting", "A meeting 🕊️", meetingText[:strings.Index(meetingText, "🎉")]+filler+meetingText[strings.Index(meetingText, "🎉"):])
	if _, err := b.g.AddDocument(graph.Document{ID: "visit", Title: "A visit", Date: "2026-03-01", Text: visitText}); err != nil {
		panic(err)
	}
	b.node(graph.Node{ID: "ada-moreau", Label: "Ada Moreau", Type: "person", Aliases: []string{"Moreau", "the envoy"}, DerivedAliases: []string{"AM"}, Roles: []string{"envoy of Norland"}, IDs: map[string]string{"wikidata": "Q1"}, Salience: 0.9, Confidence: 0.9,
		Mentions: []graph.Mention{{Document: "visit", Start: 0, End: 10, Text: "Ada Moreau", Kind: "name"}}}, "Ada Moreau", "Moreau may")
	b.node(graph.Node{ID: "juri-halvorsen", Label: "Juri Halvorsen", Type: "person", Aliases: []string{"Halvorsen"}, Salience: 0.7, Confidence: 0.9}, "Juri Halvorsen", "Halvorsen pledged")
	b.node(graph.Node{ID: "port-ansel", Label: "Port Ansel", Type: "city", Salience: 0.3, Confidence: 0.8}, "Port Ansel")
	b.node(graph.Node{ID: "norland", Label: "Norland", Type: "country", Salience: 0.5, Confidence: 0.8}, "Norland")
	met := "Ada Moreau met Juri Halvorsen in Port Ansel."
	b.edge(graph.Edge{Key: "met", Source: "ada-moreau", Target: "juri-halvorsen", Relation: "met", Label: "met", Place: pointer("port-ansel"), Time: graph.At("on Friday", "2026-02-06"), Confidence: 0.9}, met)
	b.edge(graph.Edge{Key: "in", Source: "juri-halvorsen", Target: "port-ansel", Relation: "located_in", Label: "was in", Confidence: 0.4}, met)
	b.edge(graph.Edge{Key: "visit", Source: "ada-moreau", Target: "norland", Relation: "visited", Label: "visits", Modality: "possible", Speaker: pointer("an aide"), Confidence: 0.6}, "Moreau may visit Norland, an aide said.")
	b.edge(graph.Edge{Key: "pledge", Source: "juri-halvorsen", Literal: "to come back", Relation: "pledged", Label: "pledged", Confidence: 0.8}, "Halvorsen pledged to come back.")
	b.edge(graph.Edge{Key: "arrival", Source: "ada-moreau", Target: "norland", Relation: "arrived_in", Label: "arrived in", Confidence: 0.9,
		Evidence: []graph.Evidence{{Document: "visit", Start: 0, End: utf8.RuneCountInString(visitText), Text: visitText}}})
	return b.g
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func TestPageClickEdge(t *testing.T) {
	b := openPage(t, meeting(), desktop, Options{})
	equal(t, "lit at first", b.lit(), "")
	b.clickDrawn("kgx.idOfStatement('met')")
	equal(t, "lit", b.lit(), "Ada Moreau met Juri Halvorsen in Port Ansel.")
	if !b.inView("#text .evidence") {
		t.Error("the evidence was not scrolled to")
	}
	details := strings.Join(b.texts("#panel-details"), "")
	for _, want := range []string{"Ada Moreau met Juri Halvorsen", "Port Ansel", "2026-02-06", "0.90"} {
		if !strings.Contains(details, want) {
			t.Errorf("the details lack %q: %s", want, details)
		}
	}
	b.clickDrawn("kgx.idOfStatement('visit')")
	equal(t, "lit after another click", b.lit(), "Moreau may visit Norland, an aide said.")
	equal(t, "chosen arrows", read[int](b, "kgx.drawing.edges('.chosen').length"), 1)
	b.press(kb.Escape)
	equal(t, "lit after Escape", b.lit(), "")
}

// TestPageEvidence clicks every statement in the list: what lights up is its quote.
func TestPageEvidence(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"meeting": meeting(), "crash": crash()} {
		t.Run(name, func(t *testing.T) {
			b := openPage(t, g, desktop, Options{})
			b.click("#tab-statements")
			told := map[string]bool{} // events, by their first tie
			for _, e := range append(slices.Clone(g.Edges()), g.Literals()...) {
				if g.IsTie(e) {
					if told[e.Source] {
						continue
					}
					told[e.Source] = true
					e = g.Ties(g.Node(e.Source))[0]
				}
				b.click(fmt.Sprintf("#panel-statements [data-key=%q]", e.Key))
				equal(t, "lit for "+e.Key, b.lit(), e.Evidence[0].Text)
				equal(t, "current item", read[string](b, "document.querySelector('#panel-statements [aria-current]').dataset.key"), e.Key)
			}
		})
	}
}

func TestPageClickName(t *testing.T) {
	b := openPage(t, meeting(), desktop, Options{})
	b.clickDrawn("kgx.idOfNode('juri-halvorsen')")
	equal(t, "name", strings.Join(b.texts("#panel-details h2"), "|"), "Juri Halvorsen")
	equal(t, "mentions lit", strings.Join(b.texts("#text .chosen"), "|"), "Juri Halvorsen|Halvorsen pledged")
	b.click(`#text .mention[data-node="ada-moreau"]`)
	equal(t, "name", strings.Join(b.texts("#panel-details h2"), "|"), "Ada Moreau")
	equal(t, "aliases", strings.Join(b.texts("#panel-details .aliases"), "|"), "Moreau, the envoy")
	equal(t, "derived aliases", strings.Join(b.texts("#panel-details .derived"), "|"), "AM")
	equal(t, "roles", strings.Join(b.texts("#panel-details .roles"), "|"), "envoy of Norland")
	equal(t, "identifiers", strings.Join(b.texts("#panel-details .ids"), "|"), "wikidata Q1")
	equal(t, "statements", len(b.texts("#panel-details .statement")), 3)
	equal(t, "mentions", len(b.texts("#panel-details .mentions li")), 3)
	b.click("#panel-details .mentions li:first-child button") // the mention in the other article
	equal(t, "article", strings.Join(b.texts("#document-title"), ""), "A visit")
	b.click(`#panel-details [data-key="arrival"]`)
	equal(t, "lit", b.lit(), visitText)
	b.do(selectOption("#document", "meeting"))
	equal(t, "article chosen", strings.Join(b.texts("#document-title"), ""), "A meeting 🕊️")
}

func TestPageFilters(t *testing.T) {
	b := openPage(t, meeting(), desktop, Options{})
	drawn := func() string {
		// Cytoscape.js hides at the next frame.
		return read[string](b, "new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))).then(() => kgx.drawing.edges().filter(e => e.visible()).length + ' arrows, ' + kgx.drawing.nodes().filter(e => e.visible()).length + ' names')")
	}
	equal(t, "at first", drawn(), "4 arrows, 4 names")
	b.click("#tab-filters")
	b.click(`[data-filter="modality"][value="possible"]`)
	equal(t, "without the possible", drawn(), "3 arrows, 4 names")
	b.click("#filter-clear")
	equal(t, "cleared", drawn(), "4 arrows, 4 names")
	b.click(`[data-filter="type"][value="country"]`)
	equal(t, "without countries", drawn(), "2 arrows, 3 names")
	b.click("#filter-clear")
	b.click(`[data-filter="relation"][value="met"]`)
	equal(t, "without one relation", drawn(), "3 arrows, 4 names")
	b.click("#filter-clear")
	b.do(selectOption("#filter-speaker", "an aide"))
	equal(t, "of one speaker", drawn(), "1 arrows, 2 names")
	b.click("#filter-clear")
	read[bool](b, "document.querySelector('#filter-confidence').focus(), true")
	for range 10 {
		b.press(kb.ArrowRight)
	}
	equal(t, "of some confidence", drawn(), "3 arrows, 3 names")
	b.click("#tab-statements")
	equal(t, "statements listed", len(b.texts("#panel-statements .item")), 4)
	b.click(`#legend [data-family="person"]`)
	equal(t, "without people", drawn(), "0 arrows, 0 names")
	equal(t, "hint", len(b.texts("#none-shown")), 1)
}

func TestPageSearch(t *testing.T) {
	b := openPage(t, meeting(), desktop, Options{})
	b.press("/")
	equal(t, "focus", read[string](b, "document.activeElement.id"), "search")
	read[bool](b, "document.querySelector('#search').value = '', true") // chromedp sends the character of a key whose default was prevented, too
	b.press("h", "a", "l", "v")
	if found := b.texts("#found li"); len(found) == 0 || !strings.HasPrefix(found[0], "Juri Halvorsen") {
		t.Fatalf("found %q for %q", found, read[string](b, "document.querySelector('#search').value"))
	}
	b.press(kb.ArrowDown, kb.Enter)
	equal(t, "chosen", strings.Join(b.texts("#panel-details h2"), "|"), "Juri Halvorsen")
	equal(t, "list closed", len(b.texts("#found li")), 0)
	read[bool](b, "document.querySelector('#search').value = '', true")
	b.press("f", "l", "i", "e", "s") // stands nowhere
	equal(t, "nothing", strings.Join(b.texts("#found li"), "|"), "Nothing found")
	b.press(kb.Escape)
	equal(t, "closed by Escape", len(b.texts("#found li")), 0)
	read[bool](b, "document.querySelector('#search').value = '', true")
	b.press("b", "a", "c", "k", ".") // words of the text, behind emoji
	found := b.texts("#found li")
	b.click(fmt.Sprintf("#found-%d", len(found)-1))
	equal(t, "lit", b.lit(), "back.")
	if !b.inView("#text .evidence") {
		t.Error("the words found were not scrolled to")
	}
}

func TestPageKeyboard(t *testing.T) {
	b := openPage(t, meeting(), desktop, Options{})
	focused := func() string { return read[string](b, "document.activeElement.textContent.trim()") }
	read[bool](b, "document.querySelector('#tab-details').focus(), true")
	b.press(kb.ArrowRight, kb.Enter)
	equal(t, "open tab", strings.Join(b.texts("[role=tab][aria-selected=true]"), "|"), "Statements")
	b.press(kb.Tab)
	first := focused()
	b.press(kb.ArrowDown)
	if second := focused(); second == first || second == "" {
		t.Errorf("the arrow key moved from %q to %q", first, second)
	}
	b.press(kb.Home)
	equal(t, "after Home", focused(), first)
	b.press(kb.Enter)
	equal(t, "lit", b.lit(), visitText) // the most salient statement

	b.do(selectOption("#document", "meeting"))
	read[bool](b, "document.querySelector('#text [role=button]').focus(), true")
	b.press(kb.ArrowRight)
	equal(t, "next name in the text", focused(), "Juri Halvorsen")
	b.press(kb.Enter)
	equal(t, "name opened", strings.Join(b.texts("#panel-details h2"), "|"), "Juri Halvorsen")

	b.press(kb.Escape)
	read[bool](b, "document.querySelector('#canvas').focus(), true")
	b.press(kb.ArrowDown)
	equal(t, "the most prominent name first", strings.Join(b.texts("#panel-details h2"), "|"), "Ada Moreau")
	reached := map[string]bool{}
	for _, key := range []string{kb.ArrowDown, kb.ArrowRight, kb.ArrowUp, kb.ArrowLeft} {
		b.press(key)
		reached[strings.Join(b.texts("#panel-details h2"), "|")] = true
	}
	if len(reached) < 2 {
		t.Errorf("arrow keys reached only %v", reached)
	}
	// Everything that the mouse reaches has a tab stop with a name.
	nameless := read[[]string](b, `[...document.querySelectorAll("button, input, select, [tabindex='0']")].filter(e => e.checkVisibility() && !(e.getAttribute("aria-label") || e.textContent.trim() || e.labels?.length)).map(e => e.outerHTML)`)
	if len(nameless) > 0 {
		t.Errorf("no accessible name: %q", nameless)
	}
}

func TestPageTimelineAndTheme(t *testing.T) {
	b := openPage(t, meeting(), desktop, Options{})
	b.click("#tab-timeline")
	equal(t, "dates in order", strings.Join(b.texts("#panel-timeline time"), "|"), "6 February 2026|7 February 2026|1 March 2026")
	b.click(`#panel-timeline [data-key="met"]`)
	equal(t, "lit", b.lit(), "Ada Moreau met Juri Halvorsen in Port Ansel.")
	light := read[string](b, "getComputedStyle(document.body).backgroundColor")
	b.click("#theme")
	equal(t, "theme", read[string](b, "document.documentElement.dataset.theme"), "dark")
	if dark := read[string](b, "getComputedStyle(document.body).backgroundColor"); dark == light {
		t.Error("the colours stayed")
	}
}

func TestPageOnPhone(t *testing.T) {
	b := openPage(t, meeting(), phone, Options{})
	equal(t, "wider than the screen", read[bool](b, "document.documentElement.scrollWidth > innerWidth"), false)
	equal(t, "panes", fmt.Sprint(len(b.texts("#article")), len(b.texts("#panel"))), "1 0")
	b.clickDrawn("kgx.idOfStatement('met')")
	equal(t, "lit", b.lit(), "Ada Moreau met Juri Halvorsen in Port Ansel.")
	if !b.inView("#text .evidence") {
		t.Error("the evidence is not to be seen")
	}
	b.click(`#panes [data-pane="panel"]`)
	equal(t, "panes", fmt.Sprint(len(b.texts("#article")), len(b.texts("#panel"))), "0 1")
}

// TestPageLoadsNothing opens pages of every kind and uses them: the browser is
// asked for nothing, nothing in a graph runs, and nobody complains.
func TestPageLoadsNothing(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"meeting": meeting(), "nasty": nasty(), "scripts": named(scriptNames), "empty": graph.New(graph.Generator{})} {
		t.Run(name, func(t *testing.T) {
			b := openPage(t, g, desktop, Options{})
			for _, tab := range []string{"statements", "names", "timeline", "filters", "details"} {
				b.click("#tab-" + tab)
			}
			read[bool](b, `(() => { for (const e of document.querySelectorAll("#panel-names .item, #panel-statements .item, #text .mention")) e.click(); return true; })()`)
			equal(t, "scripts run", read[string](b, "typeof window.hacked"), "undefined")
			equal(t, "elements not the page's own", read[int](b, "document.querySelectorAll('img, svg, iframe, object, embed, #panel script, #text script').length"), 0)
			equal(t, "names drawn", read[int](b, "kgx.drawing.nodes().length"), len(g.Nodes()))
			b.mu.Lock()
			defer b.mu.Unlock()
			equal(t, "requests", strings.Join(b.requests, " "), "")
			equal(t, "complaints", strings.Join(b.messages, "\n"), "")
		})
	}
}

func TestPageOpenAndWithoutText(t *testing.T) {
	b := openPage(t, meeting(), desktop, Options{Open: true, NoText: true})
	equal(t, "names", read[int](b, "kgx.drawing.nodes().length"), 5)
	if text := strings.Join(b.texts("#text"), ""); !strings.Contains(text, "left out") {
		t.Errorf("in place of the text stands %q", text)
	}
	b.clickDrawn("kgx.idOfStatement('met')")
	if quote := strings.Join(b.texts("#panel-details .quote"), ""); !strings.Contains(quote, "Ada Moreau met Juri Halvorsen") {
		t.Errorf("the quote is %q", quote)
	}
}

// TestPageManyNames opens a page of 2,000 names and 4,000 statements.
func TestPageManyNames(t *testing.T) {
	b := builder{g: graph.New(graph.Generator{})}
	b.document("one", "Many", "Nothing.")
	for i := range 2000 {
		b.node(graph.Node{ID: fmt.Sprint(i), Label: fmt.Sprintf("Name %d", i), Type: []string{"person", "city", "company"}[i%3], Salience: 1 / float64(i+1), Confidence: 1})
	}
	for i := range 4000 {
		relation := []string{"visited", "advised"}[i/2000]
		b.edge(graph.Edge{Source: fmt.Sprint(i % 2000), Target: fmt.Sprint((i*i + i/2000 + 1) % 1999), Relation: relation, Label: relation, Confidence: 1}, "Nothing.")
	}
	p := openPage(t, b.g, desktop, Options{})
	equal(t, "names", read[int](p, "kgx.drawing.nodes().length"), 2000)
	equal(t, "names upon each other", read[int](p, "2000 - new Set(kgx.drawing.nodes().map(n => `${Math.round(n.position().x / 8)} ${Math.round(n.position().y / 8)}`)).size"), 0)
	labelled := read[[]string](p, "kgx.drawing.nodes('.prominent').map(n => n.data('label'))")
	if !slices.Contains(labelled, "Name 0") || len(labelled) < 10 {
		t.Errorf("the most salient names must have labels at first: %q", labelled)
	}
	p.click(`#panel-details [data-node="0"]`)
	equal(t, "chosen", read[string](p, "kgx.drawing.nodes('.chosen').map(n => n.data('label')).join()"), "Name 0")
	p.click("#tab-names")
	equal(t, "names listed at first", len(p.texts("#panel-names .item")), 200)
	p.click("#panel-names > button")
	equal(t, "names listed after more", len(p.texts("#panel-names .item")), 400)
}
