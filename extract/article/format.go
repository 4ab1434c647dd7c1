package article

import (
	"bytes"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// Format is the form in which a file holds articles.
type Format string

// The formats that can be read.
const (
	Auto     Format = ""
	Plain    Format = "txt"
	Markdown Format = "md"
	HTML     Format = "html"
	JSON     Format = "json"  // an object, an array of objects, or {"articles": [...]}
	JSONL    Format = "jsonl" // an object a line
	Feed     Format = "feed"  // RSS or Atom
)

// Formats lists the formats that can be read.
func Formats() []Format { return []Format{Plain, Markdown, HTML, JSON, JSONL, Feed} }

// ParseFormat returns the format of that name; "" is Auto.
func ParseFormat(name string) (Format, error) {
	f := Format(name)
	if f == Auto || slices.Contains(Formats(), f) {
		return f, nil
	}
	if f, ok := endings["."+name]; ok {
		return f, nil
	}
	return Auto, fmt.Errorf("unknown input format %q: use one of %v", name, Formats())
}

// endings are the file names that a folder is searched for.
var endings = map[string]Format{
	".txt": Plain, ".text": Plain,
	".md": Markdown, ".markdown": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".json":  JSON,
	".jsonl": JSONL, ".ndjson": JSONL,
	".rss": Feed, ".atom": Feed, ".xml": Feed,
}

// Endings lists the endings of file names by which a folder is searched, sorted:
// ".atom", ".htm" …
func Endings() []string { return slices.Sorted(maps.Keys(endings)) }

// known says whether a file found in a folder is read: it has a known ending and
// was not written by kgx itself.
func known(name string) bool {
	lower := strings.ToLower(filepath.Base(name))
	_, ok := endings[filepath.Ext(lower)]
	return ok && !strings.HasSuffix(lower, ".golden.json") && !strings.HasPrefix(lower, ".")
}

// formatOf tells a file's format from its name and the beginning of its content
// as UTF-8. Content decides where the name says nothing or is often wrong.
func formatOf(name string, head []byte) Format {
	byName := endings[strings.ToLower(filepath.Ext(name))]
	byContent := sniff(head)
	switch byName {
	case Auto:
		return byContent
	case Plain, Feed:
		if byContent == HTML {
			return HTML
		}
	case JSON:
		if byContent == JSONL {
			return JSONL
		}
	case JSONL:
		if line, _, _ := bytes.Cut(bytes.TrimSpace(head), []byte("\n")); len(bytes.TrimSpace(line)) == 1 {
			return JSON // over several lines
		}
	}
	return byName
}

// sniff tells a format from the beginning of its content.
func sniff(head []byte) Format {
	head = bytes.TrimSpace(head)
	lower := bytes.ToLower(head[:min(len(head), 1024)])
	switch {
	case len(head) == 0:
		return Plain
	case head[0] == '{':
		line, rest, _ := bytes.Cut(head, []byte("\n"))
		if bytes.HasSuffix(bytes.TrimSpace(line), []byte("}")) && bytes.HasPrefix(bytes.TrimSpace(rest), []byte("{")) {
			return JSONL
		}
		if len(bytes.TrimLeft(head[1:], " \t\r\n")) == 0 || bytes.ContainsAny(bytes.TrimLeft(head[1:], " \t\r\n")[:1], `"}`) {
			return JSON
		}
	case head[0] == '[':
		if inner := bytes.TrimLeft(head[1:], " \t\r\n"); len(inner) == 0 || inner[0] == '{' || inner[0] == ']' {
			return JSON
		}
	case head[0] != '<':
	case bytes.Contains(lower, []byte("<rss")) || bytes.Contains(lower, []byte("<feed")) || bytes.Contains(lower, []byte("<rdf:rdf")):
		return Feed
	case bytes.Contains(lower, []byte("<html")) || bytes.HasPrefix(lower, []byte("<!doctype html")) || bytes.Contains(lower, []byte("<body")) || bytes.Contains(lower, []byte("<head")):
		return HTML
	case bytes.HasPrefix(lower, []byte("<?xml")):
		return Feed
	}
	return Plain
}
