package value

// bounds are the words before a number that bound it, longest first.
var bounds = []struct {
	words []string
	bound Bound
}{
	{[]string{"no", "fewer", "than"}, AtLeast}, {[]string{"no", "less", "than"}, AtLeast}, {[]string{"not", "less", "than"}, AtLeast}, {[]string{"in", "excess", "of"}, AtLeast},
	{[]string{"a", "minimum", "of"}, AtLeast}, {[]string{"no", "more", "than"}, AtMost}, {[]string{"not", "more", "than"}, AtMost}, {[]string{"a", "maximum", "of"}, AtMost},
	{[]string{"as", "many", "as"}, AtMost}, {[]string{"as", "much", "as"}, AtMost}, {[]string{"as", "few", "as"}, AtLeast}, {[]string{"a", "total", "of"}, Exact}, {[]string{"an", "estimated"}, About},
	{[]string{"at", "least"}, AtLeast}, {[]string{"more", "than"}, AtLeast}, {[]string{"just", "over"}, AtLeast}, {[]string{"well", "over"}, AtLeast}, {[]string{"upwards", "of"}, AtLeast},
	{[]string{"greater", "than"}, AtLeast}, {[]string{"minimum", "of"}, AtLeast}, {[]string{"at", "most"}, AtMost}, {[]string{"up", "to"}, AtMost}, {[]string{"fewer", "than"}, AtMost},
	{[]string{"less", "than"}, AtMost}, {[]string{"just", "under"}, AtMost}, {[]string{"well", "under"}, AtMost}, {[]string{"maximum", "of"}, AtMost}, {[]string{"close", "to"}, About},
	{[]string{"over"}, AtLeast}, {[]string{"above"}, AtLeast}, {[]string{"exceeding"}, AtLeast}, {[]string{">"}, AtLeast}, {[]string{"under"}, AtMost}, {[]string{"below"}, AtMost}, {[]string{"<"}, AtMost},
	{[]string{"about"}, About}, {[]string{"around"}, About}, {[]string{"approximately"}, About}, {[]string{"roughly"}, About}, {[]string{"some"}, About}, {[]string{"nearly"}, About},
	{[]string{"almost"}, About}, {[]string{"estimated"}, About}, {[]string{"circa"}, About}, {[]string{"~"}, About}, {[]string{"exactly"}, Exact}, {[]string{"only"}, Exact}, {[]string{"just"}, Exact},
}

// bounding has the first words of the bounds.
var bounding = map[string]bool{}

func init() {
	for _, b := range bounds {
		bounding[b.words[0]] = true
	}
}

// before reads the bound at item i and where it ends.
func (r *reader) before(i int) (bound Bound, end int) {
	if !bounding[r.at(i).word] {
		return Exact, i
	}
	for _, b := range bounds {
		if end, ok := r.phrase(i, b.words...); ok {
			return b.bound, end
		}
	}
	return Exact, i
}

// behind reads the bound after a quantity: "or more", "+", "-odd".
func (r *reader) behind(i int) (bound Bound, end int) {
	switch {
	case r.is(i, "or"):
		switch r.at(i + 1).word {
		case "more", "above", "over", "older":
			return AtLeast, i + 2
		case "less", "fewer", "under", "younger":
			return AtMost, i + 2
		case "so":
			return About, i + 2
		}
	case r.is(i, "+") && r.touches(i):
		return AtLeast, i + 1
	case r.is(i, "-") && r.touches(i) && r.is(i+1, "odd", "plus", "ish") && r.touches(i+1):
		if r.is(i+1, "plus") {
			return AtLeast, i + 2
		}
		return About, i + 2
	}
	return Exact, i
}
