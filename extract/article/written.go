package article

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Written says whether kgx wrote the file: a graph as JSON or JSON Lines or a page, by
// what it begins with. Folders and patterns pass over such files, which may lie beside
// the articles that they came from.
func Written(path string) bool {
	switch endings[strings.ToLower(filepath.Ext(path))] {
	case JSON, JSONL, HTML:
	default:
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false // the reader says what is wrong
	}
	defer f.Close()
	head := make([]byte, 1024)
	n, _ := io.ReadFull(f, head)
	head = head[:n]
	if inner, ok := bytes.CutPrefix(bytes.TrimSpace(head), []byte("{")); ok {
		name, value, _ := bytes.Cut(inner, []byte(":"))
		value = bytes.TrimSpace(value)
		return string(bytes.TrimSpace(name)) == `"schema"` && (bytes.HasPrefix(value, []byte(`"kgx/`)) || bytes.HasPrefix(value, []byte(`"kgx-golden/`)))
	}
	return bytes.Contains(head, []byte(`<meta name="generator" content="kgx">`))
}
