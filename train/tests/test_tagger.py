"""The chain against sums over all label sequences, written out."""
import itertools
import unittest

import torch

from kgxtrain import calibrate, labels as L
from kgxtrain.evaluate import spans
from kgxtrain.tagger import TagHead


def head():
    torch.manual_seed(3)
    h = TagHead().eval()
    for p in (h.transitions, h.start, h.end):
        p.data.normal_()
    return h


# A few labels only, so that all sequences can be listed: the others get scores that rule them out.
FEW = [L.INDEX[x] for x in ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")]


def scores(n):
    torch.manual_seed(5)
    s = torch.full((n, len(L.LABELS)), -1e4)
    s[:, FEW] = torch.randn(n, len(FEW)) * 2
    return s


def sequences(h, s):
    """Every sequence over FEW with its score."""
    step, start = h.transitions + h.step_mask, h.start + h.start_mask
    for y in itertools.product(FEW, repeat=len(s)):
        total = start[y[0]] + s[0, y[0]] + h.end[y[-1]]
        for k in range(1, len(y)):
            total = total + step[y[k - 1], y[k]] + s[k, y[k]]
        yield y, float(total.detach())


class Chain(unittest.TestCase):
    def test_log_partition(self):
        h, s = head(), scores(4)
        want = torch.tensor([t for _, t in sequences(h, s)]).logsumexp(0)
        padded = torch.cat([s, torch.zeros(2, s.shape[1])])[None]
        got = h.log_partition(padded, torch.tensor([[True] * 4 + [False] * 2]))
        self.assertAlmostEqual(float(got.detach()), float(want), places=3)

    def test_loss_sums_over_allowed_sequences(self):
        h, s = head(), scores(3)
        ok = torch.ones(3, len(L.LABELS), dtype=torch.bool)
        ok[1] = False
        ok[1, [L.INDEX["B-PER"], L.INDEX["I-ORG"]]] = True
        every = [(y, t) for y, t in sequences(h, s)]
        z = torch.tensor([t for _, t in every]).logsumexp(0)
        some = torch.tensor([t for y, t in every if ok[1, y[1]]]).logsumexp(0)
        got = h.loss(s[None], torch.ones(1, 3, dtype=torch.bool), ok[None])
        self.assertAlmostEqual(float(got.detach()), float(z - some), places=3)

    def test_decode_finds_the_best_sequence(self):
        h, s = head(), scores(5)
        self.assertEqual(tuple(h.decode(s)), max(sequences(h, s), key=lambda x: x[1])[0])

    def test_confidence_is_the_probability_of_exactly_that_span(self):
        h, s = head(), scores(4)
        t = 1.5
        every = list(sequences(h, s))
        z = sum(torch.tensor(x / t).exp() for _, x in every)
        for span in ((1, 2, "PER"), (0, 0, "ORG"), (2, 3, "ORG")):
            want = sum(torch.tensor(x / t).exp() for y, x in every if span in spans([L.LABELS[k] for k in y])) / z
            self.assertAlmostEqual(float(calibrate.confidences(h, s, [span], (t,))), float(want), places=3)


if __name__ == "__main__":
    unittest.main()
