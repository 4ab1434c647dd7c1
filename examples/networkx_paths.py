"""Loads a graph that `kgx extract -o graph.json` wrote into NetworkX: who is at its centre, and how two names are connected.

    python3 networkx_paths.py graph.json [NAME NAME]
"""

import json
import sys

import networkx


def load(file):
    """The graph of what the articles state; what is only inferred is left out."""
    with open(file, encoding="utf-8") as f:
        graph = networkx.node_link_graph(json.load(f), edges="edges", multigraph=True)
    graph.remove_edges_from([(s, t, k) for s, t, k, e in graph.edges(keys=True, data=True) if e.get("inferred_from")])
    return graph


def sentence(graph, source, target):
    """One statement between two neighbours, in its own direction."""
    if not graph.has_edge(source, target):
        source, target = target, source
    edge = min(graph[source][target].values(), key=lambda e: e["modality"])
    words = edge["evidence"][0]["text"]
    return f"{graph.nodes[source]['label']} | {edge['relation']} | {graph.nodes[target]['label']} ({edge['modality']}): {words}"


def main(file, *names):
    graph = load(file)
    central = networkx.degree_centrality(graph)
    for node in sorted(central, key=lambda n: (-central[n], n))[:5]:
        print(f"{central[node]:.2f}  {graph.nodes[node]['label']}")
    if len(names) == 2:
        start, end = (next(n for n, d in graph.nodes(data=True) if d["label"] == name) for name in names)
        either_way = graph.to_undirected()
        if not networkx.has_path(either_way, start, end):
            print("not connected")
            return
        path = networkx.shortest_path(either_way, start, end)
        for source, target in zip(path, path[1:]):
            print(sentence(graph, source, target))


if __name__ == "__main__":
    main(*sys.argv[1:])
