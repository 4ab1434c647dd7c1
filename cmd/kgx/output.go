package main

import (
	"bufio"
	"io"

	"kgx/internal/wholefile"
)

// writeOutput hands write the file at path, which is there whole or not at all, or
// out where path is "" or "-".
func writeOutput(path string, out io.Writer, write func(io.Writer) error) error {
	if path == "" || path == "-" {
		if isTerminal(out) {
			out = &screen{w: out, colors: true}
		}
		buffered := bufio.NewWriterSize(out, 1<<16)
		if err := write(buffered); err != nil {
			return err
		}
		return buffered.Flush()
	}
	if err := wholefile.Replace(path, write); isInterrupt(err) {
		return err
	} else if err != nil {
		return usageError("cannot write %s: %v", path, err)
	}
	return nil
}
