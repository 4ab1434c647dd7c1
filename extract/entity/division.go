package entity

import (
	"slices"
	"strings"

	"kgx/extract/mention"
	"kgx/graph/schema"
)

// division says whether name long is that of a part or product of the organization that
// short names.
func (r *resolver) division(long, short int) bool {
	return r.mentions[long].Kind == mention.Name && r.mentions[short].Kind == mention.Name && !r.personal(long) && !r.personal(short) &&
		schema.IsA(r.mentions[short].Type, "organization") && slices.Contains(r.wholes[r.plain(long)], r.plain(short))
}

// readDivisions finds of each name those that it begins with and that may be of a whole it
// is a part of: in an article that speaks of Orvo, and only later of "Orvo Music", these
// are two, since news gives a whole name first.
func (r *resolver) readDivisions() {
	at := map[string][]int{} // of each name its mentions outside other names
	names := map[string]bool{}
	for i, m := range r.mentions {
		if m.Kind != mention.Name {
			continue
		}
		names[r.plain(i)] = true
		if !m.Nested {
			at[r.plain(i)] = append(at[r.plain(i)], i)
		}
	}
	for long := range names {
		for short, shorts := range at {
			rest, begins := strings.CutPrefix(long, short+" ")
			if !begins || len(short) < 3 || !saysWhat(rest) || len(shorts) <= len(at[long]) {
				continue
			}
			if slices.ContainsFunc(shorts, func(i int) bool {
				return r.sentence[i] > 0 && (len(at[long]) == 0 || i < at[long][0])
			}) {
				r.wholes[long] = append(r.wholes[long], short)
			}
		}
	}
}

// saysWhat says whether words behind an organization's name say what a part of it does.
func saysWhat(rest string) bool {
	for _, w := range strings.Fields(strings.ToLower(rest)) {
		if w = strings.Trim(w, ".,"); legalForms[w] || kindWords[w] || openEnded[w] {
			return false
		}
	}
	return true
}

// openEnded are words of a company's whole name that say little of what it does.
var openEnded = words("technologies technology industries international systems worldwide global enterprises partners brothers party league union association society federation committee stores services solutions and of the for")
