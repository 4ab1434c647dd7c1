package frame

// copulas makes a frame of each attribute: "X is chairman of Y", "X is ill",
// "X was in Rome".
//
//	Weiss/nsubj is/cop chairman/root Airbus/nmod
func copulas(b *builder) {
	for i := range b.Tokens {
		cop, surface := b.Child(i, "cop"), "is"
		if b.at[i] != None {
			continue
		}
		if cop != None {
			surface = b.Lower(cop)
		} else if subject := b.Child(i, "nsubj"); subject == None || subject > i || !b.Is(i, "root") || !b.xpos(i, "NN", "JJ") {
			continue // not even a headline's: "Hundreds dead in stampede"
		}
		f := Frame{Head: i, Kind: Copula, Lemma: "be", Surface: surface}
		b.helpers(&f)
		f.Passive = false
		b.add(f)
	}
}
