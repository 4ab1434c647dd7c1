package extract

import (
	"testing"

	"kgx/extract/userschema"
)

// TestOwnSchema reads short articles about ships with a schema of their own;
// lines are those of TestHeld.
func TestOwnSchema(t *testing.T) {
	own, err := userschema.Read([]byte(`
types:
  tanker: {is: vehicle, names: [Aurelia, Old Quay], patterns: ['MV [A-Z]\w+']}
  line: {is: company, names: [Norvale Lines, Tessel Shipping]}
predicates:
  charters: {verbs: [hire, lease, charter], nouns: [purchase, charter], subject: [line], object: [tanker]}
  calls_at: {verbs: [call at, dock in, arrive in], subject: [tanker], object: [location]}
  strikes: {verbs: [hit], nouns: [attack], object: [tanker]}
drop: {types: [person], predicates: [visit]}
join:
  - [Norvale Lines, Norvale]
`))
	if err != nil {
		t.Fatal(err)
	}
	x := newExtractor(t, Options{Schema: own})
	tests := []struct {
		name, text string
		want, not  []string
	}{
		{"a verb", "Norvale Lines hired the Aurelia on Monday.", []string{"Norvale Lines | charters | Aurelia | asserted"}, []string{"| hire |"}},
		{"the passive", "The Aurelia was hired by Norvale Lines on Monday.", []string{"Norvale Lines | charters | Aurelia | asserted"}, []string{"Aurelia | charters"}},
		{"a relative clause and a pattern", "Tessel Shipping, which leased the MV Harrow in May, sank.", []string{"Tessel Shipping | charters | MV Harrow"}, nil},
		{"a preposition", "The MV Harrow docked in Lisbon on Friday.", []string{"MV Harrow | calls_at | Lisbon"}, nil},
		{"names joined", "Norvale chartered the Aurelia. Norvale Lines leased the MV Harrow.", []string{"Norvale Lines | charters | Aurelia", "Norvale Lines | charters | MV Harrow"}, []string{"Norvale | "}},
		{"a noun", "Norvale Lines' purchase of the Aurelia surprised Ostia on Monday.", []string{"purchase of the Aurelia | agent | Norvale Lines", "purchase of the Aurelia | patient | Aurelia"}, nil},
		{"a noun that names an event for the user alone", "Tessel Shipping's charter of the MV Harrow surprised Ostia on Monday.", []string{"| agent | Tessel Shipping", "| patient | MV Harrow"}, nil},
		{"names that are alike are two", "Norvale Lines hired the MV Harrow. Norvale Lines also hired the MV Kestrel.", []string{"charters | MV Harrow", "charters | MV Kestrel"}, nil},
		{"another type", "Norvale Lines hired Tessel Shipping on Monday.", []string{"Norvale Lines | hire | Tessel Shipping"}, []string{"charters"}},
		{"a denial", "Norvale Lines denied that it had hired the Aurelia.", nil, []string{"Norvale Lines | charters | Aurelia | asserted"}},
		{"a plan", "Norvale Lines plans to hire the Aurelia.", []string{"Norvale Lines | charters | Aurelia | planned"}, []string{"Aurelia | asserted"}},
		{"a speaker who is left out", "Ann Orr said that Norvale Lines had hired the Aurelia.", []string{"Norvale Lines | charters | Aurelia | asserted | Ann Orr"}, []string{"Aurelia | asserted | \n", "Ann Orr | "}},
		{"a predicate that is left out", "Norvale Lines visited Lisbon on Monday.", nil, []string{"visit"}},
		{"nobody who does it", "The Aurelia was hit in Lisbon.", nil, []string{"Aurelia | strikes"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			holds(t, held(t, x, test.text), test.want, test.not)
		})
	}
}
