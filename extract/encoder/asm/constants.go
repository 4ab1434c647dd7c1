package main

// The constants of package encoder's exp.go and kernel.go; its tests compare
// the kernels with the portable code that uses those.
const (
	exp2c1         = 0.6931241750717163
	exp2c2         = 0.24024099111557007
	exp2c3         = 0.05590643733739853
	exp2c4         = 0.00958284456282854
	exp2Lowest     = -100
	probabilityMax = 4095
	geluReach      = 5
	geluScale      = 2.0 / (geluReach * geluReach)
)

var geluPolynomial = [11]float32{
	0.14136430621147156, -0.0703006163239479, 0.051487889140844345, -0.04031703248620033, 0.031743936240673065, -0.024226902052760124,
	0.015553909353911877, -0.008307172916829586, 0.007005462888628244, -0.0062919906340539455, 0.00228844303637743,
}
