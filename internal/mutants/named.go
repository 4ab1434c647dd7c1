package main

import (
	"crypto/sha256"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

//go:embed named.tsv
var namedTable string

// named gives the changes of the table, with files below root.
func named(root string) ([]site, error) {
	var out []site
	for line := range strings.Lines(namedTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("named.tsv: %q is not what, file, old, new", line)
		}
		source, err := os.ReadFile(filepath.Join(root, f[1]))
		if err != nil {
			return nil, err
		}
		if n := strings.Count(string(source), f[2]); n != 1 {
			return nil, fmt.Errorf("named.tsv: %s: %q stands %d times in %s, and is to stand once", f[0], f[2], n, f[1])
		}
		at := strings.Index(string(source), f[2])
		out = append(out, site{filepath.FromSlash(f[1]), fmt.Sprintf("%x", sha256.Sum256(source))[:12], source, 1 + strings.Count(string(source[:at]), "\n"), at, at + len(f[2]), f[3]})
	}
	return out, nil
}
