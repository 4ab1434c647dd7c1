package mention

import (
	"slices"
	"sync"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/model"
	"kgx/extract/token"
)

var trained = sync.OnceValues(func() (*encoder.Encoder, error) {
	m, err := model.Embedded()
	if err != nil {
		return nil, err
	}
	return encoder.New(m, encoder.Options{})
})

// finder is the Finder of the weights in the program.
func finder(t testing.TB) (*encoder.Encoder, *Finder) {
	t.Helper()
	e, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	f, err := NewFinder(e, nil)
	if err != nil {
		t.Fatal(err)
	}
	return e, f
}

func find(t testing.TB, text, date string) []Mention {
	e, f := finder(t)
	x := e.Encode(text)
	defer x.Release()
	return f.Find(token.Split(text), x, date)
}

func TestFind(t *testing.T) {
	tests := []struct {
		text string
		want []string // among those found, as kind, type, text and norm
	}{
		{"Kenya's President Amina Odhiambo met British Prime Minister Henry Walsh in Nairobi on Tuesday.", []string{
			"name country Kenya ", "role role President ", "name person Amina Odhiambo ", "adjective country British United Kingdom",
			"role role Prime Minister ", "name person Henry Walsh ", "name city Nairobi ", "time time Tuesday 2024-05-14"}},
		{"The Bank of England raised rates, its governor said last year.", []string{
			"name state England ", "time time last year 2023"}},
		{"Volkswagen will invest $4.2 billion in a new factory in Hungary.", []string{
			"name company Volkswagen ", "value money $4.2 billion 4200000000 USD", "name country Hungary "}},
		{"The French-led talks failed, and both leaders left.", []string{
			"adjective country French France", "nominal person both leaders leaders"}},
	}
	for _, test := range tests {
		var got []string
		for _, m := range find(t, test.text, "2024-05-15") {
			got = append(got, string(m.Kind)+" "+m.Type+" "+m.Text(test.text)+" "+m.Norm)
		}
		for _, want := range test.want {
			if !slices.Contains(got, want) {
				t.Errorf("%q: no %q in %q", test.text, want, got)
			}
		}
	}
}

func TestNestedFollowsItsName(t *testing.T) {
	text := "The Bank of England spoke."
	found := find(t, text, "")
	at := slices.IndexFunc(found, func(m Mention) bool { return m.Nested })
	if at < 1 || found[at].Text(text) != "England" || !found[at-1].Contains(found[at].Span) {
		t.Errorf("found %q", written(text, found))
	}
}

func TestFindIsInOrder(t *testing.T) {
	checkOrder(t, "On Monday the European Union's leaders, the Bank of Japan and 3 percent of all Germans met.")
}

// checkOrder checks what holds of all mentions.
func checkOrder(t *testing.T, text string) {
	t.Helper()
	last := Mention{}
	for _, m := range find(t, text, "2024-05-15") {
		if m.Start < 0 || m.End > len(text) || m.Start >= m.End || m.Kind == "" || m.Type == "" || m.Confidence < 0 || m.Confidence > 1 {
			t.Errorf("%q: mention %+v", text, m)
		}
		if m.Start < last.Start || last.End > 0 && m.Start == last.Start && m.End > last.End {
			t.Errorf("%q: %+v follows %+v", text, m, last)
		}
		last = m
	}
}

func FuzzFind(f *testing.F) {
	f.Add("On May 5, 2024, €3bn – \xff the US-led talks\nBEGAN")
	f.Add("-Led Talks\n\n'90s 5:30 p.m. 1/1/1 30.02.2024 Q9 half an")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			t.Skip()
		}
		checkOrder(t, text)
	})
}

func BenchmarkFind(b *testing.B) {
	text := "Kenya's President Amina Odhiambo met British Prime Minister Henry Walsh in Nairobi on Tuesday to sign a trade agreement worth $3bn. "
	for range 4 {
		text += text
	}
	e, f := finder(b)
	x, split := e.Encode(text), token.Split(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		f.Find(split, x, "2024-05-15")
	}
}
