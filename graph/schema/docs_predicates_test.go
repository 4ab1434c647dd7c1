package schema_test

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"kgx/graph/schema"
)

// writePredicates writes the part of docs/schema.md about what happened: roles,
// predicates, and what is drawn as an edge and what as a node.
func writePredicates(w io.Writer) {
	fmt.Fprint(w, `
## Roles

A role says what a participant, a value or a clause is to an event or state. Where an event is a node,
entities are tied to it by edges of these names; words, and what the column Node leaves empty, are
qualifiers. "Given by" are PropBank's modifiers and prepositions that give the role with any
predicate; the rest each predicate says for itself.

`)
	table(w, "Role", "Label", "Node", "Given by", "What it means")
	for _, r := range schema.Roles() {
		row(w, r.Name, r.Label, yes(r.Node), strings.Join(r.Sources, ", "), r.Meaning)
	}
	fmt.Fprint(w, `
## Predicates

What news tells most often, under one name whichever verb or noun tells it. A verb or noun that is
not in the table, or stands in another sense than the table's, keeps its lemma as its predicate.
What stands beside a name is a literal: `+"`occupation`"+` (P106, "novelist Ada Holm"), `+"`position`"+` (P39, "Foreign Secretary Ada Holm";
`+"`former_position`"+` where it was held) or, of what is no person, `+"`instance_of`"+` (P31, "bookmaker Holm & Weiss").
graph/schema/predicates.tsv is the table, in the order of the classes below; to add a predicate, add a row.
"Same as" are items and properties of Wikidata (^ as above), actions of schema.org, and the relation
above that says the same of the fillers of the first two roles.

The label reads between the fillers of the first role and the second; with another role it takes that
role's label: "sold", "sold to". Where there is no inverse label, it stands alone: "died", "died in".

Behind each role stands what gives it: the number of PropBank's argument, the function in an active
clause (subj, obj, iobj, comp for a finite clause or quotation, inf for an infinitive or participle,
pred for a predicative, poss for the possessor of a noun), a preposition. A preposition decides before
a number, a number before a function. In parentheses are the types and, in italics, the head words of
what may fill the role, and what may not; + means that something must fill it, ! that something of
these types and words must. Brackets behind a verb say what it gives in another way. Where a verb has
several predicates, the one with the most roles filled by what they name is meant; where none fits,
none.

"Says of a complement" is the modality of what a clause (comp, inf) or event noun that depends on the
predicate states, and the role whose filler says, believes or wants it. Asserted leaves it as its own
words have it. Where nobody is known who speaks ("is alleged to have"), what is claimed is possible.

A row of the table, its columns one below the other:

    name, kind, class      sell, event, business
    label, inverse         sold, was sold by
    roles                  agent=0,subj,poss;patient+=1,obj;recipient=2,to,iobj;amount:money,quantity=3,for,at
    verbs                  sell,sell off,divest,auction off
    nouns                  sale,disposal,divestment
    complement             (none; of deny: comp,inf,noun:negated/agent/agent, that is forms:modality/subject/speaker, with tell@ before the forms where one verb differs)
    relation, wikidata     (none)
    schema.org             SellAction
    example                Halden sold its candy unit to Norvale for 370 million dollars. => agent=Halden;patient=candy unit;recipient=Norvale;amount=370 million dollars
    trap                   She never sold out to fame.

Types stand behind the colon, head words there with a star, what may not fill the role with a minus.
The example and the trap are tests.

Numbers of arguments follow [PropBank](https://github.com/propbank/propbank-frames) (frames under
CC BY-SA 4.0), checked against its English Web Treebank part.
`)
	var class string
	for _, p := range schema.Predicates() {
		if p.Class != class {
			class = p.Class
			fmt.Fprintf(w, "\n### Predicates: %s\n\n", class)
			table(w, "Predicate", "Label / inverse", "Roles", "Verbs; *nouns*", "Says of a complement", "Same as", "Told in", "Not in")
		}
		row(w, name(p), strings.TrimSuffix(p.Label+" / "+p.Inverse, " / "), slots(p.Slots), words(p), complements(p.Complements), sameAs(p), p.Example.Sentence, p.Trap)
	}
	fmt.Fprint(w, `
## Edge or event node

Two participants and nothing more than qualifiers is an edge. Three or more participants, one that is
spoken of again, or one that another statement speaks of, is an event node. Never both for one
occurrence.

`)
	table(w, "Sentence", "Form", "Predicate", "Roles", "Why")
	for _, f := range edgeOrEvent() {
		row(w, f[0], f[1], f[2], strings.NewReplacer("=", ": ", ";", "; ").Replace(f[3]), f[4])
	}
}

// name marks a state, which has no end of its own, behind the predicate's name.
func name(p schema.Predicate) string {
	if p.Kind == "state" {
		return p.Name + " (state)"
	}
	return p.Name
}

func words(p schema.Predicate) string {
	var verbs []string
	for _, v := range p.Verbs {
		text := v.Phrase
		if len(v.Slots) > 0 {
			text += " [" + slots(v.Slots) + "]"
		}
		verbs = append(verbs, text)
	}
	text := strings.Join(verbs, ", ")
	if len(p.Nouns) > 0 {
		text += "; *" + strings.Join(p.Nouns, ", ") + "*"
	}
	return text
}

func sameAs(p schema.Predicate) string {
	terms := slices.Clone(p.Wikidata)
	if p.SchemaOrg != "" {
		terms = append(terms, "schema:"+p.SchemaOrg)
	}
	if p.Relation != "" {
		terms = append(terms, "relation "+p.Relation)
	}
	return strings.Join(terms, ", ")
}

func slots(all []schema.Slot) string {
	var out []string
	for _, s := range all {
		out = append(out, slot(s))
	}
	return strings.Join(out, "; ")
}

func slot(s schema.Slot) string {
	text := s.Role + map[schema.Need]string{schema.Present: "+", schema.Matching: "!"}[s.Need]
	fillers := strings.Join(s.Types, ", ")
	if len(s.Words) > 0 {
		if fillers != "" {
			fillers += ", "
		}
		fillers += "*" + strings.Join(s.Words, ", ") + "*"
	}
	if len(s.Not) > 0 {
		if fillers != "" {
			fillers += ", "
		}
		fillers += "not *" + strings.Join(s.Not, ", ") + "*"
	}
	if fillers != "" {
		text += " (" + fillers + ")"
	}
	return text + " " + strings.Join(s.Sources, "/")
}

// complements writes "comp, noun: asserted by agent; tell inf: demanded".
func complements(all []schema.Complement) string {
	var out []string
	for _, c := range all {
		text := strings.Join(c.Forms, ", ") + ": " + c.Modality
		if c.Verb != "" {
			text = c.Verb + " " + text
		}
		if c.Speaker != "" {
			text += " by " + c.Speaker
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

// edgeOrEvent reads the worked examples of the rule: sentence, form, predicate,
// roles with their words, reason.
func edgeOrEvent() [][]string {
	tsv, err := os.ReadFile("testdata/edge_or_event.tsv")
	if err != nil {
		panic(err)
	}
	var out [][]string
	for line := range strings.Lines(string(tsv)) {
		out = append(out, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return out[1:]
}

// The worked examples keep to the rule that they show, in words that stand in
// their sentences and roles that exist.
func TestEdgeOrEvent(t *testing.T) {
	forms := map[string]int{}
	for _, f := range edgeOrEvent() {
		forms[f[1]]++
		participants := 0
		for part := range strings.SplitSeq(f[3], ";") {
			name, words, _ := strings.Cut(part, "=")
			role, ok := schema.RoleByName(name)
			if !ok || !strings.Contains(f[0], words) {
				t.Errorf("%q: no role %s, or %q does not stand there", f[0], name, words)
			}
			if role.Node && name != "place" && name != "cause" {
				participants++
			}
		}
		if _, ok := schema.PredicateByName(f[2]); f[1] == "edge" && (participants != 2 || !ok) {
			t.Errorf("%q is an edge of %d participants by predicate %s", f[0], participants, f[2])
		}
	}
	if forms["edge"] < 5 || forms["event"] < 5 || len(forms) != 2 {
		t.Errorf("examples by form: %v, want five or more edges and events", forms)
	}
}
