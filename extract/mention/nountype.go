package mention

import "strings"

// NounType is the type of what a common noun, singular or plural, describes:
// person for "chairman" and "drivers", company for "airlines". It is false for
// nouns that say too little.
func NounType(noun string) (kind string, ok bool) { return nominalType(strings.ToLower(noun)) }
