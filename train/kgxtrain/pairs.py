"""Grows the trees of extract/relation/pairs.tsv: which relations hold between two entities of an article.

Reads what `go test ./extract/relation -run TestFeatures -dump FILE -articles train.jsonl` wrote, and the same articles.
Boosted trees (LightGBM), one forest a relation, each over the pairs whose types the schema lets into the relation. The
head's margins are no features: on the articles that it was trained on they are surer than on any other.
"""
import argparse
import json
import pathlib
from collections import Counter, defaultdict

import lightgbm
import numpy as np
import scipy.sparse

LEAST = 50      # facts in train from which a relation gets trees
RIGHT = 2 / 3   # of what the trees add to the patterns' findings so much must hold in articles that they were not grown on
SURE = 0.6      # probability from which they add it, see leastProbability in classify.go
FOLDS = 3
TREES = 90
SETTINGS = dict(objective="binary", learning_rate=0.06, num_leaves=8, min_data_in_leaf=15, feature_fraction=0.5, bagging_fraction=0.8,
                bagging_freq=1, lambda_l2=5, max_bin=63, seed=1, deterministic=True, force_row_wise=True, num_threads=2, verbose=-1)


def table(path):
    """Rows of a table of schema/ as dictionaries."""
    head, *rows = [line.rstrip("\n").split("\t") for line in path.open() if not line.startswith("#")]
    return [dict(zip(head, r)) for r in rows]


class Schema:
    def __init__(self, folder):
        self.parent = {t["name"]: t["parent"] for t in table(folder / "types.tsv")}
        self.types, self.ours = {}, {}
        for r in table(folder / "relations.tsv"):
            self.types[r["name"]] = tuple(set(filter(None, r[k].split(","))) for k in ("domain", "range"))
            for c in filter(None, r["dwie"].split(",")):
                self.ours.setdefault(c.split("/")[0].removesuffix("+x"), r["name"])

    def is_a(self, kind, types):
        while kind and kind not in types:
            kind = self.parent.get(kind, "")
        return bool(kind)

    def admits(self, relation, subject, object):
        return all(kind == "misc" or not types or self.is_a(kind, types) for kind, types in zip((subject, object), self.types[relation]))


class Pairs:
    """The pairs of a dump: features [pairs, features], types, facts, margins, document, and the facts of all articles."""

    def __init__(self, dump, articles, schema):
        gold = {a["id"]: a for a in map(json.loads, open(articles, encoding="utf-8"))}
        self.types, self.facts, self.margins, self.document, self.total = [], [], [], [], 0
        at, values, ends = [], [], [0]
        with open(dump, encoding="utf-8") as lines:
            self.names = json.loads(next(lines))
            for number, line in enumerate(lines):
                d = json.loads(line)
                facts = facts_of(gold[d["id"]], d["starts"] or [], schema)
                self.total += sum(map(len, facts.values()))
                for p in d["pairs"] or []:
                    self.types.append((d["types"][p["s"]], d["types"][p["o"]]))
                    self.facts.append(facts[p["s"], p["o"]])
                    self.margins.append(p["margins"])
                    self.document.append(number)
                    at += p["at"]; values += p["values"]; ends.append(len(at))
        self.features = scipy.sparse.csr_matrix((np.array(values, np.float32), at, ends), shape=(len(self.facts), len(self.names)))
        self.document = np.array(self.document)

    def of(self, relation, schema):
        """Rows of the pairs that the relation may hold between, and whether it does."""
        let = {t: schema.admits(relation, *t) for t in set(self.types)}
        rows = np.array([i for i, t in enumerate(self.types) if let[t]], int)
        return rows, np.array([relation in self.facts[i] for i in rows], int)


def facts_of(article, starts, schema):
    """(subject, object) -> names of relations, between the entities that have mentions at these bytes."""
    offset = [0]
    for c in article["content"]:
        offset.append(offset[-1] + len(c.encode()))
    entity = {byte: i for i, s in enumerate(starts) for byte in s}
    of = {m["concept"]: entity.get(offset[m["begin"]]) for m in article["mentions"]}
    out = defaultdict(set)
    for r in article["relations"]:
        s, o, name = of.get(r["s"]), of.get(r["o"]), schema.ours.get(r["p"].removesuffix("-x"))
        if name and s is not None and o is not None and s != o:
            out[s, o].add(name)
    return out


def grow(features, holds):
    return lightgbm.train(SETTINGS, lightgbm.Dataset(features.toarray(), holds), TREES)


def right(features, holds, found, document):
    """Share of the pairs that hold among those that trees grown on other articles are sure of and patterns did not find."""
    p = np.zeros(len(holds))
    for k in range(FOLDS):
        out = document % FOLDS == k
        p[out] = grow(features[~out], holds[~out]).predict(features[out].toarray())
    added = (p >= SURE) & ~found
    return holds[added].mean() if added.any() else 0.0


def prefix(node, used):
    """A tree in prefix order: its branches as feature:value, its leaves as =value."""
    if "leaf_value" in node:
        return f"={node['leaf_value']:.4g}"
    i = used.setdefault(node["split_feature"], len(used))
    return f"{i}:{node['threshold']:.5g} {prefix(node['left_child'], used)} {prefix(node['right_child'], used)}"


def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--dump", required=True, help="features of train's pairs")
    a.add_argument("--articles", required=True, help="train.jsonl")
    a.add_argument("--schema", type=pathlib.Path, default=pathlib.Path("../graph/schema"))
    a.add_argument("--out", type=pathlib.Path, default=pathlib.Path("../extract/relation/pairs.tsv"))
    a = a.parse_args(argv)
    schema = Schema(a.schema)
    train = Pairs(a.dump, a.articles, schema)
    count = Counter(r for f in train.facts for r in f)
    used, lines = {}, []
    for relation in (r for r in schema.types if count[r] >= LEAST):
        rows, holds = train.of(relation, schema)
        found = train.features[rows][:, train.names.index(f"found {relation}")].toarray()[:, 0] > 0
        share = right(train.features[rows], holds, found, train.document[rows])
        print(relation, len(rows), "pairs", holds.sum(), "facts", f"{share:.3f} right", flush=True)
        if share < RIGHT:
            continue
        for tree in grow(train.features[rows], holds).dump_model()["tree_info"]:
            lines.append(f"{relation}\t{prefix(tree['tree_structure'], used)}")
    with a.out.open("w", encoding="utf-8") as out:
        print("# Trees that say which relations hold between two entities, grown by train/kgxtrain/pairs.py. First the features\n"
              "# in use; then each tree's relation and nodes in prefix order: feature:value for a branch, =value for a leaf.", file=out)
        print("features", *(train.names[i] for i in used), sep="\t", file=out)
        print(*lines, sep="\n", file=out)


if __name__ == "__main__":
    main()
