// Kgx turns English news articles into a knowledge graph.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"kgx/internal/wholefile"
)

// patience is how long an interrupted command may take to tidy up. What it
// waits for, a terminal or a long computation, may not end by itself.
const patience = 500 * time.Millisecond

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second Ctrl-C must end the program at once, so the handler goes as soon as the first was seen.
	context.AfterFunc(ctx, func() {
		stop()
		time.Sleep(patience)
		wholefile.RemoveUnfinished()
		if isTerminal(os.Stderr) {
			fmt.Fprint(os.Stderr, "\r\x1b[K") // what there is of a progress line
		}
		fmt.Fprintln(os.Stderr, "kgx: interrupted")
		os.Exit(exitInterrupted)
	})
	code := run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr, os.Getenv})
	os.Exit(code)
}
