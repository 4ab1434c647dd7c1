"""Relations between an article's entities, over hidden states of the shared encoder.

ATLOP (Zhou et al. 2021, arXiv 2010.11304): entities pooled by log-sum-exp over their mentions, the context that both
attend to, grouped bilinear scores, an adaptive threshold. Two things differ. The shared encoder is frozen, so that names
are found as before; a few layers of its own, begun from the next layers of the base model, read its words' vectors over
blocks of BLOCK words, longer than the encoder's windows. And entities know their type.
"""
import torch
import torch.nn.functional as F
from torch import nn

from . import labels as L
from .model import EPS, HEADS, HIDDEN, FeedForward

BLOCK = 512       # words that the document layers see at once
GROUPS, KIND = 24, 32


class Attention(nn.Module):
    """Self-attention that also returns its weights: [heads, words, words]."""

    def __init__(self, drop):
        super().__init__()
        for name in ("query", "key", "value", "output"):
            self.add_module(name, nn.Linear(HIDDEN, HIDDEN))
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=EPS), nn.Dropout(drop)

    def forward(self, x):
        n = len(x)
        q, k, v = (f(x).view(n, HEADS, HIDDEN // HEADS).transpose(0, 1) for f in (self.query, self.key, self.value))
        a = (q @ k.transpose(1, 2) / (HIDDEN // HEADS) ** 0.5).float().softmax(-1)
        y = (a.to(v.dtype) @ v).transpose(0, 1).reshape(n, HIDDEN)
        return self.norm(x + self.drop(self.output(y))), a


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.attention, self.ffn = Attention(drop), FeedForward(drop)

    def forward(self, x):
        y, a = self.attention(x)
        return self.ffn(y), a


def blocks(n):
    """Cuts n words into equal blocks of at most BLOCK."""
    k = -(-n // BLOCK)
    return [(n * i // k, n * (i + 1) // k) for i in range(k)]


class Relations(nn.Module):
    """hidden [words, HIDDEN], first words of the mentions of each entity, types -> scores [pairs, relations+1], class 0 the threshold.

    allowed [types, types] bool: subject and object types between which there are pairs.
    """

    def __init__(self, relations, allowed, layers=2, drop=0.1):
        super().__init__()
        self.register_buffer("allowed", allowed, persistent=False)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        self.kind = nn.Embedding(len(L.TYPES), KIND)
        self.head, self.tail = nn.Linear(2 * HIDDEN + KIND, HIDDEN), nn.Linear(2 * HIDDEN + KIND, HIDDEN)
        self.out, self.drop = nn.Linear(HIDDEN * (HIDDEN // GROUPS), relations + 1), nn.Dropout(drop)

    def contextual(self, hidden):
        """(hidden states, [(first, end, attention [HEADS, block, block])]) after the document layers."""
        states, attention = [], []
        for a, b in blocks(len(hidden)):
            x = hidden[a:b]
            for layer in self.layers:
                x, w = layer(x)
            states.append(x.float())
            attention.append((a, b, w))
        return torch.cat(states), attention

    def forward(self, hidden, entities, kinds):
        n, count = len(hidden), len(entities)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states, attention = self.contextual(hidden)
        owner = torch.tensor([i for i, e in enumerate(entities) for _ in e])
        starts = torch.tensor([p for e in entities for p in e])
        peak = states.new_zeros(count, HIDDEN).scatter_reduce(0, owner[:, None].expand(-1, HIDDEN), states[starts], "amax", include_self=False).detach()
        pooled = peak + (states.new_zeros(count, HIDDEN).index_add(0, owner, (states[starts] - peak[owner]).exp())).log()
        looks = states.new_zeros(count, HEADS, n)
        for a, b, w in attention:
            inside = ((starts >= a) & (starts < b)).nonzero()[:, 0]
            if len(inside):
                rows = w[:, starts[inside] - a].transpose(0, 1)
                looks = looks + F.pad(states.new_zeros(count, HEADS, b - a).index_add(0, owner[inside], rows), (a, n - b))
        looks = looks / (looks.sum(2, keepdim=True) + 1e-9)
        s, o = (self.allowed[kinds][:, kinds] & ~torch.eye(count, dtype=torch.bool)).nonzero(as_tuple=True)
        shared = torch.einsum("ihn,jhn->ijn", looks, looks)[s, o]
        context = (shared / (shared.sum(1, keepdim=True) + 1e-6)) @ states
        kind = self.kind(kinds)
        x = torch.tanh(self.head(self.drop(torch.cat([pooled[s], context, kind[s]], 1)))).view(-1, GROUPS, HIDDEN // GROUPS)
        y = torch.tanh(self.tail(self.drop(torch.cat([pooled[o], context, kind[o]], 1)))).view(-1, GROUPS, HIDDEN // GROUPS)
        return self.out((x.unsqueeze(3) * y.unsqueeze(2)).flatten(1)), s, o


def adaptive_threshold_loss(scores, gold):
    """ATLOP's loss: true relations above the threshold class 0, all others below it."""
    th = torch.zeros_like(gold)
    th[:, 0] = 1
    above = scores - (1 - gold - th) * 1e30
    below = scores - gold * 1e30
    return -((F.log_softmax(above, -1) * gold).sum(1) + (F.log_softmax(below, -1) * th).sum(1)).mean()
