"""Makes the tiny checkpoint behind tiny.model: random weights, few dimensions, a vocabulary of letters and some words.

    python tiny.py /tmp/tiny && python ../../../train/export.py /tmp/tiny tiny.model
"""
import json
import pathlib
import string
import sys

import numpy as np
from safetensors.numpy import save_file

WORDS = "the of and in to president minister said on peace summit talks met signed border gas city bank new york london don t s naive 2024 10 ##ing ##ed ##s ##ist ##ian ##land ##20 ##24 北 京 한 ##국 é ß".split()
HIDDEN, LAYERS, FFN, SHAPES = 64, 2, 128, 7


def main(out):
    out.mkdir(parents=True, exist_ok=True)
    single = string.ascii_lowercase + string.digits + string.punctuation
    vocab = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *single, *("##" + c for c in string.ascii_lowercase + string.digits), *WORDS]
    vocab = list(dict.fromkeys(vocab))
    labels = ["O"] + [p + t for t in ("PER", "ORG", "GPE") for p in ("B-", "I-")]
    random = np.random.default_rng(4)
    w = {"embeddings.word": random.normal(0, 1, (len(vocab), HIDDEN)), "embeddings.position": random.normal(0, .1, (512, HIDDEN)),
         "embeddings.shape": random.normal(0, .5, (SHAPES, HIDDEN)), "heads.tag.weight": random.normal(0, .3, (len(labels), HIDDEN)),
         "heads.tag.bias": random.normal(0, .1, len(labels)), "heads.tag.transitions": random.normal(0, .5, (len(labels), len(labels)))}
    dense = {"attention.query": (HIDDEN, HIDDEN), "attention.key": (HIDDEN, HIDDEN), "attention.value": (HIDDEN, HIDDEN),
             "attention.output": (HIDDEN, HIDDEN), "ffn.in": (FFN, HIDDEN), "ffn.out": (HIDDEN, FFN)}
    norms = ["embeddings.norm"]
    for i in range(LAYERS):
        for name, (n, k) in dense.items():
            w[f"layers.{i}.{name}.weight"] = random.normal(0, 1.5 / k ** .5, (n, k))
            w[f"layers.{i}.{name}.bias"] = random.normal(0, .1, n)
        norms += [f"layers.{i}.attention.norm", f"layers.{i}.ffn.norm"]
    for name in norms:
        w[name + ".weight"], w[name + ".bias"] = random.normal(1, .1, HIDDEN), random.normal(0, .1, HIDDEN)
    fine = ["person", "deity", "organization", "company", "party", "country"]
    for name, (n, k) in {"heads.fine.hidden": (16, 3 * HIDDEN), "heads.fine.out": (len(fine), 16)}.items():
        w[name + ".weight"], w[name + ".bias"] = random.normal(0, 1 / k ** .5, (n, k)), random.normal(0, .3, n)
    save_file({k: v.astype(np.float32) for k, v in w.items()}, out / "weights.safetensors")
    (out / "vocab.txt").write_text("".join(v + "\n" for v in vocab), encoding="utf-8")
    (out / "config.json").write_text(json.dumps({
        "hidden": HIDDEN, "layers": LAYERS, "attention_heads": HIDDEN // 32, "ffn": FFN, "norm_eps": 1e-12, "window": 40, "overlap": 12,
        "labels": labels, "temperature": {"tag": 1.5, "fine": 1.2},
        "fine_labels": fine, "families": {"PER": fine[:2], "ORG": fine[2:5], "GPE": fine[5:]}, "shapes": SHAPES, "max_pieces_per_word": 8,
        "figures": {}, "trained_on": "nothing: random weights for tests"}))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
