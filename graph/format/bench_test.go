package format

import (
	"io"
	"testing"
)

// BenchmarkWrite measures each format on the graph of nastyNames with literals
// opened: 104 nodes, 104 statements.
func BenchmarkWrite(b *testing.B) {
	g, err := nasty().OpenLiterals()
	if err != nil {
		b.Fatal(err)
	}
	for _, w := range writers() {
		b.Run(w.name, func(b *testing.B) {
			for b.Loop() {
				if err := w.write(io.Discard, g, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
