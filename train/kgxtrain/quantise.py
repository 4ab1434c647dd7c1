"""int8 as the Go program has it, simulated in float: weights per output channel, word vectors per row, activations per token."""
import copy

import torch
import torch.nn.functional as F
from torch import nn


def per_row(w):
    """Rounds each row to 255 levels, symmetric, half to even."""
    s = w.abs().amax(-1, keepdim=True).clamp_min(1e-9) / 127
    return (w / s).round() * s


class Linear8(nn.Module):
    def __init__(self, linear):
        super().__init__()
        self.weight, self.bias = per_row(linear.weight.data), linear.bias.data

    def forward(self, x):
        return F.linear(per_row(x), self.weight, self.bias)


class Part8(nn.Module):
    """A linear layer of which only the inputs of `part`, a slice, are in int8."""

    def __init__(self, linear, part):
        super().__init__()
        self.weight, self.bias, self.part = linear.weight.data.clone(), linear.bias.data, part
        self.weight[:, part] = per_row(self.weight[:, part])

    def forward(self, x):
        x = x.clone()
        x[:, self.part] = per_row(x[:, self.part])
        return F.linear(x, self.weight, self.bias)


def rounded(encoder):
    """A copy of the encoder that computes as if in int8."""
    enc = copy.deepcopy(encoder).eval()
    enc.embeddings.word.data = per_row(enc.embeddings.word.data)
    for layer in enc.layers:
        for part, names in ((layer.attention, ("query", "key", "value", "output")), (layer.ffn, ("in", "out"))):
            for name in names:
                part.add_module(name, Linear8(getattr(part, name)))
    return enc
