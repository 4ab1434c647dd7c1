// Command names finds names with kgx's encoder and tag head:
//
//	names FILE REPETITIONS
//
// It prints the best processor time of a repetition in seconds, and the number
// of names.
package main

import (
	"fmt"
	"os"
	"strconv"

	"kgx/bench/processor"
	"kgx/extract/encoder"
	"kgx/extract/heads"
	"kgx/extract/model"
)

func main() {
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "names:", err)
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
	m, err := model.Embedded()
	if err != nil {
		return err
	}
	enc, err := encoder.New(m, encoder.Options{})
	if err != nil {
		return err
	}
	tagger, err := heads.NewTagger(enc)
	if err != nil {
		return err
	}
	names := 0
	best := processor.Best(n, func() {
		x := enc.Encode(string(text))
		names = len(tagger.Tag(x))
		x.Release()
	})
	fmt.Println(best.Seconds(), names)
	return nil
}
