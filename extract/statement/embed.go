package statement

import (
	_ "embed"
	"strings"
	"sync"

	"kgx/graph/schema"
)

// embedding is what a predicate makes of its complement.
type embedding struct {
	modality Modality // "" leaves it as it is
	speaks   bool     // the subject says, believes or wants it
}

// complement is the form of what a predicate embeds.
type complement byte

const (
	clausal    complement = 'c'
	infinitive complement = 'x'
	eventNoun  complement = 'n'
)

//go:embed embed.tsv
var embedTable string

var embeddings = sync.OnceValue(func() map[string]embedding {
	m := map[string]embedding{}
	for line := range strings.Lines(embedTable) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		e := embedding{modality: Modality(f[2]), speaks: f[3] == "s"}
		if f[2] == "=" {
			e.modality = ""
		}
		for i := range len(f[1]) {
			m[f[0]+"/"+f[1][i:i+1]] = e
		}
	}
	return m
})

// embeds says what a verb or adjective makes of its complement: what the rows of
// the predicates say that it may tell (graph/schema/predicates.tsv), and the
// table beside this file for what tells no predicate of its own.
func embeds(lemma string, form complement) (embedding, bool) {
	name := map[complement]string{clausal: "comp", infinitive: "inf", eventNoun: "noun"}[form]
	for _, p := range schema.PredicatesOf(lemma) {
		if c, ok := p.ComplementOf(lemma, name); ok {
			e := embedding{modality: Modality(c.Modality), speaks: c.Speaker == "agent"}
			if e.modality == Asserted {
				e.modality = ""
			}
			return e, true
		}
	}
	e, ok := embeddings()[lemma+"/"+string(form)]
	return e, ok
}
