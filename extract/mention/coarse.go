package mention

import "kgx/graph/schema"

// coarseOf maps types of package schema to the tagger's; narrower types are
// what the wider type above them is.
var coarseOf = map[string]string{
	"person": "PER", "organization": "ORG", "country": "GPE", "city": "CITY", "state": "REGION", "region": "REGION", "facility": "FAC",
	"location": "LOC", "religion": "NORP", "ethnicity": "NORP", "nationality": "GPEX", "event": "EVENT", "work": "WORK", "award": "AWARD",
	"agreement": "TREATY", "product": "PRODUCT", "language": "LANG",
}

// Coarse is the tagger's type for a type of package schema: "ORG" for a party.
func Coarse(kind string) string {
	for _, t := range schema.Ancestors(kind) {
		if c, ok := coarseOf[t]; ok {
			return c
		}
	}
	return "MISC"
}
