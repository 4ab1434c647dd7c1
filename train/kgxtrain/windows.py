"""Docs to batches: segments of whole sentences or whole articles, cut into windows of wordpieces, with every layer's labels as tensors."""
import random
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import torch

from . import coref, labels as L
from .batches import WINDOW
from .words import shape

LONGEST = 160   # tokens of a sentence that trees and roles learn from


class Coded:
    """A Doc as arrays; layers that only whole documents have stay with the Doc."""

    def __init__(self, doc, pieces, sets):
        self.doc, self.source, self.corpus = doc, doc.corpus, doc.corpus
        lists = [pieces(w) for w in doc.words]
        self.start = np.concatenate([[0], np.cumsum([len(x) for x in lists])]).astype(np.int64)
        self.ids = np.array([p for x in lists for p in x], dtype=np.int64)
        self.shapes = np.array([shape(w) for w, x in zip(doc.words, lists) for _ in x], dtype=np.int64)
        self.sets = np.array([sets.setdefault(a, len(sets)) for a in doc.allowed], dtype=np.int64) if doc.allowed else None
        n = len(doc.words)
        if doc.sentences:
            self.stops = [doc.tokens[a] for a, _ in doc.sentences] + [n]  # a word that two sentences share opens the later
        else:
            opens = [any(x[0] != "I" for x in a) for a in doc.allowed]
            self.stops = [i for i in range(n) if opens[i]] + [n]
        self.stops[0] = 0
        self.whole = doc.story is not None or doc.facts is not None


def fit(c, a, room):
    """The farthest stop after word a within `room` pieces; the next stop if none is."""
    limit = c.start[a] + room
    lo = np.searchsorted(c.stops, a, side="right")
    best = c.stops[lo]
    for s in c.stops[lo:lo + 400]:
        if c.start[s] > limit:
            break
        best = s
    return best


def cut_hard(c, a, b):
    """Windows of at most WINDOW pieces over words [a, b)."""
    out = []
    while a < b:
        e = max(a + 1, int(np.searchsorted(c.start, c.start[a] + WINDOW, side="right")) - 1)
        out.append((a, min(e, b)))
        a = out[-1][1]
    return out


def segments(c, rng, short):
    """Lists of windows that are read together: all of an article with document layers, else what fits into one window."""
    n, a, out = len(c.doc.words), 0, []
    passages = rng.random() < short
    first = True
    while a < n:
        room = rng.randint(12, 120) if passages else rng.randint(WINDOW // 3, WINDOW) if first else WINDOW
        b = fit(c, a, room)
        out += cut_hard(c, a, b)
        a, first = b, False
    return [out] if c.whole else [[w] for w in out] if all(y - x for x, y in out) else []


@dataclass
class Item:
    coded: object
    windows: list
    case: object

    @property
    def pieces(self):
        return sum(int(self.coded.start[b] - self.coded.start[a]) + 2 for a, b in self.windows)


def epoch(coded, rng, case=0.08, size=2032):
    """Batches of one corpus for one epoch: lists of Items of about `size` pieces with their padding."""
    items = []
    for c in coded:
        for ws in segments(c, rng, 0.15 if c.corpus in ("dwie", "gum", "polnear", "redocred") else 0.4):
            x = rng.random() / case
            items.append(Item(c, ws, (0 if x < 0.6 else 2 if x < 0.85 else 1) if x < 1 else None))
    rng.shuffle(items)
    out = []
    for k in range(0, len(items), 400):
        group, longest, rows = [], 0, 0
        for it in sorted(items[k:k + 400], key=lambda it: max(it.coded.start[b] - it.coded.start[a] for a, b in it.windows)):
            n = max(int(it.coded.start[b] - it.coded.start[a]) for a, b in it.windows) + 2
            if group and max(longest, n) * (rows + len(it.windows)) > size + 32:
                out.append(group)
                group, longest, rows = [], 0, 0
            group.append(it)
            longest, rows = max(longest, n), rows + len(it.windows)
        out.append(group)
    rng.shuffle(out)
    return out


class Batch:
    """ids, shapes, mask [windows, pieces]; flat [words]: row of each word's first piece in the flattened hidden states; words in the items' order."""

    def __init__(self, items, pieces, vocabulary):
        rows = [(it, a, b) for it in items for a, b in it.windows]
        n = max(int(it.coded.start[b] - it.coded.start[a]) for it, a, b in rows) + 2
        m = max(b - a for _, a, b in rows)
        k = len(rows)
        ids, shapes = np.full((k, n), pieces.pad), np.full((k, n), 6)
        mask, first = np.zeros((k, n), bool), np.zeros((k, m), np.int64)
        words, sets, flat = np.zeros((k, m), bool), np.zeros((k, m), np.int64), []
        for i, (it, a, b) in enumerate(rows):
            c = it.coded
            p, q = c.start[a], c.start[b]
            ids[i, 0], ids[i, q - p + 1] = pieces.cls, pieces.sep
            ids[i, 1:q - p + 1] = c.ids[p:q]
            s = c.shapes[p:q]
            shapes[i, 1:q - p + 1] = s if it.case is None else np.where((s == 3) | (s == 6), s, it.case)
            mask[i, :q - p + 2] = True
            first[i, :b - a] = c.start[a:b] - p + 1
            words[i, :b - a] = True
            if c.sets is not None:
                sets[i, :b - a] = c.sets[a:b]
            flat.append(i * n + first[i, :b - a])
        t = torch.from_numpy
        self.ids, self.shapes, self.mask, self.first, self.words, self.sets = t(ids), t(shapes), t(mask), t(first), t(words), t(sets)
        self.flat = t(np.concatenate(flat))
        self.tagged = items[0].coded.sets is not None
        self.items, self.base = items, []
        at = 0
        for it in items:
            self.base.append(at)
            at += sum(b - a for a, b in it.windows)
        self.layers(vocabulary)

    def layers(self, v):
        """Token layers: for each item the tokens whose words lie in it."""
        self.sentence_rows, self.frame_rows = [], defaultdict(list)
        self.upos, self.xpos, self.predicates, self.happened, self.token_rows = [], [], [], [], []
        for it, base in zip(self.items, self.base):
            d = it.coded.doc
            if not d.tokens:
                continue
            a, b = it.windows[0][0], it.windows[-1][1]
            word = lambda t: d.tokens[t] - a + base
            lo, hi = np.searchsorted(d.tokens, a), np.searchsorted(d.tokens, b)
            for t in range(lo, hi):
                if d.upos and d.upos[t]:
                    self.upos.append((word(t), v["index"]["upos"][d.upos[t]]))
                if d.xpos and d.xpos[t] in v["index"]["xpos"]:
                    self.xpos.append((word(t), v["index"]["xpos"][d.xpos[t]]))
            if d.heads:
                k = np.searchsorted([s for s, _ in d.sentences], lo)
                for x, y in d.sentences[k:]:
                    if y > hi:
                        break
                    if y - x <= LONGEST and d.heads[x] != -2:
                        self.sentence_rows.append(([word(t) for t in range(x, y)],
                                                   [0 if d.heads[t] < 0 else d.heads[t] - x + 1 for t in range(x, y)],
                                                   [v["index"]["tree"].get(d.relations[t], -1) for t in range(x, y)]))
            for f in within(d.frames, lo, hi, lambda f: f.predicate):
                x, y = max(f.first, lo), min(f.end, hi)
                if y - x > (260 if f.kind == "attribution" else LONGEST) or f.kind != "attribution" and (x, y) != (f.first, f.end):
                    continue
                self.frame_rows[f.kind].append((f, word(f.predicate), [word(t) for t in range(x, y)], x, y))
            self.predicates += [(word(t), c, h, w) for t, c, h, w in within(d.predicates, lo, hi, lambda p: p[0])]
            self.happened += [(word(t), x, w) for t, x, w in within(d.happened, lo, hi, lambda p: p[0])]

    def trees(self):
        """(words, mask, heads, relations), each [sentences, tokens]."""
        n = max(len(r[0]) for r in self.sentence_rows)
        out = [torch.zeros(len(self.sentence_rows), n, dtype=torch.long), torch.zeros(len(self.sentence_rows), n, dtype=torch.bool),
               torch.full((len(self.sentence_rows), n), -1), torch.full((len(self.sentence_rows), n), -1)]
        for i, (w, h, r) in enumerate(self.sentence_rows):
            out[0][i, :len(w)], out[1][i, :len(w)] = torch.tensor(w), True
            out[2][i, :len(w)], out[3][i, :len(w)] = torch.tensor(h), torch.tensor(r)
        return out

    def frames(self, kind, names):
        """Groups of (predicate words, token words, distances, mask, allowed) of like length, the frames' rows beside them."""
        rows = sorted(self.frame_rows[kind], key=lambda r: len(r[2]))
        index = {x: i for i, x in enumerate(names)}
        modifiers = [i for x, i in index.items() if x[2:] in ("ARGM-MOD", "ARGM-NEG", "ARGM-DIS", "ARGM-ADV", "ARGM-ADJ") or x == "O"]
        every = {p: [i for x, i in index.items() if x[0] == p] for p in "BI"}
        k = 0
        while k < len(rows):
            n, e = len(rows[k][2]), k + 1
            while e < len(rows) and len(rows[e][2]) <= max(12, 1.5 * n):
                e += 1
            group = rows[k:e]
            n = len(group[-1][2])
            tokens, mask = torch.zeros(len(group), n, dtype=torch.long), torch.zeros(len(group), n, dtype=torch.bool)
            distance, allowed = torch.zeros(len(group), n, dtype=torch.long), torch.zeros(len(group), n, len(names), dtype=torch.bool)
            for i, (f, _, w, x, y) in enumerate(group):
                tokens[i, :len(w)], mask[i, :len(w)] = torch.tensor(w), True
                distance[i, :len(w)] = torch.arange(x, y) - f.predicate
                if f.loose:
                    allowed[i, :, modifiers] = True
                else:
                    allowed[i, :, 0] = True
                for label, p, q in f.arguments:
                    p, q = max(p, x) - x, min(q, y) - x
                    if p >= q or label is not None and "B-" + label not in index:
                        continue
                    allowed[i, p:q] = False
                    allowed[i, p, every["B"] if label is None else index["B-" + label]] = True
                    if q > p + 1:
                        inside = every["I"] if label is None else [index["I-" + label]]
                        for j in inside:
                            allowed[i, p + 1:q, j] = True
            yield torch.tensor([r[1] for r in group]), tokens, distance, mask, allowed, [r[0] for r in group]
            k = e


def within(rows, lo, hi, at):
    return [r for r in rows if lo <= at(r) < hi]
