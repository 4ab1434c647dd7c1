package encoder

import "math"

// The float32 functions below are written out so that every processor gives
// the same bits: float32(…) around each product keeps the compiler from
// fusing it with an addition that follows, be it in another statement or,
// after inlining, in another function. The assembly kernels do the same
// operations in the same order.

// nearest, added and taken away again, rounds a float32 below 2²² to the
// nearest whole number, halves to even.
const nearest = 3 << 22

// roundEven rounds x, |x| < 2²², to the nearest whole number, halves to even.
func roundEven(x float32) float32 { return float32(x+nearest) - nearest }

// Polynomial of 2^f = 1 + f·(…) for |f| ≤ ½, minimax with relative error 3e-6.
const (
	exp2c1 = 0.6931241750717163
	exp2c2 = 0.24024099111557007
	exp2c3 = 0.05590643733739853
	exp2c4 = 0.00958284456282854

	exp2Lowest = -100 // smaller exponents are taken for this one
	log2e      = 1.4426950408889634
)

// exp2 is 2^t for t ≤ 0, with a relative error below 4e-6.
func exp2(t float32) float32 {
	t = max(t, exp2Lowest)
	n := roundEven(t)
	f := t - n
	p := float32(f*exp2c4) + exp2c3
	p = float32(f*p) + exp2c2
	p = float32(f*p) + exp2c1
	p = float32(f*p) + 1
	return float32(p * math.Float32frombits(uint32(int32(n)+127)<<23))
}

// Exp is e^x, the same bits on every processor, 0 where that is below 2⁻¹⁰⁰,
// with a relative error of some 1e-5.
func Exp(x float32) float32 {
	t := float32(x * log2e)
	if t < exp2Lowest {
		return 0
	}
	return exp2(min(t, -exp2Lowest))
}

// Normal distribution function Φ(x) = ½ + x·P(x²·2/25 − 1) for |x| ≤ 5; x·Φ(x)
// has an absolute error below 1e-5.
const (
	geluReach = 5
	geluScale = 2.0 / (geluReach * geluReach)
)

var geluPolynomial = [11]float32{
	0.14136430621147156, -0.0703006163239479, 0.051487889140844345, -0.04031703248620033, 0.031743936240673065, -0.024226902052760124,
	0.015553909353911877, -0.008307172916829586, 0.007005462888628244, -0.0062919906340539455, 0.00228844303637743,
}

// gelu is x·Φ(x), the activation of BERT's feed-forward part (Hendrycks and
// Gimpel 2016, "Gaussian Error Linear Units").
func gelu(x float32) float32 {
	c := max(min(x, geluReach), -geluReach)
	u := float32(float32(c*c)*geluScale) - 1
	p := geluPolynomial[10]
	for i := 9; i >= 0; i-- {
		p = float32(p*u) + geluPolynomial[i]
	}
	return float32(x * (float32(c*p) + 0.5))
}

// Tanh is the hyperbolic tangent, with an absolute error of some 1e-5.
func Tanh(x float32) float32 {
	t := Exp(-2 * abs(x))
	y := (1 - t) / (1 + t)
	if x < 0 {
		return -y
	}
	return y
}

// LogFromOne is the natural logarithm of x ≥ 1, with an absolute error of some
// 1e-6: of the power of two exactly, of the rest by the series of artanh.
func LogFromOne(x float32) float32 {
	bits := math.Float32bits(x)
	power := float32(int32(bits>>23) - 127)
	m := math.Float32frombits(bits&0x7fffff | 127<<23)
	s := (m - 1) / (m + 1)
	q := float32(s * s)
	p := float32(1) / 11
	for _, c := range [5]float32{1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1} {
		p = float32(p*q) + c
	}
	return float32(power*0.6931471805599453) + float32(float32(2*s)*p)
}

// Logistic is the probability 1/(1+e^-x).
func Logistic(x float32) float64 {
	if x < 0 {
		return 1 - Logistic(-x)
	}
	return float64(1 / (1 + Exp(-x)))
}
