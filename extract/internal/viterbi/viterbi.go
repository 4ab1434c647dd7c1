// Package viterbi finds the best way through labels one token after the other
// (Viterbi 1967), trying only the steps that can lead there.
package viterbi

const (
	// forbidden is what steps are below that BIO does not allow: training and
	// tagger add -10000 to them.
	forbidden = -5000
	// rounding is more than what the sums of a text's scores are rounded by.
	rounding = 0.125
)

// Steps are the scores of going from one label to another. They are immutable.
type Steps struct {
	labels int
	score  []float32 // [from, to]

	open   []int     // labels that may follow every other: O and B-
	before [][]int   // of each other label those that it may follow: B- and I- of its kind; nil of an open one
	lead   []float32 // [best, from] how far from's sum may lie above the best one's, a number below 0, at most, where none of its steps to an open label can be the best
}

// New is of scores [from, to], of which it keeps a reference.
func New(labels int, score []float32) *Steps {
	s := &Steps{labels: labels, score: score, before: make([][]int, labels), lead: make([]float32, labels*labels)}
	for to := range labels {
		var before []int
		for from := range labels {
			if score[from*labels+to] > forbidden {
				before = append(before, from)
			}
		}
		if len(before) == labels || len(before) == 0 {
			s.open = append(s.open, to)
		} else {
			s.before[to] = before
		}
	}
	for best := range labels {
		for from := range labels {
			s.lead[best*labels+from] = s.gain(best, from) - rounding
		}
	}
	return s
}

// gain is the least by which a step to an open label scores higher from the best
// label than from the other one.
func (s *Steps) gain(best, from int) float32 {
	var least float32
	for i, to := range s.open {
		if d := s.score[best*s.labels+to] - s.score[from*s.labels+to]; i == 0 || d < least {
			least = d
		}
	}
	return least
}

// Advance sets now to the best sums that lead to each label from the sums of the
// labels before, and back to the label that each comes from, the lowest of equals.
// A label whose sum is so far below the best one that no step makes up for it is
// not tried: most are.
func (s *Steps) Advance(now, before []float32, back []int16) {
	n := s.labels
	best := Highest(before[:n])
	lead := s.lead[best*n:][:n]
	first := true
	for from, v := range before[:n] {
		if v-before[best] < lead[from] {
			continue
		}
		score := s.score[from*n:][:n]
		for _, to := range s.open {
			if sum := v + score[to]; first || sum > now[to] {
				now[to], back[to] = sum, int16(from)
			}
		}
		first = false
	}
	for to, allowed := range s.before {
		for i, from := range allowed {
			if sum := before[from] + s.score[from*n+to]; i == 0 || sum > now[to] {
				now[to], back[to] = sum, int16(from)
			}
		}
	}
}

// Highest is the index of the highest value, the first of equals.
func Highest(v []float32) int {
	best := 0
	for i, x := range v {
		if x > v[best] {
			best = i
		}
	}
	return best
}
