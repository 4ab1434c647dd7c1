"""Reads a weights file of the program (docs/weights.md) back into a checkpoint's tensors, int8 turned into float32."""
import json
import struct

import numpy as np
import torch

KINDS = {"f32": "<f4", "i32": "<i4", "u32": "<u4", "i8": "i1", "u8": "u1"}


def read(path):
    """(config, wordpieces, tensors by the names of weights.safetensors)."""
    raw = path.read_bytes()
    if raw[:8] != b"kgxmodel":
        raise ValueError(f"{path} is no weights file")
    header_length, = struct.unpack_from("<I", raw, 12)
    header = json.loads(raw[64:64 + header_length])
    data = memoryview(raw)[64 + header_length:]
    table = {t["name"]: t for t in header["tensors"]}

    def array(name, kind=None):
        t = table[name]
        return np.frombuffer(data, KINDS[kind or t["type"]], offset=t["offset"], count=t["bytes"] // np.dtype(KINDS[kind or t["type"]]).itemsize)

    def dense(name):
        n, k = table[name + ".weight"]["shape"]
        q = array(name + ".weight", "i8").reshape(-1, k // 4, 16, 4).transpose(0, 2, 1, 3).reshape(-1, k)[:n]
        return q * array(name + ".scale")[:n, None], array(name + ".bias")[:n]

    offsets = array("vocabulary.offsets")
    letters = bytes(array("vocabulary.bytes"))
    vocab = [letters[a:b].decode() for a, b in zip(offsets[:-1], offsets[1:])]
    out = {}
    for name, t in table.items():
        if name.startswith("vocabulary.") or name.endswith((".correction", "embeddings.word.scale")):
            continue
        if t["type"] == "i8.packed":
            stem = name.removesuffix(".weight")
            w, b = dense(stem)
            if stem.endswith("attention.qkv"):
                for part, wp, bp in zip(("query", "key", "value"), np.split(w, 3), np.split(b, 3)):
                    out[stem.replace("qkv", part) + ".weight"], out[stem.replace("qkv", part) + ".bias"] = wp, bp
            else:
                out[name], out[stem + ".bias"] = w, b
        elif t["type"] == "f32.columns":
            n, k = t["shape"]
            out[name] = array(name, "f32").reshape(k, -1)[:, :n].T
        elif name == "embeddings.word":
            out[name] = array(name).reshape(t["shape"]) * array("embeddings.word.scale")[:, None]
        elif name.rsplit(".", 1)[0] + ".weight" in table and table[name.rsplit(".", 1)[0] + ".weight"]["type"] == "i8.packed" and name.endswith((".scale", ".bias")):
            continue
        else:
            out[name] = array(name).reshape(t["shape"])
    return header["config"], vocab, {k: torch.from_numpy(np.array(v, np.float32)) for k, v in out.items()}
