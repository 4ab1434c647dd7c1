package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// The exit codes, as 'kgx help exit-codes' explains them.
const (
	exitDone        = 0
	exitDifference  = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// exitError ends the program with a code. An empty message prints nothing:
// what went wrong was printed before.
type exitError struct {
	code    int
	message string
}

func (e exitError) Error() string { return e.message }

// usageError is wrong use or unreadable input: one line, what is wrong and what to do.
func usageError(format string, args ...any) error {
	return exitError{exitUsage, fmt.Sprintf(format, args...)}
}

// difference is a check that did not pass.
func difference(format string, args ...any) error {
	return exitError{exitDifference, fmt.Sprintf(format, args...)}
}

// report prints err as one line and returns the exit code it stands for.
func report(w io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(w, "kgx: interrupted")
		return exitInterrupted
	}
	code := exitUsage
	var exit exitError
	if errors.As(err, &exit) {
		code = exit.code
	}
	if message := oneLine(err.Error()); message != "" {
		fmt.Fprintln(w, "kgx: "+message)
	}
	return code
}

// oneLine keeps a message on one line whatever file name or text it quotes.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }), " ")
}

// noArguments refuses what a command would otherwise ignore.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError("%s takes no arguments, got %q; see '%s --help'", cmd.CommandPath(), args[0], cmd.CommandPath())
	}
	return nil
}
