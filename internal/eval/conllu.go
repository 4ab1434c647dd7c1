package eval

import (
	"bufio"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kgx/extract/mention"
	"kgx/graph/schema"
)

// gumTypes maps GUM's entity types to ours.
var gumTypes = map[string]string{
	"person": "person", "place": "location", "organization": "organization", "event": "event", "time": "time",
	"object": "misc", "abstract": "misc", "substance": "misc", "animal": "misc", "plant": "misc",
}

// entityParts finds openings "(12-person-…", with ")" where the entity is a
// single token, and closings "12)" in GUM's Entity annotation.
var entityParts = regexp.MustCompile(`\(([^()]+)(\))?|([^()]+)\)`)

// gumReader holds the article that is being read.
type gumReader struct {
	gold     *Gold
	text     *textBuilder
	sentence []treeToken
	spaced   bool // the last token was followed by a space
	newPar   bool // the next sentence begins a paragraph
	concepts map[string]int
	open     map[string][]openEntity // by id, the innermost last
}

type openEntity struct {
	kind  string // of gumTypes
	first int    // index of its first token in the sentence
}

// readCoNLLU reads CoNLL-U, with entities as GUM writes them (Zeldes 2017) where
// there are any. Entities that span sentences do not occur and are an error.
func readCoNLLU(r *bufio.Reader) (*Gold, error) {
	g := &gumReader{gold: &Gold{Nominals: true, Classes: allClasses()}}
	err := eachLine(r, func(number int, text []byte) error {
		if err := g.line(strings.TrimRight(string(text), "\r\n")); err != nil {
			return fmt.Errorf("line %d: %w", number, err)
		}
		return nil
	})
	if err == nil {
		err = g.endSentence()
	}
	if err != nil {
		return nil, err
	}
	g.endArticle()
	g.gold.Coreference = slices.ContainsFunc(g.gold.Articles, func(a Article) bool { return len(a.Mentions) > 0 })
	return g.gold, nil
}

func (g *gumReader) line(text string) error {
	switch {
	case strings.HasPrefix(text, "# newdoc"):
		g.endArticle()
		_, id, _ := strings.Cut(text, "id = ")
		g.startArticle(strings.TrimSpace(id))
	case text == "# newpar" || strings.HasPrefix(text, "# newpar "):
		g.newPar = true
	case strings.HasPrefix(text, "#"):
	case text == "":
		return g.endSentence()
	default:
		return g.token(text)
	}
	return nil
}

func (g *gumReader) startArticle(id string) {
	g.gold.Articles = append(g.gold.Articles, Article{ID: id})
	g.text, g.concepts = &textBuilder{}, map[string]int{}
	g.open, g.spaced, g.newPar = map[string][]openEntity{}, true, false
}

func (g *gumReader) article() *Article { return &g.gold.Articles[len(g.gold.Articles)-1] }

func (g *gumReader) endArticle() {
	if g.text != nil {
		g.article().Content = g.text.String()
		slices.SortStableFunc(g.article().Mentions, byPlace)
	}
}

func (g *gumReader) token(text string) error {
	fields := strings.Split(text, "\t")
	if len(fields) != 10 {
		return fmt.Errorf("%d columns, not the 10 of CoNLL-U", len(fields))
	}
	if strings.ContainsAny(fields[0], "-.") { // multiword tokens and empty nodes repeat or add no text
		return nil
	}
	if g.text == nil {
		g.startArticle("")
	}
	if g.spaced && !g.text.empty() {
		if len(g.sentence) == 0 && g.newPar {
			g.text.add("\n")
		} else {
			g.text.add(" ")
		}
	}
	g.newPar = false
	head, err := strconv.Atoi(fields[6])
	if err != nil {
		return fmt.Errorf("head %q is no number", fields[6])
	}
	g.sentence = append(g.sentence, treeToken{g.text.add(fields[1]), fields[3], head - 1, fields[7]})
	g.spaced = true
	for _, attribute := range strings.Split(fields[9], "|") {
		if attribute == "SpaceAfter=No" {
			g.spaced = false
		}
		if entities, ok := strings.CutPrefix(attribute, "Entity="); ok {
			if err := g.entities(entities); err != nil {
				return err
			}
		}
	}
	return nil
}

// entities opens and closes entities at the last token read.
func (g *gumReader) entities(annotation string) error {
	last := len(g.sentence) - 1
	for _, part := range entityParts.FindAllStringSubmatch(annotation, -1) {
		if id := part[3]; id != "" {
			stack := g.open[id]
			if len(stack) == 0 {
				return fmt.Errorf("entity %s ends without a beginning", id)
			}
			g.mention(id, stack[len(stack)-1], last)
			if g.open[id] = stack[:len(stack)-1]; len(stack) == 1 {
				delete(g.open, id)
			}
			continue
		}
		id, rest, _ := strings.Cut(part[1], "-")
		kind, _, _ := strings.Cut(rest, "-")
		if _, ok := gumTypes[kind]; !ok {
			return fmt.Errorf("entity %s has unknown type %q", id, kind)
		}
		if e := (openEntity{kind, last}); part[2] != "" {
			g.mention(id, e, last)
		} else {
			g.open[id] = append(g.open[id], e)
		}
	}
	return nil
}

// mention adds a mention; its text and kind follow at the end of the sentence,
// when its head is known.
func (g *gumReader) mention(id string, e openEntity, last int) {
	a := g.article()
	concept, known := g.concepts[id]
	if !known {
		concept = len(a.Concepts)
		g.concepts[id] = concept
		a.Concepts = append(a.Concepts, Concept{Concept: concept, Tags: schema.DWIETags(gumTypes[e.kind])})
	}
	where := span{g.sentence[e.first].where.begin, g.sentence[last].where.end}
	a.Mentions = append(a.Mentions, Mention{Begin: where.begin, End: where.end, Concept: concept})
}

func (g *gumReader) endSentence() error {
	if len(g.open) > 0 {
		return fmt.Errorf("entity %s does not end in its sentence", slices.Min(slices.Collect(maps.Keys(g.open))))
	}
	if len(g.sentence) == 0 {
		return nil
	}
	a := g.article()
	for i := len(a.Mentions) - 1; i >= 0 && a.Mentions[i].Begin >= g.sentence[0].where.begin; i-- {
		m := &a.Mentions[i]
		m.Text = g.text.words(span{m.Begin, m.End})
		m.Kind = string(mentionKind(span{m.Begin, m.End}, g.sentence))
		if c := &a.Concepts[m.Concept]; c.Text == "" || m.Kind == string(mention.Name) && len(m.Text) > len(c.Text) {
			c.Text = m.Text
		}
	}
	a.trees = append(a.trees, g.sentence)
	g.sentence = nil
	return nil
}

// mentionKind is the kind of a mention by the part of speech of its head: the token
// whose own head lies outside the mention.
func mentionKind(where span, sentence []treeToken) mention.Kind {
	for _, t := range sentence {
		inside := where.begin <= t.where.begin && t.where.end <= where.end
		if !inside || t.head >= 0 && t.head < len(sentence) && where.overlaps(sentence[t.head].where) {
			continue
		}
		switch t.upos {
		case "PROPN":
			return mention.Name
		case "PRON", "DET":
			return mention.Pronoun
		}
		return mention.Nominal
	}
	return mention.Nominal
}
