package eval

import "math"

// assign finds the pairing of rows with columns of the greatest total weight,
// each row and each column used at most once, and returns that total. Weights
// are [rows][columns] and not negative.
//
// It is the Hungarian method with potentials (Kuhn 1955, Munkres 1957) in
// O(rows² · columns), rows being the fewer.
func assign(weight [][]float64) float64 {
	if len(weight) == 0 || len(weight[0]) == 0 {
		return 0
	}
	if len(weight) > len(weight[0]) {
		weight = transpose(weight)
	}
	rows, columns := len(weight), len(weight[0])
	// Index 0 of rows and columns stands for "none"; cost is the negated weight.
	rowPotential, columnPotential := make([]float64, rows+1), make([]float64, columns+1)
	rowOf := make([]int, columns+1) // the row that a column is paired with
	for row := 1; row <= rows; row++ {
		rowOf[0] = row
		column, from := 0, make([]int, columns+1)
		slack, done := make([]float64, columns+1), make([]bool, columns+1)
		for j := range slack {
			slack[j] = math.Inf(1)
		}
		// Grow a tree of tight edges from the new row until it reaches a free column.
		for rowOf[column] != 0 {
			done[column] = true
			i, next, delta := rowOf[column], 0, math.Inf(1)
			for j := 1; j <= columns; j++ {
				if done[j] {
					continue
				}
				if s := -weight[i-1][j-1] - rowPotential[i] - columnPotential[j]; s < slack[j] {
					slack[j], from[j] = s, column
				}
				if slack[j] < delta {
					delta, next = slack[j], j
				}
			}
			for j := range done {
				if done[j] {
					rowPotential[rowOf[j]] += delta
					columnPotential[j] -= delta
				} else {
					slack[j] -= delta
				}
			}
			column = next
		}
		for column != 0 {
			rowOf[column] = rowOf[from[column]]
			column = from[column]
		}
	}
	total := 0.0
	for j := 1; j <= columns; j++ {
		if rowOf[j] != 0 {
			total += weight[rowOf[j]-1][j-1]
		}
	}
	return total
}

func transpose(m [][]float64) [][]float64 {
	out := make([][]float64, len(m[0]))
	for j := range out {
		out[j] = make([]float64, len(m))
		for i := range m {
			out[j][i] = m[i][j]
		}
	}
	return out
}
