"""Writes a trained checkpoint as the one file that the Go program embeds (format: docs/weights.md).

    python export.py CHECKPOINT ../extract/model/kgx.model

CHECKPOINT: a directory with config.json, vocab.txt and weights.safetensors (see README.md). Needs numpy and safetensors.
"""
import argparse
import hashlib
import json
import pathlib
import re
import struct

import numpy as np
from safetensors.numpy import load_file

MAGIC, VERSION = b"kgxmodel", 1
ALIGN = 64
PREAMBLE = struct.Struct("<8sIIQ8x32s")  # magic, version, bytes of header, bytes of file, sha256 of all that follows


def quantise(w):
    """float32 [rows, columns] -> int8 in -127..127 and a scale per row, rounding half to even."""
    scale = np.abs(w).max(axis=1).astype(np.float32) / np.float32(127)
    safe = np.where(scale > 0, scale, np.float32(1))
    return np.rint(w / safe[:, None]).clip(-127, 127).astype(np.int8), scale


def rounded_up(n, to):
    return -(-n // to) * to


def packed(q):
    """int8 [outputs, inputs] -> [outputs/16, inputs/4, 16, 4], outputs padded to a multiple of 32."""
    n, k = q.shape
    assert k % 4 == 0, f"{k} inputs: not a multiple of 4"
    wide = np.zeros((rounded_up(n, 32), k), np.int8)
    wide[:n] = q
    return wide.reshape(-1, 16, k // 4, 4).transpose(0, 2, 1, 3)


def padded(v, to):
    out = np.zeros(rounded_up(len(v), to), v.dtype)
    out[:len(v)] = v
    return out


class Writer:
    """Collects named tensors at aligned offsets of one data area."""

    def __init__(self):
        self.table, self.data = [], bytearray()

    def add(self, name, kind, shape, array):
        self.data += bytes(-len(self.data) % ALIGN)
        raw = np.ascontiguousarray(array).tobytes()
        self.table.append({"name": name, "type": kind, "shape": list(shape), "offset": len(self.data), "bytes": len(raw)})
        self.data += raw

    def float32(self, name, a):
        self.add(name, "f32", a.shape, a.astype("<f4"))

    def columns(self, name, w):
        """A head's matrix: input by input, the outputs side by side, padded to a multiple of 16."""
        n, k = w.shape
        wide = np.zeros((k, rounded_up(n, 16)), "<f4")
        wide[:, :n] = w.T
        self.add(name, "f32.columns", (n, k), wide)

    def dense(self, name, w, bias):
        """An int8 matrix in the kernels' layout, with scale, bias and correction of each output."""
        q, scale = quantise(w)
        self.add(name + ".weight", "i8.packed", w.shape, packed(q))
        self.add(name + ".scale", "f32", (rounded_up(len(q), 32),), padded(scale, 32))
        self.add(name + ".bias", "f32", (rounded_up(len(q), 32),), padded(bias.astype("<f4"), 32))
        self.add(name + ".correction", "i32", (rounded_up(len(q), 32),), padded(-128 * q.sum(axis=1, dtype="<i4"), 32))

    def layer(self, prefix, take):
        """A transformer layer: query, key and value become one matrix."""
        three = [f"{prefix}attention.{x}" for x in ("query", "key", "value")]
        self.dense(prefix + "attention.qkv", np.concatenate([take(x + ".weight") for x in three]), np.concatenate([take(x + ".bias") for x in three]))
        for x in ("attention.output", "ffn.in", "ffn.out"):
            self.dense(prefix + x, take(prefix + x + ".weight"), take(prefix + x + ".bias"))
        for x in ("attention.norm", "ffn.norm"):
            self.float32(prefix + x + ".weight", take(prefix + x + ".weight"))
            self.float32(prefix + x + ".bias", take(prefix + x + ".bias"))

    def rows(self, name, w):
        """An int8 table that is read row by row."""
        q, scale = quantise(w)
        self.add(name, "i8", w.shape, q)
        self.float32(name + ".scale", scale)

    def vocabulary(self, pieces):
        raw = [p.encode() for p in pieces]
        size = 1 << (2 * len(raw) - 1).bit_length()
        table = np.zeros(size, "<u4")
        for i, p in enumerate(raw):
            h = 0x811C9DC5
            for b in p:
                h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
            slot = h & (size - 1)
            while table[slot] and raw[table[slot] - 1] != p:
                slot = (slot + 1) & (size - 1)
            if not table[slot]:
                table[slot] = i + 1
        offsets = np.cumsum([0] + [len(p) for p in raw]).astype("<u4")
        self.add("vocabulary.offsets", "u32", offsets.shape, offsets)
        self.add("vocabulary.table", "u32", table.shape, table)
        self.add("vocabulary.bytes", "u8", (int(offsets[-1]),), np.frombuffer(b"".join(raw), np.uint8))

    def file(self, config):
        header = json.dumps({"config": config, "tensors": self.table}, ensure_ascii=False, sort_keys=True).encode()
        header += b" " * (-len(header) % ALIGN)
        body = header + bytes(self.data)
        return PREAMBLE.pack(MAGIC, VERSION, len(header), PREAMBLE.size + len(body), hashlib.sha256(body).digest()) + body


def export(checkpoint):
    """The bytes of the weights file."""
    config = json.loads((checkpoint / "config.json").read_text())
    w = load_file(checkpoint / "weights.safetensors")
    pieces = (checkpoint / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    assert len(set(pieces)) == len(pieces), "vocab.txt names a wordpiece twice"
    assert len(pieces) == len(w["embeddings.word"]), "vocab.txt and embeddings.word differ in length"
    take = lambda name: w.pop(name).astype(np.float32)
    out = Writer()
    out.vocabulary(pieces)
    out.rows("embeddings.word", take("embeddings.word"))
    for name in ("position", "shape", "norm.weight", "norm.bias"):
        out.float32("embeddings." + name, take("embeddings." + name))
    for i in range(config["layers"]):
        out.layer(f"layers.{i}.", take)
    for name in config.get("int8", []):
        out.dense(name, take(name + ".weight"), take(name + ".bias"))
    for name in sorted(w):
        assert name.startswith("heads."), f"{name}: no tensor of the encoder and no head"
        a = w[name].astype(np.float32)
        (out.columns if name.endswith(".weight") and a.ndim == 2 else out.float32)(name, a)
    return out.file(config)


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("checkpoint", type=pathlib.Path)
    p.add_argument("output", type=pathlib.Path)
    a = p.parse_args()
    data = export(a.checkpoint)
    a.output.write_bytes(data)
    print(f"{a.output}: {len(data) / 1e6:.1f} MB, model {data[32:64].hex()[:12]}")


if __name__ == "__main__":
    main()
