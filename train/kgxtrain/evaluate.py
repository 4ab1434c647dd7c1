"""Scores texts with overlapping windows, decodes spans, and measures them as METRICS.md says."""
from collections import Counter, defaultdict

import torch

from . import labels as L
from .batches import WINDOW, collate


def windows(coded, room=WINDOW, overlap=64):
    """(first word, end word, first kept, end kept): neighbours share up to `overlap` pieces; a word is taken from the
    window where it stands farther from the edge."""
    n, a, out = len(coded.sets), 0, []
    while True:
        b = min(coded.fit(a, room), n)
        out.append([a, b, a, b])
        if b == n:
            break
        back = b
        while back > a + 1 and coded.start[b] - coded.start[back - 1] <= overlap:
            back -= 1
        a = back
    for x, y in zip(out, out[1:]):  # the middle of the shared words
        middle = (y[0] + x[1]) // 2
        x[3] = y[2] = middle
    return out


@torch.no_grad()
def hidden_words(encoder, pieces, coded, room=WINDOW, overlap=64, batch=8):
    """Encoder's vectors of all words of a text: [words, HIDDEN]."""
    parts, ws = [], windows(coded, room, overlap)
    for k in range(0, len(ws), batch):
        group = ws[k:k + batch]
        b = collate([(coded, w[0], w[1], None) for w in group], pieces)
        h = encoder(b.ids, b.shapes, b.mask)
        h = torch.gather(h, 1, b.first[:, :, None].expand(-1, -1, h.shape[2]))
        parts += [h[i, w[2] - w[0]:w[3] - w[0]] for i, w in enumerate(group)]
    return torch.cat(parts)


def spans(labels):
    """(first word, last word, type) of a BIO sequence."""
    i, out = 0, []
    while i < len(labels):
        j = i + 1
        if labels[i] != "O":
            while j < len(labels) and labels[j] == "I" + labels[i][1:]:
                j += 1
            out.append((i, j - 1, labels[i][2:]))
        i = j
    return out


class Score:
    def __init__(self):
        self.hit = self.got = self.gold = 0

    def add(self, got, gold):
        self.hit, self.got, self.gold = self.hit + len(got & gold), self.got + len(got), self.gold + len(gold)

    def prf(self):
        p, r = self.hit / max(self.got, 1), self.hit / max(self.gold, 1)
        return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * self.hit / max(self.got + self.gold, 1), 4)}


def measure(results):
    """results: (text, predicted spans with types) pairs -> METRICS.md's mentions figures."""
    s = defaultdict(Score)
    for text, predicted in results:
        gold, gold_spans = text.gold, {g[:2] for g in text.gold}
        got = {(a, b, L.CLASS[t]) for a, b, t in predicted}
        got = {g for g in got if g[:2] in gold_spans or not any(a <= g[1] and g[0] <= b for a, b in text.ignore)}
        s["span"].add({g[:2] for g in got}, gold_spans)
        s["typed"].add(got, gold)
        named = ("PER", "ORG", "LOC")
        s["names"].add({g for g in got if g[2] in named}, {g for g in gold if g[2] in named})
        for c in L.CLASSES:
            s[c].add({g for g in got if g[2] == c}, {g for g in gold if g[2] == c})
        for key in ("span", "typed"):
            s[key].gold += text.lost
    return {k: v.prf() for k, v in s.items()}


def measure_names(results):
    """PER, ORG and LOC only, exact span and class (uner)."""
    s = defaultdict(Score)
    for text, predicted in results:
        got = {(a, b, L.CLASS[t]) for a, b, t in predicted if L.CLASS[t] in ("PER", "ORG", "LOC")}
        s["names"].add(got, text.gold)
        for c in ("PER", "ORG", "LOC"):
            s[c].add({g for g in got if g[2] == c}, {g for g in text.gold if g[2] == c})
    return {k: v.prf() for k, v in s.items()}
