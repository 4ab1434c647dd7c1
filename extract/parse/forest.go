package parse

// forest finds maximum spanning trees by Chu and Liu's and Edmonds' algorithm
// in the time n² (Tarjan 1977 for dense graphs): a path of best incoming arcs
// grows until it reaches the root; where it meets itself, the cycle becomes one
// node. It is room that is used again.
type forest struct {
	n      int
	in     [][]float64 // of each node (its slot) the score of an arc from each source, root first, less what leaving a cycle gives up
	target [][]int32   // of the same arcs the token that they end in
	within []int32     // of root and tokens: the node that they now belong to

	// By node: 0 the root, 1 … n the tokens, then cycles in order of making.
	slot   []int32 // where its arcs stand
	parent []int32 // the cycle that it is part of, 0 for none
	from   []int32 // the best arc into it: source …
	to     []int32 // … and token
	score  []float64
	state  []nodeState

	path  []int32
	heads []int
}

type nodeState uint8

const (
	fresh nodeState = iota
	onPath
	done // hangs on the root
)

// tree gives the head of each of n tokens in the tree with the highest sum of
// scores in which one token hangs on the root: its head is -1. scores[d, h] is
// of the arc from h to token d; h is 0 for the root, else 1 + the token. Where
// trees tie, lower indexes win. The result is valid until the next call.
func (f *forest) tree(scores []float32, n int) []int {
	f.begin(scores, n)
	for v := 1; v <= n; v++ {
		if node := f.within[v]; f.state[node] == fresh {
			f.grow(node)
		}
	}
	// From the last cycle to the first: the arc that enters it enters the part
	// of it where the arc ends.
	for c := len(f.slot) - 1; c > n; c-- {
		part := f.to[c]
		for f.parent[part] != int32(c) {
			part = f.parent[part]
		}
		f.from[part], f.to[part] = f.from[c], f.to[c]
	}
	f.heads = resize(f.heads, n)
	for i := range f.heads {
		f.heads[i] = int(f.from[i+1]) - 1
	}
	return f.heads
}

func (f *forest) begin(scores []float32, n int) {
	f.n = n
	f.in, f.target = resize(f.in, n+1), resize(f.target, n+1)
	f.within = resize(f.within, n+1)
	f.slot, f.parent, f.from, f.to = f.slot[:0], f.parent[:0], f.from[:0], f.to[:0]
	f.score, f.state, f.path = f.score[:0], f.state[:0], f.path[:0]

	least, most := scores[0], scores[0]
	for _, v := range scores {
		least, most = min(least, v), max(most, v)
	}
	// What an arc from the root costs, so that a second one never pays.
	fee := 1 + float64(float64(n+1)*(float64(most)-float64(least)))
	for v := range n + 1 {
		f.within[v] = int32(v)
		f.node(int32(v))
		f.in[v], f.target[v] = resize(f.in[v], n+1), resize(f.target[v], n+1)
		if v == 0 {
			f.state[0] = done
			continue
		}
		for h := range n + 1 {
			f.in[v][h], f.target[v][h] = float64(scores[(v-1)*(n+1)+h]), int32(v)
		}
		f.in[v][0] -= fee
	}
}

// node adds a node whose arcs stand in slot.
func (f *forest) node(slot int32) int32 {
	f.slot, f.parent, f.from, f.to = append(f.slot, slot), append(f.parent, 0), append(f.from, 0), append(f.to, 0)
	f.score, f.state = append(f.score, 0), append(f.state, fresh)
	return int32(len(f.slot) - 1)
}

// grow follows best incoming arcs from a node until it reaches one that hangs
// on the root.
func (f *forest) grow(node int32) {
	for f.state[node] != done {
		if f.state[node] == onPath {
			node = f.contract(node)
		}
		f.state[node] = onPath
		f.path = append(f.path, node)
		node = f.enter(node)
	}
	for _, v := range f.path {
		f.state[v] = done
	}
	f.path = f.path[:0]
}

// enter notes the best arc into a node and gives the node that it comes from.
func (f *forest) enter(node int32) int32 {
	in := f.in[f.slot[node]]
	best := -1
	for s, v := range in {
		if f.within[s] != node && (best < 0 || v > in[best]) {
			best = s
		}
	}
	f.from[node], f.to[node], f.score[node] = int32(best), f.target[f.slot[node]][best], in[best]
	return f.within[best]
}

// contract makes one node of the cycle that is the path's end from first on.
func (f *forest) contract(first int32) int32 {
	start := len(f.path) - 1
	for f.path[start] != first {
		start--
	}
	cycle := f.path[start:]
	f.path = f.path[:start]
	slot := f.slot[first]
	c := f.node(slot)
	in, target := f.in[slot], f.target[slot]
	for i, part := range cycle {
		f.parent[part] = c
		given := f.score[part]
		for s, v := range f.in[f.slot[part]] {
			if v -= given; i == 0 || v > in[s] {
				in[s], target[s] = v, f.target[f.slot[part]][s]
			}
		}
	}
	for s, node := range f.within {
		if f.parent[node] == c {
			f.within[s] = c
		}
	}
	return c
}

// resize gives a slice of n elements, the old one where it is large enough.
// Its contents are left as they are.
func resize[T any](s []T, n int) []T {
	if n <= cap(s) {
		return s[:n]
	}
	return make([]T, n)
}
