package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

var colorModes = []string{"auto", "always", "never"}

// isTerminal says whether a person sees what is written to or typed into stream.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// useColor decides by --color, NO_COLOR (https://no-color.org) and TERM.
func (a *app) useColor(w io.Writer) (bool, error) {
	switch a.color {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		return isTerminal(w) && a.env("NO_COLOR") == "" && a.env("TERM") != "dumb", nil
	}
	return false, usageError("--color %q: must be auto, always or never", a.color)
}

// width is how many columns w has, or fallback where it is no terminal.
func width(w io.Writer, fallback int) int {
	if f, ok := w.(*os.File); ok {
		if columns, _, err := term.GetSize(int(f.Fd())); err == nil && columns > 0 {
			return columns
		}
	}
	return fallback
}
