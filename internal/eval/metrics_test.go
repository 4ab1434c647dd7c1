package eval

import (
	"math"
	"math/rand/v2"
	"testing"
)

// at makes spans of one code point, so that a mention is written as a number.
func at(places ...int) cluster {
	var c cluster
	for _, p := range places {
		c = append(c, span{p, p + 1})
	}
	return c
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s = %.6f, want %.6f", what, got, want)
	}
}

// The example of Luo (2005) and of most papers on these measures: gold has
// {1..5} {6,7} {8..12}.
func TestClusterMeasures(t *testing.T) {
	gold := []cluster{at(1, 2, 3, 4, 5), at(6, 7), at(8, 9, 10, 11, 12)}
	for _, c := range []struct {
		name                string
		predicted           []cluster
		muc, b3, ceafeValue [2]float64 // precision, recall
	}{
		{
			// Two gold clusters joined. MUC: predicted 5-1+7-1 links = 10, of them 4 + (7-2) = 9 right;
			// gold 4+1+4 links = 9, all found. B³ precision: (5·1 + (2²+5²)/7) / 12, recall 1.
			// CEAFe: {1..5} with itself 1, {8..12} with the joined one 2·5/(5+7); over 2 and over 3.
			"joined", []cluster{at(1, 2, 3, 4, 5), at(6, 7, 8, 9, 10, 11, 12)},
			[2]float64{9.0 / 10, 1}, [2]float64{(5 + 29.0/7) / 12, 1}, [2]float64{(1 + 10.0/12) / 2, (1 + 10.0/12) / 3},
		},
		{
			// Everything in one cluster. MUC: 11 links, 12-3 = 9 right; all 9 of gold found.
			// B³ precision: (5²+2²+5²)/12 over 12. CEAFe: one pair, 2·5/17.
			"one", []cluster{at(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)},
			[2]float64{9.0 / 11, 1}, [2]float64{54.0 / 144, 1}, [2]float64{10.0 / 17, 10.0 / 17 / 3},
		},
		{
			// A mention missed (12), one too many (20), one cluster split off a mention (1).
			// MUC: predicted links 0+3+1+4 = 8; right: {1} 0, {2..5} 3, {6,7} 1, {8..11,20}: 5 - 1 part - 1 alone = 3; 7.
			// Gold links 9; found: {1..5}: 5-2 = 3, {6,7}: 1, {8..12}: 5 - 1 part - 1 alone = 3; 7.
			// B³: predicted mentions 1+4+2+5 = 12; right: 1 + 4 + 2 + 16/5. Gold 12; found: (1+16)/5 + 2 + 16/5.
			// CEAFe: {2..5} 2·4/9, {6,7} 1, {8..11,20} 2·4/10; over 4 predicted and 3 gold.
			"mixed", []cluster{at(1), at(2, 3, 4, 5), at(6, 7), at(8, 9, 10, 11, 20)},
			[2]float64{7.0 / 8, 7.0 / 9}, [2]float64{(7 + 3.2) / 12, (3.4 + 2 + 3.2) / 12},
			[2]float64{(8.0/9 + 1 + 0.8) / 4, (8.0/9 + 1 + 0.8) / 3},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got clusterCounts
			got.add(gold, c.predicted)
			for _, m := range []struct {
				name string
				got  counts
				want [2]float64
			}{{"MUC", got.muc, c.muc}, {"B³", got.b3, c.b3}, {"CEAFe", got.ceafe, c.ceafeValue}} {
				near(t, m.name+" precision", m.got.prf().P, m.want[0])
				near(t, m.name+" recall", m.got.prf().R, m.want[1])
			}
		})
	}
}

// Counts are summed over articles before the ratio is taken.
func TestClustersAreMicroAveraged(t *testing.T) {
	var c clusterCounts
	c.add([]cluster{at(1, 2)}, []cluster{at(1), at(2)})              // MUC: none of 1 gold link
	c.add([]cluster{at(1, 2, 3, 4)}, []cluster{at(1, 2, 3, 4)})      // all of 3
	near(t, "MUC recall", c.muc.prf().R, 3.0/4)                      // not (0+1)/2
	near(t, "B³ recall", c.b3.prf().R, (0.5+0.5+4)/6)                // mentions, not articles
	near(t, "CEAFe precision", c.ceafe.prf().P, (2.0/3+1)/(2.0+1.0)) // clusters, not articles
	near(t, "mean", c.figures().Mean, round((c.muc.prf().F1+c.b3.prf().F1+c.ceafe.prf().F1)/3))
}

func TestAssign(t *testing.T) {
	for _, c := range []struct {
		weight [][]float64
		want   float64
	}{
		{nil, 0},
		{[][]float64{{}}, 0},
		// Taking the best of each row first (0.9) leaves 0.1; the best pairing is 0.8 + 0.8.
		{[][]float64{{0.9, 0.8}, {0.8, 0.1}}, 1.6},
		{[][]float64{{0.2, 0.5, 0.4}}, 0.5},
		{[][]float64{{0.2}, {0.5}, {0.4}}, 0.5},
		{[][]float64{{7, 4, 3}, {6, 8, 5}, {9, 4, 4}}, 9 + 8 + 3},
	} {
		near(t, "assign", assign(c.weight), c.want)
	}
}

// assign against all pairings, tried one by one.
func TestAssignIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		rows, columns := 1+random.IntN(5), 1+random.IntN(5)
		weight := make([][]float64, rows)
		for i := range weight {
			weight[i] = make([]float64, columns)
			for j := range weight[i] {
				weight[i][j] = float64(random.IntN(4)) / 3 // many ties
			}
		}
		near(t, "assign", assign(weight), bestPairing(weight, 0, make([]bool, columns)))
	}
}

func bestPairing(weight [][]float64, row int, taken []bool) float64 {
	if row == len(weight) {
		return 0
	}
	best := bestPairing(weight, row+1, taken)
	for j := range taken {
		if !taken[j] {
			taken[j] = true
			best = max(best, weight[row][j]+bestPairing(weight, row+1, taken))
			taken[j] = false
		}
	}
	return best
}

// cast makes an article of labels whose content does not matter.
type cast struct {
	concepts  []string // tags of each concept, in one word: "person"
	mentions  [][3]int // begin, end, concept
	relations []Relation
}

func (c cast) article() *Article {
	a := &Article{Relations: c.relations}
	for i, tag := range c.concepts {
		var tags []string
		if tag != "" {
			tags = []string{"type::" + tag}
		}
		a.Concepts = append(a.Concepts, Concept{Concept: i, Text: "concept" + string(rune('A'+i)), Tags: tags})
	}
	for _, m := range c.mentions {
		a.Mentions = append(a.Mentions, Mention{Begin: m[0], End: m[1], Concept: m[2], Text: "text"})
	}
	return a
}

func dwie(gold *Article) *Gold {
	return &Gold{Articles: []Article{*gold}, Classes: allClasses(), Tags: true, Coreference: true, Relations: true}
}

func TestMentions(t *testing.T) {
	gold := cast{
		concepts: []string{"person", "gpe0-x", "organization", "footer", ""},
		mentions: [][3]int{{0, 5, 0}, {6, 9, 1}, {10, 15, 2}, {20, 40, 3}, {50, 55, 4}},
	}.article()
	predicted := cast{
		concepts: []string{"person", "location", "time"},
		mentions: [][3]int{
			{0, 5, 0},   // right
			{6, 9, 1},   // right span, wrong class
			{10, 14, 0}, // wrong span
			{30, 33, 0}, // in a footer: not counted
			{54, 60, 0}, // touches what gold has without tags: not counted
			{41, 45, 2}, // nothing there
		},
	}.article()
	m := Score(dwie(gold), []Article{*predicted}).Mentions
	// Gold counts 3 mentions, the prediction 4: (0,5) (6,9) (10,14) (41,45).
	for _, c := range []struct {
		name string
		got  PRF
		p, r float64
	}{
		{"span", m.Span, 2.0 / 4, 2.0 / 3},
		{"typed", m.Typed, 1.0 / 4, 1.0 / 3},
		{"names", m.Names, 1.0 / 3, 1.0 / 2},         // predicted PER LOC PER, gold PER ORG
		{"PER", m.ByClass[Person], 1.0 / 2, 1.0 / 1}, // predicted (0,5) and (10,14)
		{"ADJ", m.ByClass[Adjective], 0, 0},          // none predicted, one missed
		{"tags", *m.Tags, 1.0 / 6, 1.0 / 4},          // all spans with tags, footer and all: 6 and 4
		{"VALUE", m.ByClass[Value], 0, 0},            // one predicted, none in gold
	} {
		near(t, c.name+" precision", c.got.P, c.p)
		near(t, c.name+" recall", c.got.R, c.r)
	}
}

// A span that gold ignores does not hide a label that has exactly the
// predicted span.
func TestIgnoredSpanBesideALabel(t *testing.T) {
	gold := cast{concepts: []string{"footer", "organization"}, mentions: [][3]int{{0, 30, 0}, {4, 11, 1}}}.article()
	predicted := cast{concepts: []string{"organization"}, mentions: [][3]int{{4, 11, 0}, {12, 20, 0}}}.article()
	m := Score(dwie(gold), []Article{*predicted}).Mentions
	near(t, "span precision", m.Span.P, 1)
	near(t, "span recall", m.Span.R, 1)
}

func TestClassOf(t *testing.T) {
	for _, c := range []struct {
		tags []string
		want Class
	}{
		{nil, Ignore},
		{[]string{"type::other", "type::footer"}, Ignore},
		{[]string{"topic::none"}, Misc},
		{[]string{"type::entity", "type::person", "type::politician"}, Person},
		{[]string{"type::gpe0-x", "type::other"}, Adjective},
		{[]string{"type::misc", "type::religion"}, Group},
		{[]string{"type::igo", "type::organization", "type::location"}, Organization},
		{[]string{"type::gpe", "type::location"}, Location},
		{[]string{"type::event", "type::war"}, Event},
		{[]string{"type::role", "type::value"}, Value},
		{[]string{"type::misc", "type::product"}, Misc},
	} {
		if got := ClassOf(c.tags); got != c.want {
			t.Errorf("ClassOf(%v) = %s, want %s", c.tags, got, c.want)
		}
	}
}

func TestRelations(t *testing.T) {
	gold := cast{
		concepts: []string{"person", "gpe0", "person", "gpe0"}, // the last is never mentioned
		mentions: [][3]int{{0, 1, 0}, {1, 2, 0}, {2, 3, 1}, {3, 4, 1}, {4, 5, 2}},
		relations: []Relation{
			{0, "citizen_of", 1}, {0, "head_of_state", 1}, {2, "citizen_of", 1}, {2, "citizen_of", 3}, {0, "in0-x", 2},
		},
	}.article()
	predicted := cast{
		concepts: []string{"person", "gpe0", "person"},
		mentions: [][3]int{{0, 1, 0}, {2, 3, 1}, {3, 4, 1}, {4, 5, 2}}, // one mention of the first person is missing
		relations: []Relation{
			{0, "citizen_of", 1}, // subject's cluster is not gold's: wrong when hard
			{2, "citizen_of", 1}, // right
			{2, "citizen_of", 1}, // said twice: counted once
			{2, "member_of", 0},  // wrong
		},
	}.article()
	r := Score(dwie(gold), []Article{*predicted}).Relations
	for _, c := range []struct {
		name string
		got  *PRF
		p, r float64
	}{
		// 1 of 3 predicted, 1 of 5 gold facts.
		{"hard", r.Hard, 1.0 / 3, 1.0 / 5},
		// Without in0-x.
		{"hard core", r.HardCore, 1.0 / 3, 1.0 / 4},
		// Precision: both citizen_of have all their pairs in gold, member_of none. Recall over the four facts
		// whose arguments are mentioned: (0 citizen_of 1) has 2 of its 4 pairs, head_of_state 0, (2 citizen_of 1)
		// all, in0-x 0.
		{"soft", r.Soft, 2.0 / 3, 1.5 / 4},
		{"soft core", r.SoftCore, 2.0 / 3, 1.5 / 3},
	} {
		near(t, c.name+" precision", c.got.P, c.p)
		near(t, c.name+" recall", c.got.R, c.r)
	}
	near(t, "citizen_of, hard precision", r.ByRelation["citizen_of"].P, 1.0/2)
	near(t, "citizen_of, hard recall", r.ByRelation["citizen_of"].R, 1.0/3)
}

func TestMacroTakesRelationsThatGoldHasOften(t *testing.T) {
	r := newRelationCounts()
	*of(r.hard, "in0") = counts{predicted: 10, gold: 10, predictedRight: 5, goldFound: 5}   // F1 0.5
	*of(r.hard, "in0-x") = counts{predicted: 10, gold: 10, predictedRight: 9, goldFound: 9} // F1 0.9
	*of(r.hard, "vs") = counts{predicted: 9, gold: 9, predictedRight: 9, goldFound: 9}      // too rare
	near(t, "macro", r.macro(anyRelation), 0.7)
	near(t, "macro, core", r.macro(isCore), 0.5)
}

func TestGivenLeavesOutTheUnmentionedAndTheSeen(t *testing.T) {
	labels := cast{
		concepts:  []string{"person", "gpe0", "person", "gpe0"},
		mentions:  [][3]int{{0, 1, 0}, {1, 2, 1}, {2, 3, 2}},
		relations: []Relation{{0, "citizen_of", 1}, {2, "citizen_of", 1}, {2, "citizen_of", 3}},
	}
	gold, predicted := labels.article(), labels.article()
	for i, name := range []string{"Ann", "Utopia", "Bob"} {
		gold.Mentions[i].Text, predicted.Mentions[i].Text = name, name
	}
	predicted.Relations = []Relation{{0, "citizen_of", 1}, {0, "head_of_state", 1}}
	r := ScoreGiven(dwie(gold), []Article{*predicted}, nil)
	near(t, "given precision", r.Given.P, 1.0/2)
	near(t, "given recall", r.Given.R, 1.0/2)
	if r.GivenIgn != nil {
		t.Error("a figure on unseen facts without training articles")
	}
	// Train knows that Ann is a citizen of Utopia: the fact goes from both sides, and nothing right is left.
	train := *gold
	train.Relations = []Relation{{0, "citizen_of", 1}}
	r = ScoreGiven(dwie(gold), []Article{*predicted}, NewTrainFacts([]Article{train}))
	near(t, "given_ign precision", r.GivenIgn.P, 0)
	near(t, "given_ign recall", r.GivenIgn.R, 0)
	// With another fact in train nothing is left out.
	train.Relations = []Relation{{0, "head_of_state", 2}}
	r = ScoreGiven(dwie(gold), []Article{*predicted}, NewTrainFacts([]Article{train}))
	near(t, "given_ign precision", r.GivenIgn.P, 1.0/2)
}

func TestSalience(t *testing.T) {
	gold := cast{concepts: []string{"person", "gpe0", "person"}, mentions: [][3]int{{0, 1, 0}, {1, 2, 1}, {2, 3, 2}}}.article()
	gold.Concepts[0].Tags = append(gold.Concepts[0].Tags, keyTag)
	gold.Concepts[2].Tags = append(gold.Concepts[2].Tags, keyTag)
	predicted := cast{concepts: []string{"person", "gpe0", "person"}, mentions: [][3]int{{0, 1, 0}, {1, 2, 1}, {2, 3, 2}}}.article()
	if Score(dwie(gold), []Article{*predicted}).Salience != nil {
		t.Error("a figure for predictions that are not ranked")
	}
	for i, s := range []float64{0.9, 0.8, 0.1} {
		predicted.Concepts[i].Salience = s
	}
	// Key entities stand first and third: (1/1 + 2/3) / 2.
	near(t, "average precision", Score(dwie(gold), []Article{*predicted}).Salience.AP, round((1+2.0/3)/2))
	// Both mentions of key entities in one predicted entity: one of two found, at the top.
	predicted.Mentions[2].Concept = 0
	near(t, "average precision", Score(dwie(gold), []Article{*predicted}).Salience.AP, 0.5)
}
