// Package eval measures extraction against labelled articles, by the
// definitions of docs/evaluation.md. [Evaluate] takes a file of any [Kind].
//
// Mentions, coreference and relations have one form on both sides of the
// comparison, that of DWIE (Zaporojets et al. 2021, arXiv 2009.12626): [Read]
// makes it from labelled files, [Project] from what kgx extracted. What the
// heads on the encoder say is compared in the labels' own form, a file a head;
// the statements that a reader draws by package reading.
package eval

import "cmp"

// Article is an article with its labels: mentions, the concepts (entities)
// that they refer to, and the relations between concepts. Offsets are Unicode
// code points of Content, end exclusive.
type Article struct {
	ID        string     `json:"id"`
	Content   string     `json:"content"`
	Mentions  []Mention  `json:"mentions"`
	Concepts  []Concept  `json:"concepts"`
	Relations []Relation `json:"relations"`

	// Stated are those of Relations that are not inferred; nil where that is not known.
	Stated []Relation    `json:"-"`
	trees  [][]treeToken // of each sentence, where the labels have them
}

// Mention is a span of the content that refers to a concept.
type Mention struct {
	Begin   int    `json:"begin"`
	End     int    `json:"end"`
	Text    string `json:"text"`
	Concept int    `json:"concept"`
	Kind    string `json:"kind,omitempty"` // a mention.Kind; "" where the corpus tells none apart
}

// Concept is an entity, a role, a time or a sum.
type Concept struct {
	Concept int      `json:"concept"` // unique in the article
	Text    string   `json:"text"`
	Link    *string  `json:"link"` // Wikipedia title
	Tags    []string `json:"tags"`
	// Salience is how central it is to the article, 0 to 1; predictions only.
	Salience float64 `json:"salience,omitempty"`
}

// Relation says that P holds between the concepts S and O.
type Relation struct {
	S int    `json:"s"`
	P string `json:"p"`
	O int    `json:"o"`
}

// Gold is a set of labelled articles with what its labels cover.
type Gold struct {
	Articles []Article
	// Classes maps a class of mentions to the one that these labels use for it. A class that is missing is
	// not labelled here, and predictions of it are not counted.
	Classes map[Class]Class
	// Tags, Coreference and Relations say whether the labels hold fine tags, clusters and relations.
	Tags, Coreference, Relations bool
	// Nominals says that pronouns and nominals are labelled as mentions, too; clusters of one mention are
	// then left out of the measures, as CoNLL 2012 has it.
	Nominals bool
}

// span is a mention's place in code points.
type span struct{ begin, end int }

func (s span) overlaps(o span) bool { return s.begin < o.end && o.begin < s.end }

// tags maps each concept of the article to its tags.
func (a *Article) tags() map[int][]string {
	m := make(map[int][]string, len(a.Concepts))
	for _, c := range a.Concepts {
		m[c.Concept] = c.Tags
	}
	return m
}

// byPlace orders mentions by where they begin, the longer first.
func byPlace(a, b Mention) int {
	return cmp.Or(cmp.Compare(a.Begin, b.Begin), cmp.Compare(b.End, a.End))
}
