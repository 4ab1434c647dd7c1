package format

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"kgx/graph"
)

// TestDOTGraphviz has Graphviz itself draw the graphs: no error, no warning.
func TestDOTGraphviz(t *testing.T) {
	dot, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("Graphviz is not installed: what DOT writes is not drawn")
	}
	for name, build := range map[string]func() *graph.Graph{"summit": summit, "nasty": nasty} {
		t.Run(name, func(t *testing.T) {
			g := build()
			command := exec.Command(dot, "-Tsvg")
			command.Stdin = strings.NewReader(written(t, g, DOT, Options{Legend: true, Open: true}))
			var svg, complaints bytes.Buffer
			command.Stdout, command.Stderr = &svg, &complaints
			if err := command.Run(); err != nil || complaints.Len() > 0 {
				t.Fatalf("dot: %v: %s", err, complaints.String())
			}
			open, err := g.OpenLiterals()
			if err != nil {
				t.Fatal(err)
			}
			if got, want := strings.Count(svg.String(), `class="node`), len(open.Nodes()); got != want {
				t.Errorf("dot drew %d nodes, not %d", got, want)
			}
		})
	}
}
