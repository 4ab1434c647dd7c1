"""The shared encoder: MiniLM cut to its first layers, with a learned embedding of the word's shape at its input.

Parameter names are those of the hand-over file (weights.safetensors), see README.md.
"""
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from .words import SHAPES

HIDDEN, HEADS, FFN, EPS = 384, 12, 1536, 1e-12


class Embeddings(nn.Module):
    def __init__(self, vocab):
        super().__init__()
        self.word = nn.Parameter(torch.zeros(vocab, HIDDEN))
        self.position = nn.Parameter(torch.zeros(512, HIDDEN))
        self.shape = nn.Parameter(torch.zeros(SHAPES, HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=EPS)

    def forward(self, ids, shapes):
        x = F.embedding(ids, self.word) + F.embedding(shapes, self.shape) + self.position[:ids.shape[1]]
        return self.norm(x)


class Dropout(nn.Module):
    """nn.Dropout whose chance is a whole number of 128ths: seven bits of a random byte for each value. On a CPU it takes a tenth of the time of nn.Dropout."""

    def __init__(self, drop):
        super().__init__()
        self.of128 = round(128 * drop)

    def forward(self, x):
        if not self.training or self.of128 == 0:
            return x
        bits = torch.empty(-(-x.numel() // 8), dtype=torch.int64).random_().view(torch.uint8)[:x.numel()].view(x.shape).to(x.device)
        return x * ((bits & 127) >= self.of128).to(x.dtype) * (128 / (128 - self.of128))


def attend(q, k, v, bias):
    """softmax(q kᵀ / √d + bias) v; written out where the fused form's backward pass is the slower one, which is on CPUs."""
    if q.device.type != "cpu":
        return F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
    return torch.softmax((q @ k.transpose(2, 3)) * q.shape[-1] ** -0.5 + bias, -1).to(v.dtype) @ v


class Attention(nn.Module):
    def __init__(self, drop):
        super().__init__()
        for name in ("query", "key", "value", "output"):
            self.add_module(name, nn.Linear(HIDDEN, HIDDEN))
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=EPS), Dropout(drop)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = (f(x).view(b, n, HEADS, HIDDEN // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value))
        y = attend(q, k, v, mask)
        return self.norm(x + self.drop(self.output(y.transpose(1, 2).reshape(b, n, HIDDEN))))


class FeedForward(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.add_module("in", nn.Linear(HIDDEN, FFN))
        self.out = nn.Linear(FFN, HIDDEN)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=EPS), Dropout(drop)

    def forward(self, x):
        return self.norm(x + self.drop(self.out(F.gelu(getattr(self, "in")(x)))))


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.attention, self.ffn = Attention(drop), FeedForward(drop)

    def forward(self, x, mask):
        return self.ffn(self.attention(x, mask))


class Encoder(nn.Module):
    """ids, shapes, mask [batch, pieces] -> hidden states [batch, pieces, HIDDEN]."""

    def __init__(self, vocab, layers, drop=0.1):
        super().__init__()
        self.embeddings, self.drop = Embeddings(vocab), Dropout(drop)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))

    def forward(self, ids, shapes, mask):
        x = self.drop(self.embeddings(ids, shapes))
        bias = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            if torch.is_autocast_enabled("cpu"):
                bias = bias.to(torch.bfloat16)
            x = layer(x, bias)
        return x.float()


def pretrained(base, layers, drop=0.1):
    """An encoder with the first layers of a BERT checkpoint directory (model.safetensors)."""
    w = load_file(base / "model.safetensors")
    w = {k.removeprefix("bert."): v for k, v in w.items()}
    enc = Encoder(w["embeddings.word_embeddings.weight"].shape[0], layers, drop)
    new = {"embeddings.word": w["embeddings.word_embeddings.weight"],
           "embeddings.position": w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0],
           "embeddings.shape": enc.embeddings.shape.data}
    names = {"embeddings.norm": "embeddings.LayerNorm"}
    for i in range(layers):
        old, p = f"encoder.layer.{i}.", f"layers.{i}."
        for x in ("query", "key", "value"):
            names[p + "attention." + x] = old + "attention.self." + x
        names |= {p + "attention.output": old + "attention.output.dense", p + "attention.norm": old + "attention.output.LayerNorm",
                  p + "ffn.in": old + "intermediate.dense", p + "ffn.out": old + "output.dense", p + "ffn.norm": old + "output.LayerNorm"}
    for a, b in names.items():
        new[a + ".weight"], new[a + ".bias"] = w[b + ".weight"], w[b + ".bias"]
    enc.load_state_dict(new)
    return enc
