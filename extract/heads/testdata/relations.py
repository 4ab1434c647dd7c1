"""Makes relations.model and relations.json: a relation head of few dimensions with random weights over random vectors, and PyTorch's scores.

    python relations.py

Needs PyTorch and ../../../train.
"""
import json
import pathlib
import sys
import tempfile

import numpy as np
import torch
from safetensors.torch import load_file, save_file

here = pathlib.Path(__file__).resolve().parent
sys.path += [str(here.parents[2] / "train"), str(here.parents[1] / "encoder/testdata")]
import export  # noqa: E402
import tiny  # noqa: E402
from kgxtrain import labels as L, relations  # noqa: E402
from kgxtrain.quantise import Linear8, Part8  # noqa: E402

NAMES, WORDS = ["near", "owns", "leads"], 1300
# Mentions of each entity (first word, last word) and its type: side by side, overlapping, far apart, out of reach, many.
ENTITIES = [([(3, 4), (700, 700)], "PER"), ([(5, 5), (400, 402)], "ORG"), ([(4, 6)], "GPE"), ([(20, 20), (90, 91), (160, 160)], "PER"),
            ([(1299, 1299)], "GPE"), ([(760, 761), (1210, 1210)], "ORG"), ([(30, 30)], "TIME")]
PAIRS = [("PER", "ORG"), ("PER", "GPE"), ("ORG", "GPE"), ("GPE", "ORG"), ("ORG", "PER"), ("PER", "PER"), ("ORG", "ORG")]


def random(n):
    """n numbers between -2 and 2 by a linear congruential generator, so that the test need not store them."""
    out, x = [], 1
    for _ in range(n):
        x = (x * 1664525 + 1013904223) % 2 ** 32
        out.append((x >> 16) / 16384 - 2)
    return torch.tensor(out)


def main():
    torch.manual_seed(6)
    relations.HIDDEN, relations.GROUPS, relations.KIND = tiny.HIDDEN, 8, 4
    net = relations.Relations(len(NAMES)).eval()
    for p in net.parameters():
        torch.nn.init.normal_(p, 0, 0.3)
    net.distance.weight.data *= 5
    vectors = random(WORDS * tiny.HIDDEN).view(WORDS, tiny.HIDDEN)
    tensors = relations.tensors(net.state_dict())
    with tempfile.TemporaryDirectory() as t:
        out = pathlib.Path(t)
        tiny.main(out)
        w = load_file(out / "weights.safetensors") | {k: v.detach().float().contiguous().clone() for k, v in tensors.items()}
        save_file(w, out / "weights.safetensors")
        config = json.loads((out / "config.json").read_text())
        config["heads"] = {"relations": {"names": NAMES, "layers": 0, "groups": relations.GROUPS, "side": relations.SIDE, "farthest": relations.FARTHEST,
                                         "gaps": list(relations.GAPS), "types": list(L.TYPES), "pairs": PAIRS}}
        config["int8"] = ["heads.relations.context", "heads.relations.out"]
        (out / "config.json").write_text(json.dumps(config))
        (here / "relations.model").write_bytes(export.export(out))

    kinds = [L.TYPES.index(k) for _, k in ENTITIES]
    allowed = np.zeros((len(L.TYPES), len(L.TYPES)), bool)
    for a, b in PAIRS:
        allowed[L.TYPES.index(a), L.TYPES.index(b)] = True
    pairs = relations.Pairs([e for e, _ in ENTITIES], kinds, allowed)
    d, k = relations.HIDDEN, relations.KIND
    context = slice(d + k, 2 * d + k)
    net.head, net.tail, net.out = Part8(net.head, context), Part8(net.tail, context), Linear8(net.out)
    with torch.no_grad():
        scores = net(vectors, [e for e, _ in ENTITIES], torch.tensor(kinds), pairs)
    case = {"words": WORDS, "entities": [{"mentions": [{"First": a, "Last": b} for a, b in e], "type": k} for e, k in ENTITIES],
            "pairs": [{"subject": r[0], "object": r[1], "margins": [round(x, 4) for x in (s[1:] - s[0]).tolist()]} for r, s in zip(pairs.rows.tolist(), scores)]}
    (here / "relations.json").write_text(json.dumps(case) + "\n")


if __name__ == "__main__":
    main()
