"""Confidence of spans, and the temperature that makes it mean what it says.

The confidence of a span (i..j, type t) is its probability under the tag head's chain at temperature T: the summed
probability of all label sequences with B-t at i, I-t at i+1..j and no I-t at j+1, scores and transitions divided by T.
"""
import math

import torch

from . import evaluate, labels as L
from .tagger import FORBIDDEN

GRID = (0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0, 2.5)


@torch.no_grad()
def chain(head, scores, temperatures=(1.0,)):
    """Log forward and backward scores [words, T, labels], step scores [T, labels, labels], scores [words, T, labels] and
    log Z [T] at each of T temperatures."""
    t = torch.tensor(temperatures)[:, None]
    step = head.transitions / t[:, :, None] + head.step_mask
    s = scores[:, None, :] / t
    f, b = [head.start / t + head.start_mask + s[0]], [head.end / t]
    for k in range(1, len(s)):
        f.append((f[-1][:, :, None] + step).logsumexp(1) + s[k])
        b.append((step + (s[-k] + b[-1])[:, None, :]).logsumexp(2))
    f, b = torch.stack(f), torch.stack(b[::-1])
    return f, b, step, s, (f[-1] + b[-1]).logsumexp(-1)


@torch.no_grad()
def confidences(head, scores, spans, temperatures=(1.0,)):
    """The confidence of each span of a text with label scores [words, labels]: [spans, T]."""
    f, b, step, s, z = chain(head, scores, temperatures)
    out = []
    for i, j, kind in spans:
        y, inside = L.INDEX["B-" + kind], L.INDEX["I-" + kind]
        p = f[i, :, y]
        for k in range(i + 1, j + 1):
            p, y = p + step[:, y, inside] + s[k, :, inside], inside
        if j + 1 < len(s):
            follow = step[:, y] + s[j + 1] + b[j + 1]
            follow[:, inside] = 10 * FORBIDDEN
            p = p + follow.logsumexp(-1)
        else:
            p = p + b[j, :, y]
        out.append((p - z).exp().clamp(0, 1))
    return torch.stack(out) if out else torch.zeros(0, len(temperatures))


def ece(pairs, bins=10):
    """Expected calibration error of (confidence, right?) pairs, equal-width bins; and the bins as (count, confidence, right)."""
    cells = [[0, 0.0, 0] for _ in range(bins)]
    for c, ok in pairs:
        cell = cells[min(bins - 1, int(c * bins))]
        cell[0], cell[1], cell[2] = cell[0] + 1, cell[1] + c, cell[2] + ok
    return sum(abs(c[1] - c[2]) for c in cells) / max(1, len(pairs)), [(n, round(c / n, 3), round(ok / n, 3)) for n, c, ok in cells if n]


@torch.no_grad()
def judged(encoder, head, pieces, dev, temperatures=GRID):
    """For each dev article its predicted spans outside IGNORE as (confidence at each temperature, right?)."""
    out = []
    for text, coded in dev:
        s = head(evaluate.hidden_words(encoder, pieces, coded))
        spans = evaluate.spans([L.LABELS[y] for y in head.decode(s)])
        spans = [x for x in spans if not any(a <= x[1] and x[0] <= b for a, b in text.ignore)]
        c = confidences(head, s, spans, temperatures).tolist()
        out.append([(row, (a, b, L.CLASS[kind]) in text.gold) for row, (a, b, kind) in zip(c, spans)])
    return out


def fit(articles):
    """Index into the grid of the temperature with the smallest log loss."""
    pairs = [x for a in articles for x in a]
    loss = lambda k: sum(-math.log(max(1e-6, c[k] if ok else 1 - c[k])) for c, ok in pairs)
    return min(range(len(GRID)), key=loss)


def report(articles):
    """Two-fold: the temperature fitted on one half of the articles is judged on the other."""
    halves = articles[0::2], articles[1::2]
    k = fit(halves[0]), fit(halves[1])
    held = [(c[k[1 - h]], ok) for h in (0, 1) for a in halves[h] for c, ok in a]
    error, bins = ece(held)
    whole = fit(articles)
    at_one = ece([(c[GRID.index(1.0)], ok) for a in articles for c, ok in a])[0]
    return {"temperature": GRID[whole], "temperatures_of_halves": [GRID[x] for x in k], "ece": round(error, 4), "ece_at_1": round(at_one, 4), "bins": bins}
