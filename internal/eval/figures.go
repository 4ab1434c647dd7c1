package eval

import (
	"encoding/json"
	"math"
)

// PRF is precision, recall and their harmonic mean, each from 0 to 1; 0 where
// there is nothing to divide by.
type PRF struct {
	P  float64 `json:"p"`
	R  float64 `json:"r"`
	F1 float64 `json:"f1"`
}

func prf(p, r float64) PRF { return PRF{p, r, ratio(2*p*r, p+r)} }

func ratio(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

// MarshalJSON rounds to five digits: more say nothing.
func (f PRF) MarshalJSON() ([]byte, error) {
	type plain PRF
	return json.Marshal(plain{round(f.P), round(f.R), round(f.F1)})
}

func round(x float64) float64 { return math.Round(x*1e5) / 1e5 }

// counts are what precision and recall are made of, summed over articles. The
// parts found may be fractions.
type counts struct {
	predicted, gold           float64 // all on either side
	predictedRight, goldFound float64 // of them, those that the other side has
}

// match counts one pair of sets.
func (c *counts) match(right, predicted, gold int) {
	c.add(counts{float64(predicted), float64(gold), float64(right), float64(right)})
}

func (c *counts) add(o counts) {
	c.predicted += o.predicted
	c.gold += o.gold
	c.predictedRight += o.predictedRight
	c.goldFound += o.goldFound
}

func (c counts) prf() PRF {
	return prf(ratio(c.predictedRight, c.predicted), ratio(c.goldFound, c.gold))
}
