"""Reads what kgx wrote with the programs that people use, and prints what they
found as JSON: python read.py READER FILE..."""

import json
import sys


def graphml(path):
    import networkx

    return nodes_and_edges(networkx.read_graphml(path))


def gexf(path):
    import networkx

    return nodes_and_edges(networkx.read_gexf(path))


def nodelink(path):
    import networkx

    with open(path, encoding="utf-8") as f:
        return nodes_and_edges(networkx.node_link_graph(json.load(f), edges="edges", multigraph=True))


def nodes_and_edges(g):
    return {"nodes": g.number_of_nodes(), "edges": g.number_of_edges(), "labels": [d["label"] for _, d in g.nodes(data=True)],
            "statements": [" ".join([u, d["relation"], v, d["modality"], d.get("speaker") or ""]) for u, v, d in g.edges(data=True)]}


def rdf(*paths):
    import rdflib

    graphs = [set(rdflib.Graph().parse(p)) for p in paths]
    return {"triples": [len(g) for g in graphs], "same": all(g == graphs[0] for g in graphs)}


def kuzu(nodes, edges):
    import csv
    import tempfile

    import kuzu

    with open(nodes, encoding="utf-8", newline="") as f:
        node_columns = next(csv.reader(f))
    with open(edges, encoding="utf-8", newline="") as f:
        edge_columns = next(csv.reader(f))
    kinds = {"salience": "DOUBLE", "confidence": "DOUBLE", "mentions": "INT64", "inferred": "BOOLEAN"}

    def columns(names):
        return ", ".join(f"`{name}` {kinds.get(name, 'STRING')}" for name in names)

    with tempfile.TemporaryDirectory() as folder:
        c = kuzu.Connection(kuzu.Database(folder + "/db"))
        c.execute(f"CREATE NODE TABLE Entity({columns(node_columns)}, PRIMARY KEY(id))")
        c.execute(f"CREATE REL TABLE Statement(FROM Entity TO Entity, {columns(edge_columns[2:])})")
        c.execute(f"COPY Entity FROM '{nodes}' (HEADER=true, PARALLEL=false)")
        c.execute(f"COPY Statement FROM '{edges}' (HEADER=true, PARALLEL=false)")
        one = lambda query: c.execute(query).get_next()[0]
        return {
            "nodes": one("MATCH (n:Entity) RETURN count(n)"),
            "edges": one("MATCH ()-[s:Statement]->() RETURN count(s)"),
            "labels": one("MATCH (n:Entity) RETURN collect(n.label)"),
        }


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](*sys.argv[2:])))
