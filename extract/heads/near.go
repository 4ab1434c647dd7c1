package heads

import "slices"

// reach is how many blocks apart two entities may stand. A block is as long as
// the widest gap that is read, so first words stand a little over a block apart
// at most, and that may cross two borders.
const reach = 2

// near tells which entities of a text stand within reach of each other.
type near struct {
	of   [][]int // blocks where each entity is mentioned, ascending
	in   [][]int // entities mentioned in each block, ascending
	seen []int   // by entity: the last one, and 1, that it was found near
	list []int
}

// newNear is of a text in so many blocks; block tells in which a word stands.
func newNear(block func(word int) int, blocks int, entities []Mentioned) *near {
	n := &near{of: make([][]int, len(entities)), in: make([][]int, blocks), seen: make([]int, len(entities))}
	for e, ent := range entities {
		for _, m := range ent.Mentions {
			n.of[e] = append(n.of[e], block(m.First))
		}
		n.of[e] = slices.Compact(n.of[e])
		for _, b := range n.of[e] {
			n.in[b] = append(n.in[b], e)
		}
	}
	return n
}

// after gives the entities after e that are near it, ascending; valid until
// the next call.
func (n *near) after(e int) []int {
	n.list = n.list[:0]
	next := 0 // first block not looked through
	for _, b := range n.of[e] {
		for next = max(next, b-reach); next <= min(b+reach, len(n.in)-1); next++ {
			at, _ := slices.BinarySearch(n.in[next], e+1)
			for _, other := range n.in[next][at:] {
				if n.seen[other] != e+1 {
					n.seen[other] = e + 1
					n.list = append(n.list, other)
				}
			}
		}
	}
	slices.Sort(n.list)
	return n.list
}
