"""Coreference by a learned antecedent scorer (after Lee et al. 2017, arXiv 1707.07045) over given mentions.

A mention is the hidden states of its first and last word; a pair is scored from the product of two projections and from
the features of links.py. Names are learned from DWIE, nominals and pronouns from GUM.
"""
import json
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from . import labels as L, links
from .model import HIDDEN
from .words import WORD

DEPTH, WIDTH = 96, 64


@dataclass
class Story:
    """A document for coreference: words, mentions (first, last word) in text order, their links.Link and gold clusters."""
    source: str
    words: list
    spans: list
    links: list
    clusters: list   # id of the entity of each mention
    gold: list       # id of the cluster in the form that figures are measured in


def sentence_numbers(words):
    out, n = [], 0
    for w in words:
        out.append(n)
        n += w in ".!?"
    return out


def dwie(path, gazetteer):
    """DWIE's names and adjectives (merged with their country), and its values, which nothing is learned from."""
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        at = [(m.start(), m.end()) for m in WORD.finditer(d["content"])]
        first, last = {a: i for i, (a, _) in enumerate(at)}, {b: i for i, (_, b) in enumerate(at)}
        words = [d["content"][a:b] for a, b in at]
        sentence = sentence_numbers(words)
        tags = {c["concept"]: c["tags"] for c in d["concepts"]}
        place = {r["s"]: r["o"] for r in d["relations"] if r["p"] in ("gpe0", "gpe1", "gpe2")}
        rows = sorted({(first[m["begin"]], last[m["end"]], m["concept"]) for m in d["mentions"] if m["begin"] in first and m["end"] in last}, key=lambda r: (r[0], -r[1]))
        story = Story("dwie", words, [], [], [], [])
        for a, b, c in rows:
            kind = L.gold_type(tags.get(c))
            if kind in ("TIME", "MONEY", "VALUE", "ROLE", None):
                continue
            story.spans.append((a, b))
            story.links.append(links.Link(words[a:b + 1], "adjective" if kind == "GPEX" else "name", kind if kind in links.TYPES else "MISC", a, sentence[a], gazetteer))
            story.clusters.append(place.get(c, c))
            story.gold.append(c)
        yield story


GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT"}


class Antecedents(nn.Module):
    """Scores of mention-antecedent pairs [pairs]; the dummy antecedent ("begins an entity") scores 0."""

    def __init__(self, drop=0.2):
        super().__init__()
        self.later, self.earlier = nn.Linear(2 * HIDDEN, DEPTH), nn.Linear(2 * HIDDEN, DEPTH)
        self.hidden, self.out, self.drop = nn.Linear(DEPTH + links.FEATURES, WIDTH), nn.Linear(WIDTH, 1), nn.Dropout(drop)

    def forward(self, mentions, later, earlier, features):
        """mentions [mentions, 2*HIDDEN], later and earlier [pairs] indexes, features [pairs, FEATURES]."""
        m = self.drop(mentions)
        x = torch.cat([self.later(m)[later] * self.earlier(m)[earlier], features], 1)
        return self.out(self.drop(torch.relu(self.hidden(x))))[:, 0]


def pairs_of(story):
    """(later, earlier, features) of all candidate pairs, grouped by the later mention."""
    later, earlier, rows = [], [], []
    for j, c in enumerate(links.candidates(story.links)):
        for i in c:
            later.append(j), earlier.append(i)
            rows.append(links.pair_features(story.links[i], story.links[j], j - i - 1))
    return np.array(later, np.int64), np.array(earlier, np.int64), np.array(rows, np.float32).reshape(-1, links.FEATURES)


def loss(scores, later, true, count):
    """-log of the probability of all true antecedents, or of the dummy where a mention has none, summed over mentions."""
    zero = scores.new_zeros(count)
    every = torch.cat([scores, zero])
    owner = torch.cat([later, torch.arange(count)])
    has = torch.zeros(count, dtype=torch.bool).index_put_((later[true],), torch.tensor(True))
    right = torch.cat([true, ~has])
    peak = every.new_zeros(count).scatter_reduce(0, owner, every, "amax").detach()
    e = (every - peak[owner]).exp()
    total = every.new_zeros(count).index_add(0, owner, e)
    good = every.new_zeros(count).index_add(0, owner, e * right)
    return (total.log() - good.clamp_min(1e-20).log()).sum()


def cluster(scores, later, earlier, count):
    """Each mention joins its best antecedent that scores above 0."""
    best = {}
    for s, j, i in zip(scores.tolist(), later.tolist(), earlier.tolist()):
        if s > 0 and s > best.get(j, (0, 0))[0]:
            best[j] = (s, i)
    out = list(range(count))
    for j in range(count):
        if j in best:
            out[j] = out[best[j][1]]
    return out


def muc(key, response):
    """(numerator, denominator) of MUC's recall of key against response; each a list of sets."""
    where = {m: i for i, c in enumerate(response) for m in c}
    num = sum(len(c) - len({where.get(m, ("none", m)) for m in c}) for c in key)
    return num, sum(len(c) - 1 for c in key)


def b3(key, response):
    where = {m: c for c in response for m in c}
    return sum(len(c & where[m]) / len(c) for c in key for m in c if m in where), sum(map(len, key))


def ceafe(key, response):
    """(similarity, key entities, response entities)."""
    from scipy.optimize import linear_sum_assignment
    if not key or not response:
        return 0.0, len(key), len(response)
    s = np.array([[2 * len(k & r) / (len(k) + len(r)) for r in response] for k in key])
    i, j = linear_sum_assignment(-s)
    return s[i, j].sum(), len(key), len(response)


class Score:
    def __init__(self, singletons=True):
        self.singletons, self.n = singletons, np.zeros(11)

    def add(self, gold, got):
        sets = []
        for ids in (gold, got):
            c = defaultdict(set)
            for i, x in enumerate(ids):
                c[x].add(i)
            sets.append([s for s in c.values() if self.singletons or len(s) > 1])
        k, r = sets
        self.n += np.array([*muc(k, r), *muc(r, k), *b3(k, r), *b3(r, k), *ceafe(k, r)])

    def figures(self):
        n, f = self.n, lambda a, b, c, d: 2 * (a / max(b, 1e-9)) * (c / max(d, 1e-9)) / max(a / max(b, 1e-9) + c / max(d, 1e-9), 1e-9)
        out = {"muc": f(n[0], n[1], n[2], n[3]), "b3": f(n[4], n[5], n[6], n[7]), "ceafe": f(n[8], n[9], n[8], n[10])}
        return {k: round(float(v), 4) for k, v in (out | {"mean": sum(out.values()) / 3}).items()}
