package mention

import "strings"

// PersonNoun says whether a common noun, singular or plural, is a person's
// office, profession or part in life: "chairman", "drivers".
func PersonNoun(noun string) bool {
	kind, ok := nominalType(strings.ToLower(noun))
	return ok && kind == "person"
}
