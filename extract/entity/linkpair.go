package entity

import (
	"math/bits"
	"slices"
	"unicode/utf8"

	"kgx/extract/mention"
)

// Offsets of the groups of features of a pair, and their number.
const (
	stringFeatures     = 0
	kindFeatures       = stringFeatures + 15
	typeFeatures       = kindFeatures + 8
	pronounFeatures    = typeFeatures + 16
	determinerFeatures = pronounFeatures + 2*pronounClasses
	distanceFeatures   = determinerFeatures + 2*determinerClasses
	agreementFeatures  = distanceFeatures + 3*distanceBuckets
	pairFeatures       = agreementFeatures + 7

	distanceBuckets = 10
)

var kindOrder = []mention.Kind{mention.Name, mention.Adjective, mention.Nominal, mention.Pronoun}

// features sets f [pairFeatures] for mention b with candidate antecedent a,
// between which there are so many mentions.
func features(f []float32, a, b *link, between int) {
	clear(f)
	set := func(i int, holds bool) {
		if holds {
			f[i] = 1
		}
	}
	if a.kind != mention.Pronoun && b.kind != mention.Pronoun {
		x, y := a.content, b.content
		lastX, lastY := x[len(x)-1], y[len(y)-1]
		inA, inB := within(x, y), within(y, x)
		s := stringFeatures
		set(s, slices.Equal(a.words, b.words))
		set(s+1, a.text == b.text)
		set(s+2, lastX == lastY)
		set(s+3, x[0] == y[0])
		set(s+4, inA && !inB)
		set(s+5, inB && !inA)
		set(s+6, len(x) > len(y) && slices.Equal(x[len(x)-len(y):], y))
		set(s+7, len(y) > len(x) && slices.Equal(y[len(y)-len(x):], x))
		set(s+8, abbreviates(b, a) || abbreviates(a, b))
		f[s+9] = similarity(a, b)
		set(s+10, a.country != "" && a.country == b.country)
		set(s+11, a.country != "" && b.country != "" && a.country != b.country)
		set(s+12, disjoint(x, y))
		set(s+13, a.head == b.head)
		set(s+14, len(x) > 1 && len(y) > 1 && lastX == lastY && x[0] != y[0])
	}
	f[kindFeatures+slices.Index(kindOrder, a.kind)] = 1
	f[kindFeatures+4+slices.Index(kindOrder, b.kind)] = 1

	none := len(coarseTypes) - 1
	set(typeFeatures, a.coarse == b.coarse)
	set(typeFeatures+1, a.coarse != b.coarse && a.coarse != none && b.coarse != none)
	f[typeFeatures+2+a.coarse] = 1

	if a.pronoun >= 0 {
		f[pronounFeatures+a.pronoun] = 1
	}
	if b.pronoun >= 0 {
		f[pronounFeatures+pronounClasses+b.pronoun] = 1
	}
	f[determinerFeatures+a.determiner] = 1
	f[determinerFeatures+determinerClasses+b.determiner] = 1

	f[distanceFeatures+bucket(between)] = 1
	f[distanceFeatures+distanceBuckets+bucket(b.sentence-a.sentence)] = 1
	f[distanceFeatures+2*distanceBuckets+bucket((b.position-a.position)/4)] = 1

	set(agreementFeatures, a.gender&b.gender == 0)
	set(agreementFeatures+1, a.gender == b.gender && (a.gender == male || a.gender == female))
	set(agreementFeatures+2, a.plural == b.plural)
	set(agreementFeatures+3, a.plural && !b.plural)
	set(agreementFeatures+4, b.plural && !a.plural)
	set(agreementFeatures+5, a.pronoun >= 0 && a.pronoun == b.pronoun)
	set(agreementFeatures+6, a.position+len(a.words) > b.position)
}

// within says whether every word of x is one of y.
func within(x, y []string) bool {
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return true
}

func disjoint(x, y []string) bool {
	for _, w := range x {
		if slices.Contains(y, w) {
			return false
		}
	}
	return true
}

// abbreviates says whether short is written as the initials of long.
func abbreviates(short, long *link) bool {
	return len(short.lower) == 1 && utf8.RuneCountInString(long.initials) > 1 && short.text == long.initials
}

// similarity is the share of trigrams of letters that two mentions have in
// common.
func similarity(a, b *link) float32 {
	x, y := a.trigrams, b.trigrams
	common := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch slices.Compare(x[i][:], y[j][:]) {
		case -1:
			i++
		case 1:
			j++
		default:
			common, i, j = common+1, i+1, j+1
		}
	}
	return float32(common) / float32(len(x)+len(y)-common)
}

// trigrams are the runs of three letters of a text, word ends among them,
// sorted, each once.
func trigrams(s string) [][3]rune {
	r := []rune(" " + s + " ")
	var all [][3]rune
	for i := 0; i+3 <= len(r); i++ {
		all = append(all, [3]rune(r[i:i+3]))
	}
	slices.SortFunc(all, func(a, b [3]rune) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(all)
}

// bucket numbers distances 0, 1, 2, 3, 4, 5–7, 8–15, 16–31, 32–63 and more
// from 0 to 9.
func bucket(n int) int {
	if n < 5 {
		return n
	}
	return min(distanceBuckets-1, bits.Len(uint(n))+2)
}
