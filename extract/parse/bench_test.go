package parse

import (
	"strings"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/internal/parity"
	"kgx/extract/token"
)

// BenchmarkParse is of an article of some 500 words, its encoding given.
func BenchmarkParse(b *testing.B) {
	m := parity.Model(b)
	for _, k := range []encoder.Kernel{encoder.Auto, encoder.Portable} {
		e, err := encoder.New(m, encoder.Options{Kernel: k})
		if err != nil {
			b.Fatal(err)
		}
		p, err := NewParser(e)
		if err != nil {
			b.Skip(err)
		}
		text := token.Split(strings.Repeat(article+"\n\n", 5))
		x := e.Encode(text.Source)
		b.Run(string(e.Kernel()), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Parse(text, x)
			}
			b.ReportMetric(float64(len(x.Words)), "words")
		})
	}
}

const article = "President Maria Lindqvist of Norland met Chancellor Olaf Berg in Port Ashby on Monday to sign an accord that ends a dispute of ten years over fishing. " +
	"“We have turned a page,” Lindqvist said after the talks, which were held behind closed doors. Berg's office denied that the deal would cost the state $370 million. " +
	"The opposition, led by Ada Marsh, called the signing a surrender and said it would sue. Two people were arrested after protesters broke into the harbour; nobody was injured, according to the police. " +
	"A vote in parliament is expected next week."
