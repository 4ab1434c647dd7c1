// Mutants changes the code of extract and graph in one place at a time and
// says which changes no test notices.
//
//	go run ./internal/mutants -seed 1 -out mutants.jsonl
//
// Places are drawn at random with the seed, each as likely as another, so that
// packages are tried in proportion to their code; some more are drawn from the
// layer of statements. First come those that named.tsv names, each of which a
// test must notice. A mutant that its package's tests let pass meets those
// of the whole module. Results are appended to a file, and a run that was
// interrupted goes on where it stopped. The exit code is 1 where more than the
// share asked for survive.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// result is what became of a mutant, a line of the file of results.
type result struct {
	Mutant   string  `json:"mutant"` // see site.String
	File     string  `json:"file"`   // hash of the file as it was, so that results of other code are not taken
	Killed   string  `json:"killed"` // by what: package, module, or "" for one that survives
	Seconds  float64 `json:"seconds"`
	Compiles bool    `json:"compiles"`
}

func main() {
	log.SetFlags(0)
	var (
		seed      = flag.Uint64("seed", 1, "of the draw")
		all       = flag.Int("n", 200, "mutants of extract and graph")
		statement = flag.Int("statement", 40, "further mutants of extract/statement")
		most      = flag.Int("most", 1000, "try no more than `N` in this run")
		share     = flag.Float64("share", 0.15, "of mutants that may survive")
		out       = flag.String("out", "mutants.jsonl", "`file` of results")
		wide      = flag.String("wide", "./...", "`packages` whose tests a mutant meets that its own package's let pass")
	)
	flag.Parse()
	r := runner{out: *out, wide: strings.Fields(*wide), left: *most, done: map[string]result{}}
	if err := r.resume(); err != nil {
		log.Fatal(err)
	}
	known, err := named(".")
	if err != nil {
		log.Fatal(err)
	}
	survivors, err := r.try(known, len(known))
	if err != nil {
		log.Fatal(err)
	}
	random := rand.New(rand.NewPCG(*seed, 0))
	var results []result
	for _, part := range []struct {
		roots []string
		n     int
	}{{[]string{"extract", "graph"}, *all}, {[]string{"extract/statement"}, *statement}} {
		sites, err := sitesOf(part.roots)
		if err != nil {
			log.Fatal(err)
		}
		random.Shuffle(len(sites), func(i, j int) { sites[i], sites[j] = sites[j], sites[i] })
		some, err := r.try(sites, part.n)
		if err != nil {
			log.Fatal(err)
		}
		results = append(results, some...)
	}
	code := report(results, *all+*statement, *share)
	if len(survivors) < len(known) && r.left > 0 {
		fmt.Printf("%d of %d mutants of named.tsv do not compile\n", len(known)-len(survivors), len(known))
		code = 1
	}
	for _, d := range survivors {
		if d.Killed == "" {
			fmt.Println("survives, and is named in named.tsv:", d.Mutant)
			code = 1
		}
	}
	os.Exit(code)
}

// report prints what survives and gives the exit code.
func report(results []result, wanted int, share float64) int {
	survive := 0
	for _, r := range results {
		if r.Killed == "" {
			survive++
			fmt.Println("survives:", r.Mutant)
		}
	}
	fmt.Printf("%d of %d mutants tried, %d survive (%.1f %%)\n", len(results), wanted, survive, 100*float64(survive)/float64(max(1, len(results))))
	if float64(survive) > share*float64(len(results)) {
		return 1
	}
	return 0
}

// runner tries mutants and keeps what became of them.
type runner struct {
	out  string
	wide []string
	left int // so many may still be tried
	done map[string]result
}

// resume reads the results of earlier runs.
func (r *runner) resume() error {
	f, err := os.Open(r.out)
	if os.IsNotExist(err) {
		return nil
	} else if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var d result
		if json.Unmarshal(lines.Bytes(), &d) == nil { // the last line may be cut
			r.done[d.Mutant+d.File] = d
		}
	}
	return lines.Err()
}

// try gives the results of the first n sites whose mutants compile, fewer
// where the run's share is used up.
func (r *runner) try(sites []site, n int) ([]result, error) {
	var results []result
	for _, s := range sites {
		if len(results) == n {
			break
		}
		d, ok := r.done[s.String()+s.hash]
		if !ok {
			if r.left == 0 {
				continue // one that is further on may have been tried
			}
			r.left--
			var err error
			if d, err = r.mutate(s); err != nil {
				return nil, err
			}
			if err := r.keep(d); err != nil {
				return nil, err
			}
		}
		if d.Compiles {
			results = append(results, d)
		}
	}
	return results, nil
}

// keep appends a result to the file.
func (r *runner) keep(d result) error {
	line, err := json.Marshal(d)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(r.out, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		return err
	}
	return f.Close()
}

// mutate runs the tests over one mutant. The working tree stays as it is: the
// compiler reads the changed file by an overlay.
func (r *runner) mutate(s site) (result, error) {
	d := result{Mutant: s.String(), File: s.hash}
	dir, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return d, err
	}
	defer os.RemoveAll(dir)
	path, err := filepath.Abs(s.file)
	if err != nil {
		return d, err
	}
	changed, overlay := filepath.Join(dir, "changed.go"), filepath.Join(dir, "overlay.json")
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {path: changed}})
	if err != nil {
		return d, err
	}
	if err := os.WriteFile(changed, s.apply(), 0o644); err != nil {
		return d, err
	}
	if err := os.WriteFile(overlay, replace, 0o644); err != nil {
		return d, err
	}
	begin := time.Now()
	pass := func(arguments ...string) bool { return exec.Command("go", arguments...).Run() == nil }
	own := "./" + filepath.ToSlash(filepath.Dir(s.file))
	if d.Compiles = pass("build", "-overlay", overlay, own); d.Compiles {
		test := []string{"test", "-overlay", overlay, "-vet=off", "-failfast", "-timeout", "10m"}
		switch {
		case !pass(append(test, own)...):
			d.Killed = "package"
		case !pass(append(test, r.wide...)...):
			d.Killed = "module"
		}
	}
	d.Seconds = time.Since(begin).Round(time.Second / 10).Seconds()
	log.Printf("%s: compiles %t, killed by %q, %.1f s", d.Mutant, d.Compiles, d.Killed, d.Seconds)
	return d, nil
}
