package format

import (
	"fmt"
	"os/exec"
	"strings"

	"kgx/internal/suggest"
)

// ByName is the format that -f NAME asks for. The error of an unknown name
// lists the known ones and the nearest.
func ByName(name string) (Format, error) {
	wanted := strings.ToLower(name)
	for _, f := range all {
		if f.Name == wanted {
			return f, nil
		}
	}
	for _, f := range all { // "-f gv" means what "-o g.gv" means
		for _, extension := range f.Extensions {
			if extension == "."+wanted {
				return f, nil
			}
		}
	}
	return Format{}, fmt.Errorf("unknown format %q%s; known are %s", name, suggest.DidYouMean(wanted, names()), strings.Join(names(), ", "))
}

// ByExtension is the format of an output file by the ending of its name, the
// longest that fits: g.nodes.csv is no g.csv.
func ByExtension(path string) (Format, error) {
	var found Format
	longest := 0
	lower := strings.ToLower(path)
	for _, f := range all {
		for _, extension := range f.Extensions {
			if strings.HasSuffix(lower, extension) && len(extension) > longest {
				found, longest = f, len(extension)
			}
		}
	}
	if longest == 0 {
		return Format{}, fmt.Errorf("%s: no format has this file's ending; name one with -f: %s", path, strings.Join(names(), ", "))
	}
	return found, nil
}

// Ready says whether the format can be written on this machine: an error names
// the program that is missing and what to do. Asking before extraction saves
// the user the wait.
func (f Format) Ready() error {
	if f.Program == "" {
		return nil
	}
	if _, err := exec.LookPath(f.Program); err != nil {
		return missing(f.Name)
	}
	return nil
}

func names() []string {
	out := make([]string, len(all))
	for i, f := range all {
		out[i] = f.Name
	}
	return out
}
