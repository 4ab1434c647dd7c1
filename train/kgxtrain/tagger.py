"""The tag head: a linear layer over each word's first wordpiece, with learned transitions (a linear-chain CRF).

The loss is the marginal likelihood -log sum p(y) over all label sequences y that the annotation allows, so
corpora with different guidelines teach one label set. Without transitions it is the same sum word by word.
"""
import torch
from torch import nn

from . import labels as L
from .model import HIDDEN

FORBIDDEN = -1e4


def bio_mask():
    """([labels, labels] from-to, [labels] start): 0 where BIO allows the step, FORBIDDEN where not."""
    n = len(L.LABELS)
    step, start = torch.zeros(n, n), torch.zeros(n)
    for j, to in enumerate(L.LABELS):
        if to[0] == "I":
            step[:, j] = FORBIDDEN
            step[L.INDEX["B" + to[1:]], j] = step[j, j] = 0
            start[j] = FORBIDDEN
    return step, start


class TagHead(nn.Module):
    """Hidden states of words [batch, words, HIDDEN] -> label scores [batch, words, labels]."""

    def __init__(self, crf=True, drop=0.1):
        super().__init__()
        n = len(L.LABELS)
        self.crf, self.drop, self.linear = crf, nn.Dropout(drop), nn.Linear(HIDDEN, n)
        self.transitions, self.start, self.end = (nn.Parameter(torch.zeros(s), requires_grad=crf) for s in ((n, n), (n,), (n,)))
        step, start = bio_mask()
        self.register_buffer("step_mask", step, persistent=False)
        self.register_buffer("start_mask", start, persistent=False)

    def forward(self, x):
        return self.linear(self.drop(x))

    def log_partition(self, scores, words):
        """log sum over label sequences of exp(score): [batch]."""
        return log_partition(scores, words, self.transitions + self.step_mask, self.start + self.start_mask, self.end)

    def loss(self, scores, words, allowed):
        """-log p(allowed) of each window [batch]; allowed [batch, words, labels] bool."""
        held = scores.masked_fill(~allowed, FORBIDDEN)
        if not self.crf:
            return ((scores.logsumexp(-1) - held.logsumexp(-1)) * words).sum(1)
        both = self.log_partition(torch.cat([scores, held]), torch.cat([words, words]))
        return both[:len(scores)] - both[len(scores):]

    @torch.no_grad()
    def decode(self, scores):
        """The best label sequence of one text, scores [words, labels]."""
        trans, n = self.transitions + self.step_mask, len(scores)
        best, back = scores[0] + self.start + self.start_mask, []
        for t in range(1, n):
            s, arg = (best[:, None] + trans).max(0)
            back.append(arg)
            best = s + scores[t]
        y = [int((best + self.end).argmax())]
        for arg in reversed(back):
            y.append(int(arg[y[-1]]))
        return y[::-1]


def log_partition(scores, words, trans, start, end):
    """Forward algorithm in the exp domain, rescaled each step; words [batch, words] bool, left-aligned."""
    e = trans.exp()
    a = start + scores[:, 0]
    total = a.amax(1)
    p = (a - total[:, None]).exp()
    peaks = scores.amax(2)
    lifted = (scores - peaks[:, :, None]).exp()
    w = words.float()
    for t in range(1, scores.shape[1]):
        q = (p @ e) * lifted[:, t]
        z = q.sum(1, keepdim=True).clamp_min(1e-30)
        k = w[:, t, None]
        total = total + (z[:, 0].log() + peaks[:, t]) * w[:, t]
        p = (q / z) * k + p * (1 - k)
    return total + (p @ end.exp()[:, None])[:, 0].clamp_min(1e-30).log()
