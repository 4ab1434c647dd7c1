package format

import (
	"io"

	"kgx/graph"
)

func Text(w io.Writer, g *graph.Graph, opts Options) error { return nil }
