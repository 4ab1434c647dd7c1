// Command prose finds names with prose's name finder:
//
//	prose FILE REPETITIONS
//
// It prints the best processor time of a repetition in seconds, and the number
// of names.
package main

import (
	"fmt"
	"os"
	"strconv"

	"github.com/jdkato/prose/v2"

	"kgx/bench/processor"
)

func main() {
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "prose:", err)
		os.Exit(2)
	}
}

func run(file, repetitions string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(repetitions)
	if err != nil {
		return err
	}
	names := 0
	best := processor.Best(n, func() {
		var doc *prose.Document
		if doc, err = prose.NewDocument(string(text), prose.WithSegmentation(false)); err == nil {
			names = len(doc.Entities())
		}
	})
	fmt.Println(best.Seconds(), names)
	return err
}
