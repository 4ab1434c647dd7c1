package entity

import (
	"strings"

	"kgx/extract/mention"
)

// legalForms are the words that a company's name is used without.
var legalForms = map[string]bool{
	"inc": true, "corp": true, "corporation": true, "ltd": true, "limited": true, "llc": true, "plc": true, "ag": true, "gmbh": true,
	"se": true, "sa": true, "asa": true, "spa": true, "nv": true, "co": true, "company": true, "group": true, "holding": true, "holdings": true, "&": true,
}

// joinCompanies joins the names of organizations that differ in their legal
// form alone: "Orvia" and "Orvia Group AG".
func (r *resolver) joinCompanies() {
	first := map[string]int{}
	for i, m := range r.mentions {
		if m.Kind != mention.Name || group(m.Type) != "other" {
			continue
		}
		name := r.withoutLegalForm(i)
		if j, ok := first[name]; ok {
			r.join(i, j)
		} else {
			first[name] = i
		}
	}
}

// withoutLegalForm is the name of mention i in lower case without its legal
// form.
func (r *resolver) withoutLegalForm(i int) string {
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(r.plain(i), ",", "")))
	for len(words) > 1 && legalForms[strings.Trim(words[len(words)-1], ".")] {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}
