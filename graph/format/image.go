package format

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"

	"kgx/graph"
)

// graphviz is the program that draws.
const graphviz = "dot"

// SVG has Graphviz draw what [DOT] writes. It fails where Graphviz is not
// installed.
func SVG(w io.Writer, g *graph.Graph, opts Options) error { return draw("svg", w, g, opts) }

// PNG is like [SVG], in pixels.
func PNG(w io.Writer, g *graph.Graph, opts Options) error { return draw("png", w, g, opts) }

func draw(kind string, w io.Writer, g *graph.Graph, opts Options) error {
	var drawing, complaints bytes.Buffer
	if err := DOT(&drawing, g, opts); err != nil {
		return err
	}
	ctx := opts.Stop
	if ctx == nil {
		ctx = context.Background()
	}
	command := exec.CommandContext(ctx, graphviz, "-T"+kind)
	command.Stdin, command.Stdout, command.Stderr = &drawing, w, &complaints
	err := command.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if errors.Is(err, exec.ErrNotFound) {
		return missing(kind)
	}
	if err != nil {
		message, _, _ := strings.Cut(strings.TrimSpace(complaints.String()), "\n")
		return fmt.Errorf("drawing %s with Graphviz: %w: %s", kind, err, oneLine(message))
	}
	return nil
}

// missing says that the program is not there and what to do.
func missing(format string) error {
	return fmt.Errorf("format %s needs Graphviz's program %q, which is not installed: install the package graphviz, or write -f dot", format, graphviz)
}
