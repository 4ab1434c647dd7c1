package heads

// Mentioned is an entity as Pairs sees it.
type Mentioned struct {
	Type     string   // one of the tagger's types
	Mentions []Extent // by their first words, at least one
}

// Extent is words First … Last of an encoding, both included.
type Extent struct{ First, Last int }

// Scored is an ordered pair of entities that relations may hold between.
type Scored struct {
	Subject, Object int
	Margins         []float32 // of each relation its score over the threshold: above 0 it holds
	Context         Context
}

// Context is how much a pair draws on each word of the text: where the closest
// two mentions are, and what lies between them. The weights sum to 1.
type Context []Stretch

// Stretch is the weights of the words from First on.
type Stretch struct {
	First   int
	Weights []float32
}

// pairBatch is how many ordered pairs are scored together.
const pairBatch = 12
