package frame

// copulas makes a frame of each attribute: "X is chairman of Y", "X is ill",
// "X was in Rome".
//
//	Weiss/nsubj is/cop chairman/root Airbus/nmod
func copulas(b *builder) {
	for i := range b.Tokens {
		cop := b.Child(i, "cop")
		if cop == None || b.at[i] != None {
			continue
		}
		f := Frame{Head: i, Kind: Copula, Lemma: "be", Surface: b.Lower(cop)}
		b.helpers(&f)
		f.Passive = false
		b.add(f)
	}
}
