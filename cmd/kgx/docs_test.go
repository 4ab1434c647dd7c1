package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kgx/extract/model"

	"golang.org/x/tools/txtar"
)

// needs are the words in a fence's tag that say what its commands need besides
// the program, each with a command that succeeds where it is there. What reads
// labelled articles that may not be in the project, or fetches something, is
// never run here.
var needs = map[string]string{
	"corpora":  "exit 1",
	"network":  "exit 1",
	"neo4j":    "exit 1",
	"graphviz": "command -v dot",
	"jq":       "command -v jq",
	"networkx": "python3 -c 'import networkx'",
	"python":   "command -v python3",
	"qemu":     "exit 1", // .ci/run-long does it,
	"rdflib":   "python3 -c 'import rdflib'",
}

// TestDocs runs what README.md, CONTRIBUTING.md, docs/ and examples/ tell people
// to type.
// A block of "sh" is commands that succeed; in a block of "console" commands
// begin with "$ ", and what they print is compared with the lines below, which
// -update rewrites. testdata/docs/PAGE.txtar has the files that a page's
// commands read and, as its comment, a script that makes more. Commands of Go
// itself are not run: their packages and the tests that they name must exist.
func TestDocs(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(pages, filepath.Join(root, "README.md"), filepath.Join(root, "CONTRIBUTING.md"), filepath.Join(root, "examples", "README.md")) {
		name := strings.TrimSuffix(filepath.Base(file), ".md")
		if filepath.Base(filepath.Dir(file)) == "examples" {
			name = "examples"
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			p := &page{root: root, lines: strings.Split(string(data), "\n")}
			p.run(t, name)
			if text := strings.Join(p.out, "\n"); text != string(data) {
				if !*update {
					t.Fatal("what is printed is not what the page shows: go test ./cmd/kgx -run Docs -update")
				}
				if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// page is a page of the documents: its lines, and those that it should have.
type page struct {
	root, dir  string
	lines, out []string
}

var (
	fence     = regexp.MustCompile("^```(sh|console)((?: [a-z]+)*)$")
	unfenced  = regexp.MustCompile(`^    (\$ )?(kgx|go|python3?|pip|git|GOOS=\w+|GOARCH=\w+) `)
	goCommand = regexp.MustCompile(`^(?:[A-Z0-9_]+=\S* )*go (run|test|install|build|vet) (.*)$`)
)

func (p *page) run(t *testing.T, name string) {
	for i := 0; i < len(p.lines); i++ {
		p.out = append(p.out, p.lines[i])
		if unfenced.MatchString(p.lines[i]) {
			t.Errorf("line %d: commands stand in a fence of sh or console", i+1)
		}
		tag := fence.FindStringSubmatch(p.lines[i])
		if tag == nil {
			continue
		}
		end := i + 1 + slices.Index(p.lines[i+1:], "```")
		if end == i {
			t.Fatalf("line %d: the fence has no end", i+1)
		}
		block := p.lines[i+1 : end]
		if !p.available(t, strings.Fields(tag[2])) {
			p.out = append(p.out, block...)
		} else {
			if p.dir == "" {
				p.dir = p.prepare(t, name)
			}
			p.block(t, tag[1] == "console", block, i+2)
		}
		i = end - 1
	}
}

// available reports whether all is there that a fence's tag names.
func (p *page) available(t *testing.T, words []string) bool {
	for _, w := range words {
		if needs[w] == "" {
			t.Errorf("a fence's tag has the unknown word %q", w)
		}
		if _, err := shell(t, "", p.root, needs[w]); err != nil {
			return false
		}
	}
	return true
}

// block runs a fence's commands, the first of them in the given line.
func (p *page) block(t *testing.T, console bool, block []string, line int) {
	for i := 0; i < len(block); i++ {
		first, command := i, block[i]
		p.out = append(p.out, block[i])
		for strings.HasSuffix(command, `\`) && i+1 < len(block) {
			i++
			command += "\n" + block[i]
			p.out = append(p.out, block[i])
		}
		if console {
			command = strings.TrimPrefix(command, "$ ")
			for i+1 < len(block) && !strings.HasPrefix(block[i+1], "$ ") {
				i++
			}
		}
		if command == "" {
			continue
		}
		printed, err := p.command(t, command)
		if err != nil && !console {
			t.Errorf("line %d: %s: %v\n%s", line+first, command, err, printed)
		}
		if text := strings.TrimRight(string(printed), "\n"); console && text != "" {
			p.out = append(p.out, strings.Split(text, "\n")...)
		}
	}
}

// command runs one command and gives all that it printed. A difference that
// kgx diff finds is no failure.
func (p *page) command(t *testing.T, command string) ([]byte, error) {
	command = strings.ReplaceAll(command, "go run ./cmd/kgx ", "kgx ")
	if m := goCommand.FindStringSubmatch(command); m != nil {
		return nil, p.goCommand(m[2])
	}
	out, err := shell(t, p.dir, p.root, command)
	var exit *exec.ExitError
	if strings.HasPrefix(command, "kgx diff ") && errors.As(err, &exit) && exit.ExitCode() == 1 {
		err = nil
	}
	return out, err
}

// goCommand checks that the packages and tests exist that a command of Go names.
func (p *page) goCommand(arguments string) error {
	var pattern string
	var tests []byte
	fields := strings.Fields(strings.SplitN(arguments, " #", 2)[0])
	for i, f := range fields {
		switch {
		case (f == "-run" || f == "-fuzz" || f == "-bench") && i+1 < len(fields):
			if next := strings.Trim(fields[i+1], "'"); next != "^$" {
				pattern = next
			}
		case f == "./...":
		case strings.HasPrefix(f, "./"):
			files, _ := filepath.Glob(filepath.Join(p.root, f, "*.go"))
			if len(files) == 0 {
				return fmt.Errorf("no Go package in %s", f)
			}
			for _, file := range files {
				if data, err := os.ReadFile(file); err == nil && strings.HasSuffix(file, "_test.go") {
					tests = append(tests, data...)
				}
			}
		}
	}
	if pattern == "" {
		return nil
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return err
	}
	for _, m := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)\w*)\(`).FindAllSubmatch(tests, -1) {
		if re.Match(m[1]) {
			return nil
		}
	}
	return fmt.Errorf("no test %s", pattern)
}

// prepare makes the folder that a page's commands run in.
func (p *page) prepare(t *testing.T, name string) string {
	dir := t.TempDir()
	archive, err := txtar.ParseFile(filepath.Join(p.root, "cmd", "kgx", "testdata", "docs", name+".txtar"))
	if os.IsNotExist(err) {
		return dir
	} else if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		file := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := shell(t, dir, p.root, string(archive.Comment)); err != nil {
		t.Fatalf("preparing the page's files: %v\n%s", err, out)
	}
	return dir
}

// shell runs a script with kgx in the path and the project's root as $ROOT.
func shell(t *testing.T, dir, root, script string) ([]byte, error) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash")
	}
	cmd := exec.Command(bash, "-e", "-o", "pipefail", "-c", script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "ROOT="+root, "NO_COLOR=1", "GITHUB_ACTIONS=")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err = cmd.Run()
	return out.Bytes(), err
}

// TestDocsLayers compares the sizes that the documents state with the weights.
func TestDocsLayers(t *testing.T) {
	m, err := model.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	numbers := []string{"no", "one", "two", "three", "four", "five", "six"}
	stated := regexp.MustCompile(`cut to its\s+first (\w+) layers|windows of (\d+) wordpieces that share up to (\d+)`)
	found := 0
	for _, name := range []string{"architecture.md", "encoder.md", "model.md"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "docs", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range stated.FindAllSubmatch(data, -1) {
			found++
			layers := string(s[1])
			if layers != "" && layers != numbers[m.Config.Layers] && layers != fmt.Sprint(m.Config.Layers) {
				t.Errorf("docs/%s says %q, the weights have %d layers", name, s[0], m.Config.Layers)
			}
			if layers == "" && string(s[2])+" "+string(s[3]) != fmt.Sprint(m.Config.Window, m.Config.Overlap) {
				t.Errorf("docs/%s says %q, the weights have windows of %d that share %d", name, s[0], m.Config.Window, m.Config.Overlap)
			}
		}
	}
	if found == 0 {
		t.Error("no document states the size of the network")
	}
}
