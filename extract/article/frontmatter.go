package article

import (
	"encoding/json"
	"strings"

	"kgx/internal/yamlfile"
)

// frontMatter takes the front matter, a block between lines of three hyphens, off a
// Markdown text. A block that is not made of fields is left to the text.
func frontMatter(text string) (record, string) {
	body, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return nil, text
	}
	front, rest, ok := strings.Cut("\n"+body, "\n---\n")
	if !ok {
		if front, ok = strings.CutSuffix("\n"+body, "\n---"); !ok {
			return nil, text
		}
	}
	if r := yamlFields(front); len(r) > 0 {
		return r, rest
	}
	if r := plainFields(front); len(r) > 0 {
		return r, rest
	}
	return nil, text
}

// yamlFields reads front matter as YAML.
func yamlFields(front string) record {
	var fields map[string]any
	if yamlfile.Unmarshal([]byte(front), &fields) != nil {
		return nil
	}
	r := make(record)
	for name, value := range fields {
		if raw, err := json.Marshal(value); err == nil {
			r[name] = raw
		}
	}
	return r
}

// plainFields reads front matter that is no YAML, as "title: Storm: two dead" is
// none, line by line: a name, a colon and the rest as it stands. Of fields over
// several lines only the first line is read. It returns none where a line that is
// neither indented nor a list's has no name.
func plainFields(front string) record {
	r := make(record)
	for line := range strings.Lines(front) {
		line = strings.TrimRight(line, " \t\n")
		if line == "" || strings.ContainsAny(line[:1], " \t-#]}") {
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || !isFieldName(name) {
			return nil
		}
		value = strings.TrimSpace(value)
		if value == "" || strings.ContainsAny(value[:1], "&*[{|>!") || r[name] != nil {
			continue
		}
		if raw, err := json.Marshal(strings.Trim(value, `"'`)); err == nil {
			r[name] = raw
		}
	}
	return r
}

// isFieldName says whether name is one word of letters, digits, hyphens and
// underscores.
func isFieldName(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_'
	})
}
