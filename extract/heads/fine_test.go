package heads

import (
	"math"
	"testing"

	"kgx/extract/encoder"
)

// TestFine compares the fine-type head with its definition in float64.
func TestFine(t *testing.T) {
	e := tiny(t)
	f, err := NewFine(e)
	if err != nil {
		t.Fatal(err)
	}
	x := e.Encode("the President of New York said peace, and the city bank of London signed")
	mentions := []encoder.Span{{First: 3, Last: 4}, {First: 12, Last: 12}}
	scores := fineScores(t, e, x, mentions)
	for kind, family := range e.Config().Families {
		best, sum := "", 0.0
		p := map[string]float64{}
		for i, label := range e.Config().FineLabels {
			for _, member := range family {
				if member == label {
					p[label] = math.Exp(scores[i] / 1.2)
					sum += p[label]
					if p[label] > p[best] {
						best = label
					}
				}
			}
		}
		label, confidence := f.Classify(x, kind, mentions)
		if label != best || math.Abs(confidence-p[best]/sum) > 1e-4 {
			t.Errorf("%s: %s with %.5f, want %s with %.5f", kind, label, confidence, best, p[best]/sum)
		}
	}
	if label, confidence := f.Classify(x, "MOOD", mentions); label != "" || confidence != 0 {
		t.Errorf("a type without family becomes %q with %g", label, confidence)
	}
	if label, _ := f.Classify(x, "PER", nil); label != "" {
		t.Errorf("no mentions become %q", label)
	}
}

// fineScores is out(relu(hidden(v))), v the mean over the mentions of first
// word, last word and mean of the words.
func fineScores(t *testing.T, e *encoder.Encoder, x *encoder.Encoding, mentions []encoder.Span) []float64 {
	d := e.Dim()
	v := make([]float64, 3*d)
	for _, m := range mentions {
		for i := range d {
			v[i] += float64(x.Vector(m.First)[i]) / float64(len(mentions))
			v[d+i] += float64(x.Vector(m.Last)[i]) / float64(len(mentions))
			for w := m.First; w <= m.Last; w++ {
				v[2*d+i] += float64(x.Vector(w)[i]) / float64(len(mentions)*(m.Last-m.First+1))
			}
		}
	}
	for _, name := range []string{"heads.fine.hidden", "heads.fine.out"} {
		w, err := tinyModel(t).Columns(name + ".weight")
		if err != nil {
			t.Fatal(err)
		}
		bias, err := e.Tensor(name+".bias", w.Outputs)
		if err != nil {
			t.Fatal(err)
		}
		out := make([]float64, w.Outputs)
		for o := range out {
			out[o] = float64(bias[o])
			for i, value := range v {
				out[o] += value * float64(w.Weights[i*w.Stride+o])
			}
			if name == "heads.fine.hidden" {
				out[o] = max(out[o], 0)
			}
		}
		v = out
	}
	return v
}
