"""Counts what follows from what among the relations of labelled articles, for extract/relation/implications.tsv.

    python train/implications.py ../shared/corpora/dwie/train.jsonl

Prints relation, second relation (of a chain through a shared entity, else nothing), what follows, the share of
cases in which it holds, and in how many. Relations of adjectives repeat others and are left out.
"""
import argparse
import collections
import json

LEAST_SHARE, LEAST_CASES = 0.4, 4


def facts(line):
    for r in json.loads(line)["relations"]:
        if not r["p"].endswith("-x") and not r["p"].startswith("gpe"):
            yield r["s"], r["p"], r["o"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="labelled articles, JSON Lines")
    cases, holds = collections.Counter(), collections.Counter()
    for line in open(parser.parse_args().articles, encoding="utf-8"):
        between, of = collections.defaultdict(set), collections.defaultdict(set)
        for s, p, o in facts(line):
            between[s, o].add(p)
            of[s].add((p, o))
        for (s, o), names in between.items():
            for p in names:
                cases[p, ""] += 1
                holds.update((p, "", q) for q in names - {p})
        chains = {(p, q, s, end) for (s, o), names in between.items() for p in names for q, end in of[o] if end != s}
        for p, q, s, end in chains:
            cases[p, q] += 1
            holds.update((p, q, r) for r in between.get((s, end), ()))
    for (p, q, r), n in sorted(holds.items()):
        if n >= LEAST_CASES and n / cases[p, q] >= LEAST_SHARE:
            print(p, q, r, round(n / cases[p, q], 2), n, sep="\t")


if __name__ == "__main__":
    main()
