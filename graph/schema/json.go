package schema

import _ "embed"

//go:embed json.tsv
var jsonTSV string

// Field is a field of a graph's JSON form, kgx/2.
type Field struct {
	Path    string `json:"path"` // "nodes[].mentions[].start"
	Type    string `json:"type"` // JSON type
	Meaning string `json:"meaning"`
}

// Fields returns the fields of a graph's JSON form in their order.
func Fields() []Field {
	var out []Field
	for _, f := range rows(jsonTSV, 3) {
		out = append(out, Field{f[0], f[1], f[2]})
	}
	return out
}
