package entity

import "testing"

func TestSalience(t *testing.T) {
	base := salience(2, 2, 5, 20)
	for name, other := range map[string]float64{
		"named more often":  salience(4, 2, 5, 20),
		"in more sentences": salience(2, 4, 5, 20),
		"named earlier":     salience(2, 2, 0, 20),
	} {
		if other <= base {
			t.Errorf("%s: %.3f, not more than %.3f", name, other, base)
		}
	}
	for _, s := range []float64{base, salience(0, 0, 0, 0), salience(1000, 1000, 0, 1), salience(1, 1, 9999, 10000)} {
		if s <= 0 || s >= 1 {
			t.Errorf("salience %v lies outside 0 to 1", s)
		}
	}
}
