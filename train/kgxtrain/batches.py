"""Texts to arrays of wordpieces, as the measures of the tag head read them; sentence corpora packed to texts."""
import random
from dataclasses import dataclass

import numpy as np
import torch

from . import labels as L
from .words import shape

WINDOW = 254  # wordpieces between [CLS] and [SEP]


class Coded:
    """A text as arrays: pieces and shapes [pieces], first piece of each word and the end [words+1], allowed-set ids [words]."""

    def __init__(self, text, pieces, sets):
        lists = [pieces(w) for w in text.words]
        self.source = text.source
        self.start = np.concatenate([[0], np.cumsum([len(x) for x in lists])]).astype(np.int64)
        self.ids = np.array([p for x in lists for p in x], dtype=np.int64)
        self.shapes = np.array([shape(w) for w, x in zip(text.words, lists) for _ in x], dtype=np.int64)
        self.sets = np.array([sets.setdefault(a, len(sets)) for a in text.allowed], dtype=np.int64)

    def fit(self, a, room):
        """The word after the last one that fits into `room` pieces from word a on; at least one word."""
        return max(a + 1, int(np.searchsorted(self.start, self.start[a] + room, side="right")) - 1)


def set_table(sets):
    """[sets, labels] bool: which labels each allowed set holds."""
    table = torch.zeros(len(sets), len(L.LABELS), dtype=torch.bool)
    for s, i in sets.items():
        for x in s:
            table[i, L.INDEX[x]] = True
    return table


@dataclass
class Batch:
    ids: torch.Tensor      # [windows, pieces]
    shapes: torch.Tensor   # [windows, pieces]
    mask: torch.Tensor     # [windows, pieces] bool
    first: torch.Tensor    # [windows, words]: the first piece of each word
    words: torch.Tensor    # [windows, words] bool: is a word
    sets: torch.Tensor     # [windows, words]


def collate(items, pieces):
    """items: (coded text, first word, end word, case); case: a shape that all words with letters get, or None."""
    n = max(int(c.start[b] - c.start[a]) for c, a, b, _ in items) + 2
    m = max(b - a for _, a, b, _ in items)
    k = len(items)
    ids, shapes = np.zeros((k, n), np.int64), np.full((k, n), 6)
    ids[:] = pieces.pad
    mask, first = np.zeros((k, n), bool), np.zeros((k, m), np.int64)
    words, sets = np.zeros((k, m), bool), np.zeros((k, m), np.int64)
    for i, (c, a, b, case) in enumerate(items):
        p, q = c.start[a], c.start[b]
        ids[i, 0], ids[i, q - p + 1] = pieces.cls, pieces.sep
        ids[i, 1:q - p + 1] = c.ids[p:q]
        s = c.shapes[p:q]
        shapes[i, 1:q - p + 1] = s if case is None else np.where((s == 3) | (s == 6), s, case)
        mask[i, :q - p + 2] = True
        first[i, :b - a] = c.start[a:b] - p + 1
        words[i, :b - a], sets[i, :b - a] = True, c.sets[a:b]
    t = torch.from_numpy
    return Batch(t(ids), t(shapes), t(mask), t(first), t(words), t(sets))


def pack(texts, rng_seed=0, sources=("wikigold", "re3d", "btc")):
    """Joins neighbouring sentences of sentence corpora into texts of 1 to 8 sentences, to have contexts of all lengths."""
    rng, out, group, want = random.Random(rng_seed), [], None, 0
    for t in texts:
        if t.source not in sources:
            out.append(t)
            continue
        if group is not None and group.source == t.source and want > 0:
            group.words, group.allowed = group.words + t.words, group.allowed + t.allowed
        else:
            if group is not None:
                out.append(group)
            group, want = t, (rng.choice((1, 1, 1, 2, 3)) if t.source == "btc" else rng.choice((1, 2, 4, 8)))
        want -= 1
    if group is not None:
        out.append(group)
    return out
