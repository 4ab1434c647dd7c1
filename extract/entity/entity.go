// Package entity joins the mentions of an article that refer to the same
// person, place, organisation or thing.
package entity

// Entity is what one or more mentions of an article refer to.
type Entity struct {
	Type     string   // a type of package schema
	Own      string   `json:",omitempty"` // the type that the user's schema has for it, often one that narrows Type, "" where it has none
	Name     string   // best name, without article or title
	Aliases  []string // other names the text uses, in order of first use
	Derived  []string // names that stand nowhere in the text, such as an acronym made from Name
	Roles    []string // "president of Azerbaijan", in order of first use
	IDs      []ID     // in knowledge bases, sorted by Base
	Mentions []int    // indexes into the document's mentions, ascending
	Nameless bool     // whether descriptions and pronouns alone refer to it: no node of the graph
	// People says that it is those of a place or faith, a group that has no name of its own: "Americans", "Muslims".
	// Quality says that its names only tell of what kind other things are: "an Islamist group".
	People, Quality bool `json:",omitempty"`
	// Confidence is the probability that the entity's type and best name are right; Salience is how
	// central it is to the article. Both from 0 to 1.
	Confidence, Salience float64
}

// ID names an entity in a knowledge base: {"geonames", "616052"}, {"iso3166", "AM"}.
type ID struct{ Base, Value string }
