"""Trees, chains of roles and pairs of entities against what is counted by hand."""
import itertools
import pathlib
import subprocess
import sys
import tempfile
import unittest

import numpy as np
import torch

from kgxtrain import heads, relations


class Trees(unittest.TestCase):
    def test_best_tree_of_all(self):
        for seed in range(30):
            torch.manual_seed(seed)
            n = 2 + seed % 4
            s = torch.randn(n, n + 1) * 3
            best = None
            for h in itertools.product(range(n + 1), repeat=n):
                if h.count(0) != 1 or any(h[i] == i + 1 for i in range(n)):
                    continue
                if all(self.reaches(h, i) for i in range(n)):
                    v = sum(float(s[i, h[i]]) for i in range(n))
                    if best is None or v > best[0]:
                        best = v, list(h)
            self.assertEqual(heads.tree_of(s), best[1], seed)

    @staticmethod
    def reaches(h, i):
        for _ in h:
            if h[i] == 0:
                return True
            i = h[i] - 1
        return False


class Roles(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(2)
        self.head = heads.Roles(["O", "B-A", "I-A", "B-B", "I-B"]).eval()
        for p in (self.head.transitions, self.head.start, self.head.end):
            p.data.normal_()

    def sequences(self, s):
        h = self.head
        for y in itertools.product(range(5), repeat=len(s)):
            v = h.start[y[0]] + h.start_mask[y[0]] + h.end[y[-1]] + sum(s[i, k] for i, k in enumerate(y))
            v = v + sum(h.transitions[a, b] + h.step_mask[a, b] for a, b in zip(y, y[1:]))
            yield y, float(v.detach())

    def test_decode_finds_the_best_sequence_of_each_length(self):
        s = torch.randn(2, 5, 5) * 2
        mask = torch.tensor([[True] * 5, [True] * 3 + [False] * 2])
        got = self.head.decode(s, mask)
        self.assertEqual(tuple(got[0].tolist()), max(self.sequences(s[0]), key=lambda x: x[1])[0])
        self.assertEqual(tuple(got[1, :3].tolist()), max(self.sequences(s[1, :3]), key=lambda x: x[1])[0])

    def test_loss_sums_over_allowed_sequences(self):
        s = torch.randn(1, 3, 5)
        allowed = torch.ones(1, 3, 5, dtype=torch.bool)
        allowed[0, 0] = torch.tensor([False, True, False, True, False])
        every = list(self.sequences(s[0]))
        z, some = (torch.tensor([v for y, v in every if ok or y[0] in (1, 3)]).logsumexp(0) for ok in (True, False))
        self.assertAlmostEqual(float(self.head.loss(s, torch.ones(1, 3, dtype=torch.bool), allowed).detach()), float(z - some), places=3)

    def test_posterior_sums_over_all_sequences(self):
        s = torch.randn(1, 3, 5)
        every = list(self.sequences(s[0]))
        whole = torch.tensor([v for y, v in every]).logsumexp(0)
        got = self.head.posterior(torch.cat([s, torch.zeros(1, 2, 5)], 1), torch.tensor([[True, True, True, False, False]]))[0]
        for t in range(3):
            for k in range(5):
                some = [v for y, v in every if y[t] == k]
                want = float((torch.tensor(some).logsumexp(0) - whole).exp()) if some else 0.0
                self.assertAlmostEqual(float(got[t, k]), want, places=4)

    def test_distances(self):
        self.assertEqual(heads.bucket(torch.tensor([0, 1, 5, 6, 7, 24, 25, -1, -30])).tolist(), [0, 1, 5, 5, 6, 8, 9, 10, 18])


class Pairs(unittest.TestCase):
    def test_closest_mentions_and_what_stands_between(self):
        allowed = np.ones((20, 20), bool)
        p = relations.Pairs([[(0, 1), (90, 90)], [(5, 5)], [(91, 91)]], [0, 0, 0], allowed)
        rows = {(s, o): r for s, o, *r in p.rows.tolist()}
        self.assertEqual(rows[0, 1], [2, 5, 5, 5, 3])          # two words between 1 and 5: 2, 3, 4
        self.assertEqual(rows[1, 0], [2, 5, 5, 5, 3 + 9])      # the object before the subject
        self.assertEqual(rows[0, 2], [91, 91, 91, 91, 0])      # side by side: no words between
        self.assertEqual(rows[1, 2], [6, 36, 61, 91, 8])       # a wide gap: thirty words from each end


class TakenOver(unittest.TestCase):
    def test_parts_undo_tensors(self):
        torch.manual_seed(1)
        w = {k: v.detach() for k, v in relations.tensors(relations.Relations(5).state_dict()).items()}
        again = relations.tensors(relations.parts(w))
        for name, tensor in w.items():
            self.assertLess((again[name] - tensor).abs().max(), 1e-4, name)


if __name__ == "__main__":
    unittest.main()
