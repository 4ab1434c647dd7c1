"""Confidence of spans, and the temperature that makes it mean what it says.

The confidence of a span (i..j, type t) is its probability under the tag head's chain at temperature T: the summed
probability of all label sequences with B-t at i, I-t at i+1..j and no I-t at j+1, scores and transitions divided by T.
"""
import torch

from . import evaluate, labels as L
from .tagger import FORBIDDEN


@torch.no_grad()
def chain(head, scores, t):
    """Log forward and backward scores [words, labels], step scores [labels, labels] and log Z at temperature t."""
    step = head.transitions / t + head.step_mask
    s = scores / t
    f, b = [head.start / t + head.start_mask + s[0]], [head.end / t]
    for k in range(1, len(s)):
        f.append((f[-1][:, None] + step).logsumexp(0) + s[k])
        b.append((step + (s[-k] + b[-1])[None, :]).logsumexp(1))
    f, b = torch.stack(f), torch.stack(b[::-1])
    return f, b, step, s, (f[-1] + b[-1]).logsumexp(0)


@torch.no_grad()
def confidences(head, scores, spans, t=1.0):
    """The confidence of each span of a text with label scores [words, labels]."""
    f, b, step, s, z = chain(head, scores, t)
    out = []
    for i, j, kind in spans:
        first, inside = L.INDEX["B-" + kind], L.INDEX["I-" + kind]
        p, y = f[i, first], first
        for k in range(i + 1, j + 1):
            p, y = p + step[y, inside] + s[k, inside], inside
        if j + 1 < len(s):
            follow = step[y] + s[j + 1] + b[j + 1]
            follow[inside] = FORBIDDEN * 10
            p = p + follow.logsumexp(0)
        else:
            p = p + b[j, y]
        out.append(float((p - z).exp().clamp(0, 1)))
    return out


@torch.no_grad()
def simple(head, scores, spans, t=1.0):
    """For comparison: the geometric mean over the span's words of the softmax of the scores alone."""
    lp = (scores / t).log_softmax(-1)
    return [float(sum(lp[k, L.INDEX[("B-" if k == i else "I-") + kind]] for k in range(i, j + 1)) / (j - i + 1)) and
            float(torch.exp(sum(lp[k, L.INDEX[("B-" if k == i else "I-") + kind]] for k in range(i, j + 1)) / (j - i + 1)))
            for i, j, kind in spans]


def ece(pairs, bins=10):
    """Expected calibration error of (confidence, right?) pairs, equal-width bins."""
    cells = [[0, 0.0, 0] for _ in range(bins)]
    for c, ok in pairs:
        cell = cells[min(bins - 1, int(c * bins))]
        cell[0], cell[1], cell[2] = cell[0] + 1, cell[1] + c, cell[2] + ok
    return sum(abs(c[1] - c[2]) for c in cells) / max(1, len(pairs)), [(n, round(c / n, 3), round(ok / n, 3)) for n, c, ok in cells if n]


def scored(encoder, head, pieces, dev):
    """(text, scores, spans) of each dev article."""
    out = []
    with torch.no_grad():
        for text, coded in dev:
            s = head(evaluate.hidden_words(encoder, pieces, coded))
            out.append((text, s, evaluate.spans([L.LABELS[y] for y in head.decode(s)])))
    return out


def pairs(head, rows, t, confidence=confidences):
    out = []
    for text, s, found in rows:
        for (a, b, kind), c in zip(found, confidence(head, s, found, t)):
            if not any(x <= b and a <= y for x, y in text.ignore):
                out.append((c, (a, b, L.CLASS[kind]) in text.gold))
    return out


def fit(head, rows, grid=(0.8, 1.0, 1.2, 1.4, 1.6, 1.8, 2.0, 2.3, 2.6, 3.0), confidence=confidences):
    """The temperature of the grid with the smallest log loss."""
    import math
    def loss(t):
        return sum(-math.log(max(1e-6, c if ok else 1 - c)) for c, ok in pairs(head, rows, t, confidence))
    return min(grid, key=loss)
