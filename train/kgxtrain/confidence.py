"""Fits the confidence of statements on statements that were judged by hand (extract/statement/confidence.go).

    go test ./extract -run TestFeatures -features FEATURES.jsonl -articles ARTICLES.jsonl
    python -m kgxtrain.confidence --features FEATURES.jsonl --verdicts VERDICTS.jsonl --out ../extract/statement/confidence.tsv

A verdict: {"article", "relation", "evidence", "subject", "object", "verdict", "kind", "tuned"}; right counts, everything else does not. "tuned"
marks articles that rules were made on: they say how statements differ, the others how many are right. Features are names; a logistic
regression with a penalty on the squares of the weights, chosen by cross-validation over articles.
"""
import argparse
import json
import pathlib
from collections import Counter, defaultdict

import numpy as np


def fit(x, y, penalty, prior, steps=60):
    """Weights [features] by Newton's method, drawn towards prior; column 0 is the bias, which has no penalty."""
    w = prior.copy()
    ridge = np.full(x.shape[1], penalty)
    ridge[0] = 1e-6
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge), x.T @ (y - p) - ridge * (w - prior))
        w += step
        if abs(step).max() < 1e-6:
            break
    return w


def held_out(x, y, article, penalty, prior, folds=8):
    """Probability of each statement by weights fitted on other articles."""
    p = np.zeros(len(y))
    names = sorted(set(article))
    for k in range(folds):
        out = np.isin(article, names[k::folds])
        if out.any():
            p[out] = 1 / (1 + np.exp(-x[out] @ fit(x[~out], y[~out], penalty, prior)))
    return p


def area(p, y):
    """The share of pairs of a right and a wrong statement in which the right one is the surer (AUC)."""
    rank = np.argsort(np.argsort(p)) + 1
    n = y.sum()
    return (rank[y == 1].sum() - n * (n + 1) / 2) / (n * (len(y) - n))


def shift(scores, y):
    """What is to be added to log-odds so that their mean probability is the share of y that holds."""
    low, high = -5.0, 5.0
    for _ in range(50):
        mid = (low + high) / 2
        low, high = (mid, high) if (1 / (1 + np.exp(-(scores + mid)))).mean() < y.mean() else (low, mid)
    return low


def matched(features, verdicts):
    """Pairs of a statement's features and its verdict: the same article, relation, evidence and ends."""
    left = defaultdict(list)
    for v in verdicts:
        left[v["article"], v["relation"], v["evidence"].replace("\n", " ")[:100]].append(v)
    for f in features:
        for v in left[f["article"], f["relation"], f["evidence"].replace("\n", " ")[:100]]:
            if v["subject"] in ("", f["ends"][0] if f["ends"] else "") and (v["object"] in ("", (f["ends"] + [""])[1]) or f["literal"]):
                left[f["article"], f["relation"], f["evidence"].replace("\n", " ")[:100]].remove(v)
                yield f, v
                break


def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--features", type=pathlib.Path, required=True)
    a.add_argument("--verdicts", type=pathlib.Path, required=True)
    a.add_argument("--out", type=pathlib.Path, required=True)
    a.add_argument("--prior", type=pathlib.Path, help="weights of earlier judgements, from which the new ones depart where they must")
    a.add_argument("--least", type=int, default=6, help="statements that a feature must hold of")
    a = a.parse_args(argv)
    read = lambda p: [json.loads(line) for line in open(p, encoding="utf-8")]
    rows = list(matched(read(a.features), read(a.verdicts)))
    count = Counter(x for f, _ in rows for x in set(f["features"]))
    known = dict(line.rstrip("\n").split("\t") for line in open(a.prior, encoding="utf-8") if line[0] != "#") if a.prior else {}
    names = sorted(x for x in {**count, **known} if count[x] >= a.least or x in known and x != "bias")
    prior = np.array([float(known.get(x, 0)) for x in ["bias", *names]])
    at = {x: i + 1 for i, x in enumerate(names)}
    x, y = np.zeros((len(rows), len(names) + 1)), np.array([v["verdict"] == "right" for _, v in rows], float)
    x[:, 0] = 1
    for i, (f, _) in enumerate(rows):
        for n in f["features"]:
            if n in at:
                x[i, at[n]] += 1
    # A double of another statement is as well told as that one: it counts for how sure all are, not for how they are told.
    x_all, y_all, unseen = x, y, np.array([not v.get("tuned") for _, v in rows])
    kept = [i for i, (_, v) in enumerate(rows) if v.get("kind") != "double"]
    x, y, rows = x[kept], y[kept], [rows[i] for i in kept]
    article = np.array([f["article"] for f, _ in rows])
    loss = lambda p: -np.mean(y * np.log(p + 1e-9) + (1 - y) * np.log(1 - p + 1e-9))
    best = min((4, 8, 16, 32, 64), key=lambda c: loss(held_out(x, y, article, c, prior)))
    p = held_out(x, y, article, best, prior)
    print(len(rows), "judged statements,", f"{y.mean():.3f} right; penalty {best}, log loss {loss(p):.3f} (without features {loss(np.full(len(y), y.mean())):.3f})")
    order = np.argsort(p)
    print("area under the curve", f"{area(p, y):.3f}")
    print("kept from | share kept | right of those kept | right ones kept")
    for t in (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8):
        k = p >= t
        print(f"{t:.2f} | {k.mean():.2f} | {y[k].mean() if k.any() else 0:.3f} | {y[k].sum() / y.sum():.2f}")
    print("fifths by confidence: mean confidence, share right:", *(f"{p[g].mean():.2f} {y[g].mean():.2f};" for g in np.array_split(order, 5)))
    w = fit(x, y, best, prior)
    print("bias", f"{w[0]:.3f}", end=" ")
    w[0] += shift(x_all[unseen] @ w, y_all[unseen])
    print("on articles that no rule was made on", f"{w[0]:.3f}", f"({y_all[unseen].mean():.3f} of {unseen.sum()} right)")
    with a.out.open("w", encoding="utf-8") as out:
        print("# Weights of features of a statement: the log-odds that a careful reader holds it for right.", file=out)
        for n, v in zip(["bias", *names], w):
            print(f"{n}\t{v:.4f}", file=out)


if __name__ == "__main__":
    main()
