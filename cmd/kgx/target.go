package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"kgx/graph"
	"kgx/graph/format"

	"github.com/spf13/cobra"
)

// outputFlags say where a graph goes and in what form.
type outputFlags struct {
	path, format string
	base         string
	noText, open bool
	legend, all  bool
}

func (o *outputFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVarP(&o.path, "output", "o", "", "write to this file instead of standard output; its ending chooses the form")
	flags.StringVarP(&o.format, "format", "f", "", "form of the output: "+strings.Join(formatNames(), ", "))
	flags.BoolVar(&o.noText, "no-text", false, "leave the articles' text out of the output")
	flags.BoolVar(&o.open, "open", false, "also show statements whose object is no entity and that are no news")
	flags.BoolVar(&o.legend, "legend", false, "add a key to shapes and lines to a drawing")
	flags.BoolVar(&o.all, "all", false, "draw everything, however large the drawing gets")
	flags.StringVar(&o.base, "base", "", "RDF: IRI that stands before the ids of entities and statements")
	completeValues(cmd, "format", formatNames())
}

// target is where and how graphs are written.
type target struct {
	path    string
	out     io.Writer
	notes   io.Writer // what was left out; discards where the user wants quiet
	format  format.Format
	options format.Options
	limit   format.Limit
	writes  []fs.FileInfo // files that are there already and are written
}

// resolve chooses the form: -f, else the ending of -o FILE, else a summary on
// a terminal and DOT elsewhere; JSON Lines where several graphs follow each
// other elsewhere. The work on it ends with ctx; inputs must not be what is written.
func (o *outputFlags) resolve(ctx context.Context, a *app, inputs []string, several bool) (target, error) {
	t := target{path: o.path, out: a.out, notes: a.err}
	if a.quiet {
		t.notes = io.Discard
	}
	name := o.format
	var err error
	switch {
	case name != "":
		t.format, err = format.ByName(name)
	case o.path != "" && o.path != "-":
		t.format, err = format.ByExtension(o.path)
	case isTerminal(a.out):
		t.format, err = format.ByName("text")
	case several:
		t.format, err = format.ByName("jsonl")
	default:
		t.format, err = format.ByName("dot")
	}
	if err == nil {
		err = t.format.Ready()
	}
	if err != nil {
		return target{}, usageError("%v", err)
	}
	toFile := o.path != "" && o.path != "-"
	if len(t.format.Parts) > 0 && !toFile {
		return target{}, usageError("%s writes several files: name them with -o, as in -o graph%s", t.format.Name, t.format.Extensions[0])
	}
	if t.format.Binary && !toFile && isTerminal(a.out) {
		return target{}, usageError("%s is not for a terminal: name a file with -o", t.format.Name)
	}
	color, err := a.useColor(a.out)
	if err != nil {
		return target{}, err
	}
	t.options = format.Options{Color: color && !toFile, Width: width(a.out, 80), NoText: o.noText, Open: o.open, Base: o.base, Legend: o.legend, Stop: ctx}
	if !o.all {
		t.limit = t.format.Limit
	}
	t.writes, err = t.spare(inputs, a)
	return t, err
}

// files are the files that are written by name.
func (t target) files() []string {
	if t.path == "" || t.path == "-" {
		return nil
	}
	if len(t.format.Parts) == 0 {
		return []string{t.path}
	}
	var files []string
	for _, p := range t.format.Parts {
		files = append(files, p.Path(t.path))
	}
	return files
}

// spare gives those of the files that are written which are there already, standard
// output among them, and refuses to write over an input.
func (t target) spare(inputs []string, a *app) ([]fs.FileInfo, error) {
	var writes []fs.FileInfo
	for _, file := range t.files() {
		written, err := os.Stat(file)
		if err != nil || !written.Mode().IsRegular() {
			continue
		}
		writes = append(writes, written)
		if slices.ContainsFunc(inputs, func(input string) bool { return isFile(a.in, input, written) }) {
			return nil, usageError("-o %s: is an input, too, and would be lost: name another file", file)
		}
	}
	if f, ok := a.out.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			writes = append(writes, info)
		}
	}
	return writes, nil
}

// isFile says whether an input is that file; stdin is what "-" reads.
func isFile(stdin io.Reader, input string, file fs.FileInfo) bool {
	info, err := os.Stat(input)
	if f, ok := stdin.(*os.File); ok && input == "-" {
		info, err = f.Stat()
	}
	return err == nil && os.SameFile(info, file)
}

// cut applies the user's filter and then the form's own limit, of which the
// user is told.
func (t target) cut(filter graph.Filter, g *graph.Graph) (*graph.Graph, error) {
	part, _, err := g.Filter(filter)
	if err != nil {
		return nil, err
	}
	part, omitted, err := t.limit.Apply(part)
	if omitted.Any() {
		fmt.Fprintf(t.notes, "kgx: %s; --all draws everything, --top N fewer\n", omitted)
	}
	return part, err
}

// write writes one graph and returns what was written of it.
func (t target) write(filter graph.Filter, g *graph.Graph) (*graph.Graph, error) {
	part, err := t.cut(filter, g)
	if err != nil {
		return nil, err
	}
	if len(t.format.Parts) == 0 {
		return part, writeOutput(t.path, t.out, func(w io.Writer) error { return t.format.Write(w, part, t.options) })
	}
	for _, p := range t.format.Parts {
		err := writeOutput(p.Path(t.path), t.out, func(w io.Writer) error { return p.Write(w, part, t.options) })
		if err != nil {
			return nil, err
		}
	}
	return part, nil
}

func formatNames() []string {
	var names []string
	for _, f := range format.All() {
		names = append(names, f.Name)
	}
	return names
}
