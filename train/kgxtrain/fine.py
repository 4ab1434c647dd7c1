"""The fine-type head: an entity's mentions, pooled, to a type of graph/schema/types.tsv ("party", "waterbody").

Input: for each mention the vectors of its first word, of its last word and the mean of its words, one after the
other [3 * HIDDEN]; the mean of these over the entity's mentions. One hidden layer (ReLU), then a softmax over the
types of the family that the tag head's type of the entity opens.
"""
import random
from collections import Counter, defaultdict

import torch
import torch.nn.functional as F
from torch import nn

from . import labels as L
from .evaluate import hidden_words
from .model import HIDDEN

WIDTH = 128
_BROAD = {"entity", "value", "other", "gpe"}


class Schema:
    """The types of graph/schema/types.tsv, and which of them a DWIE concept has."""

    def __init__(self, path):
        rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")][1:]
        self.parent = {r[0]: r[1] for r in rows}
        self.tags = {r[0]: [t for t in r[5].split(",") if t and "::" not in t and t not in _BROAD] for r in rows}

    def ancestors(self, name):
        out = []
        while name:
            out.append(name)
            name = self.parent[name]
        return out

    def below(self, *roots):
        return [t for t in self.parent if any(r in self.ancestors(t) for r in roots)]

    def of(self, tags, family):
        """The narrowest type of the family whose own tags are among the concept's; of equally narrow ones the first."""
        k, best, depth = L.kinds(tags), "", 0
        for t in family:
            d = len(self.ancestors(t))
            own = [x for x in self.tags[t] if x != "misc" or t == "misc"]
            if d > depth and any(x in k for x in own):
                best, depth = t, d
        return best

    def families(self):
        """Type of the tag head -> fine types that it may be refined to, the default first."""
        rest = [t for t in self.parent if self.ancestors(t)[-1] not in
                ("person", "organization", "location", "event", "religion", "ethnicity", "nationality", "role", "time", "money", "quantity")]
        rest.sort(key=lambda t: t != "misc")
        out = {"PER": self.below("person"), "ORG": self.below("organization"), "EVENT": self.below("event"), "NORP": ["religion", "ethnicity"],
               "GPEX": ["nationality"], "ROLE": ["role"], "TIME": ["time"], "MONEY": ["money"], "VALUE": ["quantity"]}
        out |= {t: self.below("location") for t in L.PLACES}
        return out | {t: rest for t in ("WORK", "AWARD", "TREATY", "PRODUCT", "LANG", "MISC")}


class FineHead(nn.Module):
    """[entities, 3 * HIDDEN] -> scores [entities, fine labels]."""

    def __init__(self, families, labels):
        super().__init__()
        self.register_buffer("families", mask(families, labels), persistent=False)
        labels = len(labels)
        self.hidden, self.out, self.drop = nn.Linear(3 * HIDDEN, WIDTH), nn.Linear(WIDTH, labels), nn.Dropout(0.3)

    def forward(self, x):
        return self.out(self.drop(F.relu(self.hidden(self.drop(x)))))


def mention_vectors(h, spans):
    """[mentions, 3 * HIDDEN] of a text's word vectors h [words, HIDDEN]."""
    return torch.stack([torch.cat([h[a], h[b], h[a:b + 1].mean(0)]) for a, b in spans])


@torch.no_grad()
def examples(encoder, pieces, texts, schema, families, labels):
    """(mention vectors, tag type, fine label id) of each entity whose fine type the annotation tells."""
    index, out = {t: i for i, t in enumerate(labels)}, []
    for text, coded in texts:
        h = hidden_words(encoder, pieces, coded) if text.entities else None
        for tags, spans in text.entities:
            kind = L.gold_type(tags)
            if kind is None or len(families[kind]) == 1:
                continue
            fine = schema.of(tags, families[kind]) or families[kind][0]
            out.append((mention_vectors(h, spans), kind, index[fine]))
    return out


def mask(families, labels):
    """[tag types, fine labels]: 0 where the family holds the label, -1e4 elsewhere."""
    m = torch.full((len(L.TYPES), len(labels)), -1e4)
    for i, t in enumerate(L.TYPES):
        m[i, [labels.index(x) for x in families[t]]] = 0
    return m


def train(data, families, labels, seed=1, epochs=14, lr=1e-3, batch=32):
    """A trained FineHead. Besides whole entities, single mentions of them teach too, as texts often have only one."""
    torch.manual_seed(seed)
    rng, head = random.Random(seed), FineHead(families, labels)
    opt = torch.optim.AdamW(head.parameters(), lr=lr, weight_decay=0.02)
    steps, step = epochs * (len(data) // batch + 1), 0
    for _ in range(epochs):
        rng.shuffle(data)
        head.train()
        for k in range(0, len(data), batch):
            part = data[k:k + batch]
            x = torch.stack([(v if rng.random() < 0.6 else v[rng.randrange(len(v))][None]).mean(0) for v, _, _ in part])
            kinds = torch.tensor([L.TYPES.index(t) for _, t, _ in part])
            loss = F.cross_entropy(head(x) + head.families[kinds], torch.tensor([y for _, _, y in part]))
            for g in opt.param_groups:
                g["lr"] = lr * (1 - step / steps)
            loss.backward(); opt.step(); opt.zero_grad(); step += 1
    return head.eval()


@torch.no_grad()
def accuracy(head, data, families, labels):
    """Share of entities with the right type: over all, of the most frequent guess (the family's default), and by type."""
    right, by, base = 0, defaultdict(Counter), 0
    for v, kind, y in data:
        p = int((head(v.mean(0)) + head.families[L.TYPES.index(kind)]).argmax())
        right += p == y
        base += labels[y] == families[kind][0]
        by[labels[y]]["gold"] += 1
        by[labels[p]]["got"] += 1
        by[labels[y]]["hit"] += p == y
    rows = {t: {"gold": c["gold"], "p": round(c["hit"] / max(1, c["got"]), 3), "r": round(c["hit"] / max(1, c["gold"]), 3)}
            for t, c in sorted(by.items(), key=lambda x: -x[1]["gold"])}
    return {"accuracy": round(right / max(1, len(data)), 4), "default": round(base / max(1, len(data)), 4), "entities": len(data), "by_type": rows}


@torch.no_grad()
def temperature(head, data, grid=(0.7, 0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5)):
    """The temperature of the grid that makes the softmax over the family most likely on held-out entities."""
    scores = head(torch.stack([v.mean(0) for v, _, _ in data])) + head.families[[L.TYPES.index(t) for _, t, _ in data]]
    gold = torch.tensor([y for _, _, y in data])
    return min(grid, key=lambda t: float(F.cross_entropy(scores / t, gold)))
