package merge

import (
	"maps"
	"slices"
	"strconv"

	"kgx/graph/schema"
)

// blockSize bounds how many entities of one key are compared with a new one; the
// latest count. So a merger's work per document does not grow with what it holds.
const blockSize = 32

// keys are what an entity is filed under (file) and where one that could be the
// same is looked for (find). Entities without a common key are never compared.
func (p *profile) keys() (file, find []string) {
	for _, base := range slices.Sorted(maps.Keys(p.ids)) {
		id := "id " + base + ":" + p.ids[base]
		file, find = append(file, id), append(find, id)
	}
	for _, n := range p.names {
		switch {
		case len(n.words) == 0:
		case schema.Root(p.typ) == "person":
			filed, found := personKeys(n)
			file, find = append(file, filed...), append(find, found...)
		case n.proper:
			file, find = append(file, "name "+n.folded), append(find, "name "+n.folded)
		default: // every second article has a "summit": only those about something in common are compared
			for _, neighbour := range slices.Sorted(maps.Keys(p.neighbours)) {
				key := "noun " + n.folded + " " + strconv.Itoa(neighbour)
				file, find = append(file, key), append(find, key)
			}
		}
	}
	return file, find
}

// personKeys files a full name under its family name, too, so that a family name
// alone finds it, but a full name looks only for itself, its abbreviations and
// family names that stand alone.
func personKeys(n name) (file, find []string) {
	family := n.family()
	if n.given() == "" {
		return []string{"alone " + family}, []string{"alone " + family, "family " + family}
	}
	initial := "initial " + string([]rune(n.given())[:1]) + " " + family
	return []string{initial, "family " + family}, []string{initial, "alone " + family}
}

// blocks are the held entities by key.
type blocks map[string][]int

func (b blocks) file(entity int, keys []string) {
	for _, k := range keys {
		list := b[k]
		if slices.Contains(list, entity) {
			continue
		}
		if len(list) == blockSize {
			list = slices.Delete(list, 0, 1)
		}
		b[k] = append(list, entity)
	}
}

// find lists the entities filed under any of the keys, each once, in order, by
// the number that they go by now.
func (m *Merger) find(keys []string) []int {
	var found []int
	for _, k := range keys {
		for _, entity := range m.blocks[k] {
			entity = m.current(entity)
			if !slices.Contains(found, entity) {
				found = append(found, entity)
			}
		}
	}
	slices.Sort(found)
	return found
}
