package merge

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"kgx/graph"
)

// articles makes up n articles of 40 entities and 60 statements each about a
// world of 400 people, places and organisations for each 100 articles.
func articles(b *testing.B, n int) []*graph.Graph {
	random := rand.New(rand.NewPCG(1, 2))
	world := 4 * n
	types := []string{"person", "person", "country", "company"}
	graphs := make([]*graph.Graph, n)
	for i := range graphs {
		var text strings.Builder
		var labels []string
		used := map[int]bool{}
		for len(labels) < 40 {
			which := random.IntN(world)
			if used[which] {
				continue
			}
			used[which] = true
			label := fmt.Sprintf("Given%d Family%d", which%50, which%97)
			if which%4 > 1 {
				label = fmt.Sprintf("Place%d", which)
			}
			labels = append(labels, label)
			fmt.Fprintf(&text, "%s %s\n", types[which%4], label)
		}
		for range 60 {
			fmt.Fprintf(&text, "%s > met_with > %s\n", labels[random.IntN(40)], labels[random.IntN(40)])
		}
		graphs[i] = article(b, fmt.Sprintf("%d.txt", i), text.String())
	}
	return graphs
}

// The time for an article must not grow with the number of articles.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			graphs := articles(b, n)
			b.ReportAllocs()
			for b.Loop() {
				m := New(graph.Generator{}, Options{})
				for _, g := range graphs {
					if err := m.Add(g); err != nil {
						b.Fatal(err)
					}
				}
				if _, err := m.Graph(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
		})
	}
}
