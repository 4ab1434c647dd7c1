package reading

const (
	maxNames     = 16 // names of a node that count
	maxName      = 14 // words of a name
	maxPredicate = 8  // different words of a predicate; of an event's twice as many
	maxLiteral   = 40 // words of a literal
	serves       = 2  // statements that one thing printed serves, and one more for its time, its place, each qualifier
	maxPrinted   = 3  // printed statements for each one of the reader's, beyond which the score is scaled down
	closeTies    = 8  // ties of an event up to which they lend it their words
)

// neverEvents are types of nodes whose edges do not tie each other.
var neverEvents = newSet("person", "character", "organization", "company", "party", "igo", "media", "agency", "ministry", "government",
	"country", "state", "city", "region", "location", "facility")

// ties are the relations of event nodes to those who take part; two of them are
// one printed statement.
var ties = newSet("agent", "patient", "recipient", "place", "time", "cause", "instrument")
