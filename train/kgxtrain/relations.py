"""Relations between an article's entities, over the shared encoder's states.

After ATLOP (Zhou et al. 2021, arXiv 2010.11304): entities pooled by log-sum-exp over their mentions, grouped bilinear scores, an
adaptive threshold. The context of a pair is the mean of the words between its two closest mentions, and entities know their type.
"""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import labels as L
from .model import HIDDEN

GROUPS, KIND = 24, 32
SIDE = 30          # words of the gap that are read from each of its ends
FARTHEST = 512     # words between the closest mentions of a pair
GAPS = (0, 1, 2, 4, 8, 16, 32, 64)
BUCKETS = 2 * (len(GAPS) + 1)  # the object after the subject, then before it


class Pairs:
    """Pairs of a document's entities: subject, object, the ranges of context words, the bucket of their distance."""

    def __init__(self, entities, kinds, allowed):
        starts = [np.array([a for a, _ in e]) for e in entities]
        ends = [np.array([b for _, b in e]) for e in entities]
        rows = []
        for s in range(len(entities)):
            for o in range(len(entities)):
                if s == o or not allowed[kinds[s], kinds[o]]:
                    continue
                after, before = starts[o][None] - ends[s][:, None] - 1, starts[s][:, None] - ends[o][None] - 1
                gap = np.maximum(np.maximum(after, before), 0)
                least = np.minimum(starts[s][:, None], starts[o][None])
                i, j = np.unravel_index(np.lexsort((least.ravel(), gap.ravel()))[0], gap.shape)
                g = int(gap[i, j])
                if g > FARTHEST:
                    continue
                left, right = (ends[s][i] + 1, starts[o][j]) if after[i, j] >= before[i, j] else (ends[o][j] + 1, starts[s][i])
                right = max(left, right)
                near = (left, right, right, right) if right - left <= 2 * SIDE else (left, left + SIDE, right - SIDE, right)
                rows.append((s, o, *near, int(np.searchsorted(GAPS, g)) + (len(GAPS) + 1) * bool(starts[o][j] < starts[s][i])))
        self.rows = torch.tensor(rows, dtype=torch.long).reshape(-1, 7)


class Relations(nn.Module):
    """hidden [words, HIDDEN], first words of the mentions of each entity, types, Pairs -> scores [pairs, relations+1], class 0 the threshold."""

    def __init__(self, relations, drop=0.1):
        super().__init__()
        self.kind, self.distance = nn.Embedding(len(L.TYPES), KIND), nn.Embedding(BUCKETS, KIND)
        width = 2 * HIDDEN + 2 * KIND
        self.head, self.tail = nn.Linear(width, HIDDEN), nn.Linear(width, HIDDEN)
        self.out, self.drop = nn.Linear(HIDDEN * (HIDDEN // GROUPS), relations + 1), nn.Dropout(drop)

    def forward(self, hidden, entities, kinds, pairs):
        count = len(entities)
        owner = torch.tensor([i for i, e in enumerate(entities) for _ in e])
        states = hidden[torch.tensor([a for e in entities for a, _ in e])]
        peak = states.new_zeros(count, HIDDEN).scatter_reduce(0, owner[:, None].expand(-1, HIDDEN), states, "amax", include_self=False).detach()
        pooled = peak + (states.new_zeros(count, HIDDEN).index_add(0, owner, (states - peak[owner]).exp())).log()
        s, o, a, b, c, d, gap = pairs.rows.unbind(1)
        sums = torch.cat([hidden.new_zeros(1, HIDDEN), hidden.cumsum(0)])
        context = (sums[b] - sums[a] + sums[d] - sums[c]) / (b - a + d - c).clamp_min(1)[:, None]
        more = torch.cat([context, self.distance(gap)], 1)
        kind = self.kind(kinds)
        x = torch.tanh(self.head(self.drop(torch.cat([pooled[s], kind[s], more], 1)))).view(-1, GROUPS, HIDDEN // GROUPS)
        y = torch.tanh(self.tail(self.drop(torch.cat([pooled[o], kind[o], more], 1)))).view(-1, GROUPS, HIDDEN // GROUPS)
        return self.out((x.unsqueeze(3) * y.unsqueeze(2)).flatten(1))


def tensors(model):
    """The head's tensors as the program wants them: what an entity, its type, a pair's context and distance each add to the two
    projections lies apart, the projection of subjects above that of objects, so that entities are projected once."""
    both = torch.cat([model["head.weight"], model["tail.weight"]])
    entity, kind, context, distance = both.split([HIDDEN, KIND, HIDDEN, KIND], 1)
    return {
        "heads.relations.entity.weight": entity,
        "heads.relations.types": model["kind.weight"] @ kind.T,
        "heads.relations.context.weight": context, "heads.relations.context.bias": torch.cat([model["head.bias"], model["tail.bias"]]),
        "heads.relations.distance": model["distance.weight"] @ distance.T,
        "heads.relations.out.weight": model["out.weight"], "heads.relations.out.bias": model["out.bias"],
    }


def parts(w):
    """The head's state from what `tensors` made of it."""
    def factors(table):
        u, s, v = torch.linalg.svd(table, full_matrices=False)
        room = KIND - len(s)
        return F.pad(u * s, (0, room)), F.pad(v, (0, 0, 0, room))

    kinds, kind = factors(w["heads.relations.types"])
    distances, distance = factors(w["heads.relations.distance"])
    both = torch.cat([w["heads.relations.entity.weight"], kind.T, w["heads.relations.context.weight"], distance.T], 1)
    head, tail = both.chunk(2)
    (head_bias, tail_bias) = w["heads.relations.context.bias"].chunk(2)
    return {"head.weight": head, "tail.weight": tail, "head.bias": head_bias, "tail.bias": tail_bias, "kind.weight": kinds,
            "distance.weight": distances, "out.weight": w["heads.relations.out.weight"], "out.bias": w["heads.relations.out.bias"]}


def adaptive_threshold_loss(scores, gold):
    """ATLOP's loss: true relations above the threshold class 0, all others below it."""
    th = torch.zeros_like(gold)
    th[:, 0] = 1
    above = scores - (1 - gold - th) * 1e30
    below = scores - gold * 1e30
    return -((F.log_softmax(above, -1) * gold).sum(1) + (F.log_softmax(below, -1) * th).sum(1)).mean()
