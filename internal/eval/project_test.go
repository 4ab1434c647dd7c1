package eval

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kgx/extract"
	"kgx/extract/article"
	"kgx/extract/entity"
	"kgx/extract/mention"
	"kgx/extract/relation"
	"kgx/extract/token"
)

var update = flag.Bool("update", false, "write golden files anew")

// document builds what a pipeline would make of a text: mentions are found by
// their words, from left to right.
type document struct {
	extract.Document
	from int
}

func (d *document) mention(words string, kind mention.Kind, of string) int {
	start := d.from + strings.Index(d.Article.Text[d.from:], words)
	d.from = start + 1
	d.Mentions = append(d.Mentions, mention.Mention{Span: token.Span{Start: start, End: start + len(words)}, Kind: kind, Type: of})
	return len(d.Mentions) - 1
}

func peruDocument() *extract.Document {
	d := &document{Document: extract.Document{Article: article.Article{ID: "peru",
		Text: "Señora Lopez, President of Peru, met Germans and German firms in Lima. She, the Peruvian leader, gave $2 or 40 tons on Monday. President Lopez may leave."}}}
	lopez := d.mention("Lopez", mention.Name, "person")
	d.mention("President", mention.Role, "role")
	peru := d.mention("Peru", mention.Name, "country")
	germans := d.mention("Germans", mention.Adjective, "country")
	german := d.mention("German", mention.Adjective, "country")
	lima := d.mention("Lima", mention.Name, "city")
	she := d.mention("She", mention.Pronoun, "person")
	peruvian := d.mention("Peruvian", mention.Adjective, "country")
	d.mention("$2", mention.Value, "money")
	d.mention("40 tons", mention.Value, "quantity")
	d.mention("Monday", mention.Time, "time")
	d.mention("President", mention.Role, "role")
	again := d.mention("Lopez", mention.Name, "person")
	d.Entities = []entity.Entity{
		{Type: "person", Name: "Lopez", Mentions: []int{lopez, she, again}},
		{Type: "country", Name: "Peru", Mentions: []int{peru, peruvian}},
		{Type: "country", Name: "Germany", Mentions: []int{germans, german}},
		{Type: "city", Name: "Lima", Mentions: []int{lima}},
	}
	d.Relations = []relation.Relation{
		{Subject: 0, Name: "head_of_state", Object: 1, Modality: relation.Asserted},
		{Subject: 0, Name: "agent_of", Object: 1, Modality: relation.Asserted},
		{Subject: 0, Name: "citizen_of", Object: 2, Modality: relation.Asserted},
		{Subject: 3, Name: "located_in", Object: 1, Modality: relation.Asserted},
		{Subject: 0, Name: "located_in", Object: 3, Modality: relation.Planned},
		{Subject: 0, Name: "pledged", Object: relation.None, Modality: relation.Asserted},
	}
	return &d.Document
}

func TestProject(t *testing.T) {
	a := Project(peruDocument(), false)
	if err := a.check(); err != nil {
		t.Fatal(err)
	}
	checkTexts(t, a)
	names := map[int]string{}
	var concepts []string
	for _, c := range a.Concepts {
		names[c.Concept] = c.Text
		concepts = append(concepts, c.Text+" "+string(ClassOf(c.Tags)))
	}
	// Both mentions of "President" are one concept; the pronoun and the quantity are none.
	want := []string{"Lopez PER", "President VALUE", "Peru LOC", "Germans ADJ", "German ADJ", "Lima LOC", "Peruvian ADJ", "$2 VALUE", "Monday VALUE"}
	if !slices.Equal(concepts, want) {
		t.Errorf("concepts %q, want %q", concepts, want)
	}
	var relations []string
	for _, r := range a.Relations {
		relations = append(relations, names[r.S]+" "+r.P+" "+names[r.O])
	}
	// Germany is never named: its adjectives have no gpe0, and only -x relations point there, to the form that
	// is no plural. Who is head of state has agent_of, but no agent_of-x. What is planned is left out.
	want = []string{
		"Peruvian gpe0 Peru",
		"Lopez head_of_state Peru", "Lopez head_of_state-x Peruvian",
		"Lopez agent_of Peru",
		"Lopez citizen_of-x German",
		"Lima in0 Peru", "Lima in0-x Peruvian",
	}
	if !slices.Equal(relations, want) {
		t.Errorf("relations %q, want %q", relations, want)
	}
}

// What is inferred or guessed is among the relations, but not stated; said
// twice, it is stated where one of the two is.
func TestStatedRelations(t *testing.T) {
	d := peruDocument()
	d.Relations[1].Premises = []relation.Premise{{Name: "head_of_state", Subject: 0, Object: 1}}
	d.Relations[2].Guessed = true
	d.Relations = append([]relation.Relation{{Subject: 3, Name: "located_in", Object: 1, Modality: relation.Asserted, Guessed: true}}, d.Relations...)
	a := Project(d, false)
	var names []string
	for _, r := range a.Stated {
		names = append(names, r.P)
	}
	if want := []string{"gpe0", "head_of_state", "head_of_state-x", "in0", "in0-x"}; !slices.Equal(names, want) {
		t.Errorf("stated are %q, want %q", names, want)
	}
	if len(a.Relations) != 7 {
		t.Errorf("%d relations, want all 7", len(a.Relations))
	}
	gold := &Gold{Articles: []Article{*a}, Classes: allClasses(), Coreference: true, Relations: true}
	r := Score(gold, []Article{*a}).Relations
	near(t, "hard recall", r.Hard.R, 1)
	near(t, "stated recall", r.Stated.Hard.R, 5.0/7)
	near(t, "stated precision", r.Stated.Hard.P, 1)
	near(t, "stated recall, entities given", ScoreGiven(gold, []Article{*a}, nil).Stated.Given.R, 5.0/7)
	if Score(gold, []Article{{Mentions: a.Mentions, Concepts: a.Concepts, Relations: a.Relations}}).Relations.Stated != nil {
		t.Error("of predictions that do not tell them apart something is stated")
	}
}

func TestProjectWithNominals(t *testing.T) {
	d := peruDocument()
	// A plural mention belongs to two entities and is a cluster of its own in the labels.
	d.Entities[1].Mentions = append(d.Entities[1].Mentions, 6)
	a := Project(d, true)
	for _, m := range a.Mentions {
		if m.Text == "She" {
			if m.Kind != "pronoun" || m.Concept == a.Mentions[0].Concept {
				t.Errorf("plural mention %+v must be a concept of its own", m)
			}
			return
		}
	}
	t.Error("the pronoun is missing")
}

func TestProjectBothWays(t *testing.T) {
	d := &document{Document: extract.Document{Article: article.Article{Text: "Ann married Bob, Al's child."}}}
	for i, name := range []string{"Ann", "Bob", "Al"} {
		d.mention(name, mention.Name, "person")
		d.Entities = append(d.Entities, entity.Entity{Type: "person", Name: name, Mentions: []int{i}})
	}
	d.Relations = []relation.Relation{
		{Subject: 0, Name: "spouse_of", Object: 1, Modality: relation.Asserted},
		{Subject: 1, Name: "child_of", Object: 2, Modality: relation.Asserted},
	}
	want := []Relation{{0, "spouse_of", 1}, {1, "spouse_of", 0}, {1, "child_of", 2}, {2, "parent_of", 1}}
	if got := Project(&d.Document, false).Relations; !slices.Equal(got, want) {
		t.Errorf("relations %v, want %v", got, want)
	}
}

// The adjective joins the country that the article names; the one of a country
// that it does not name stands alone.
func TestGive(t *testing.T) {
	gold := mustRead(t, "gold.jsonl")
	g := gold.Articles[0].give()
	var got []string
	for _, e := range g.entities {
		var mentions []string
		for _, m := range e.Mentions {
			mentions = append(mentions, g.mentions[m].Text(gold.Articles[0].Content))
		}
		got = append(got, e.Type+" "+e.Name+": "+strings.Join(mentions, ", "))
	}
	want := []string{"person Maria Lopez: Maria Lopez, Lopez", "country Peru: Peru, Peruvian", "country Chile: Chilean", "city Lima: Lima"}
	if !slices.Equal(got, want) {
		t.Errorf("entities %q, want %q", got, want)
	}
	if k := g.mentions[1].Kind; k != mention.Role {
		t.Errorf("%q is given as a %s", "President", k)
	}
	second := gold.Articles[1].give()
	if n := len(second.mentions); n != 5 {
		t.Errorf("%d mentions given, want the 5 that are not in the footer", n)
	}
	if m := second.mentions[1]; m.Text(gold.Articles[1].Content) != "Alvo AG" {
		t.Errorf("offsets are not bytes: %q", m.Text(gold.Articles[1].Content))
	}
}

// Labels given as mentions and entities and projected again must be the labels.
func TestGivenLabelsComeBack(t *testing.T) {
	for _, read := range []func() *Gold{
		func() *Gold { return mustRead(t, "gold.jsonl") },
		func() *Gold { return readCorpus(t, "dwie/dev.jsonl") },
	} {
		gold := read()
		predicted := make([]Article, len(gold.Articles))
		for i := range gold.Articles {
			a := &gold.Articles[i]
			g := a.give()
			predicted[i] = *Project(&extract.Document{Article: a.article(), Mentions: g.mentions, Entities: g.entities}, false)
		}
		m := Score(gold, predicted).Mentions
		if m.Span.F1 != 1 || m.Typed.F1 < 0.997 { // a few labels have tags of two classes
			t.Errorf("span %.4f, typed %.4f; want 1", m.Span.F1, m.Typed.F1)
		}
		if c := ScoreClusters(gold, predicted); c.Mean < 0.998 {
			t.Errorf("clusters of given entities %.4f, want 1", c.Mean)
		}
	}
}

func TestPredictionsReadBack(t *testing.T) {
	gold := mustRead(t, "gold.jsonl")
	path := filepath.Join(t.TempDir(), "predictions.jsonl")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(f, []Article{gold.Articles[1], gold.Articles[0]}); err != nil { // the order does not matter
		t.Fatal(err)
	}
	f.Close()
	read, err := ReadPredictions(path, gold)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := json.Marshal(gold.Articles)
	if got, _ := json.Marshal(read); string(got) != string(want) {
		t.Errorf("read back %s, want %s", got, want)
	}
	other := *gold
	other.Articles = []Article{{ID: "elsewhere", Content: "x"}}
	if _, err := ReadPredictions(path, &other); err == nil || !strings.Contains(err.Error(), `none for article "elsewhere"`) {
		t.Errorf("error %v", err)
	}
}
