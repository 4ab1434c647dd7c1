package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestNotices checks that NOTICE names every module that the program contains
// on any platform, and Go itself, and that THIRD_PARTY.txt has their licences
// as they stand in the modules; -update writes the latter anew.
func TestNotices(t *testing.T) {
	goCommand, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command")
	}
	output := func(env string, arguments ...string) string {
		cmd := exec.Command(goCommand, arguments...)
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0", env)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(out))
	}
	var modules []string // path, version, folder
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := output("GOOS="+system, "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}", ".")
		modules = append(modules, strings.Split(list, "\n")...)
	}
	slices.Sort(modules)
	modules = slices.DeleteFunc(slices.Compact(modules), func(m string) bool { return m == "" })
	notice, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	var licences bytes.Buffer
	fmt.Fprintf(&licences, "The licences of what is compiled into kgx. NOTICE says what else is embedded.\n")
	add := func(name, folder string) {
		files, err := filepath.Glob(filepath.Join(folder, "*LICENSE*"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s has no licence", name)
		}
		for _, f := range append(files, filepath.Join(folder, "NOTICE"), filepath.Join(folder, "icu-license.html")) {
			text, err := os.ReadFile(f)
			if err != nil {
				continue
			}
			fmt.Fprintf(&licences, "\n%s\n%s, %s\n\n%s\n", strings.Repeat("=", 80), name, filepath.Base(f), bytes.TrimSpace(bytes.ReplaceAll(text, []byte("\r"), nil)))
		}
	}
	add("Go's runtime and standard library", output("", "env", "GOROOT"))
	if !bytes.Contains(notice, []byte("Go's runtime and standard library")) {
		t.Error("NOTICE does not name Go")
	}
	for _, m := range modules {
		fields := strings.SplitN(m, " ", 3)
		path := regexp.MustCompile(`/v\d+$`).ReplaceAllString(fields[0], "")
		add(path, fields[2])
		if !regexp.MustCompile(`[ (]` + regexp.QuoteMeta(path) + `[,;)\s]`).Match(notice) {
			t.Errorf("NOTICE does not name %s", path)
		}
	}
	const file = "../../THIRD_PARTY.txt"
	if *update {
		if err := os.WriteFile(file, licences.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, licences.Bytes()) {
		t.Errorf("THIRD_PARTY.txt is not what the modules say (%v): go test ./cmd/kgx -run Notices -update", err)
	}
}
