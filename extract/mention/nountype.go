package mention

import "strings"

// NounType is the type of what a common noun, singular or plural, describes:
// person for "chairman" and "drivers", company for "airlines". It is false for
// nouns that say too little.
func NounType(noun string) (kind string, ok bool) { return nominalType(strings.ToLower(noun)) }

// OfEither says whether a noun stands for people and organizations alike: "the
// owner" may be a company.
func OfEither(noun string) bool {
	noun = strings.ToLower(noun)
	return ofEither[noun] || ofEither[strings.TrimSuffix(noun, "s")]
}

var ofEither = set(`owner co-owner auditor insurer lender contractor maker seller buyer operator publisher retailer manufacturer producer supplier developer
	landlord employer sponsor builder organiser organizer promoter broker dealer trader distributor investor shareholder creditor bidder
	winner victim plaintiff defendant rival partner counterpart host leader giant champion adviser creator founder inventor member`)
