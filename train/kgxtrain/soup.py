"""The mean of several weights files that were trained from one another, as a checkpoint (Wortsman et al. 2022, arXiv 2203.05482).

    python -m kgxtrain.soup A.model B.model … --out CHECKPOINT [--parts 1 1 …]

Trainings that begin from the same weights end near one another: their mean is better on all heads together than each of them.
"""
import argparse
import json
import pathlib

import torch
from safetensors.torch import save_file

from . import checkpoint, parity, weights
from .words import Pieces


def mean(tensors, parts):
    """Tensors by name, each the mean of those of that name, weighted by parts."""
    for t in tensors[1:]:
        if {k: v.shape for k, v in t.items()} != {k: v.shape for k, v in tensors[0].items()}:
            raise ValueError("weights of different heads or sizes have no mean")
    whole = sum(parts)
    return {k: sum(p / whole * t[k] for p, t in zip(parts, tensors)).contiguous() for k in tensors[0]}


@torch.no_grad()
def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("files", type=pathlib.Path, nargs="+")
    a.add_argument("--parts", type=float, nargs="+", help="weight of each file; without it all count alike")
    a.add_argument("--out", type=pathlib.Path, required=True)
    a = a.parse_args(argv)
    parts = a.parts or [1.0] * len(a.files)
    read = [weights.read(f) for f in a.files]
    config, vocab, _ = read[0]
    if any(v != vocab for _, v, _ in read):
        raise ValueError("weights of different wordpieces have no mean")
    w = mean([t for _, _, t in read], parts)
    whole = sum(parts)
    config["temperature"] = {k: round(sum(p * c["temperature"][k] for p, (c, _, _) in zip(parts, read)) / whole, 3) for k in config["temperature"]}
    config["figures"] = {"mean_of": [{"part": round(p / whole, 3), "figures": c["figures"]} for p, (c, _, _) in zip(parts, read)]}
    a.out.mkdir(parents=True, exist_ok=True)
    save_file(w, a.out / "weights.safetensors")
    (a.out / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    (a.out / "vocab.txt").write_text("".join(p + "\n" for p in vocab), encoding="utf-8")
    model = parity.built(config, vocab, w)
    (a.out / "activations.json").write_text(json.dumps(checkpoint.activations(model.encoder, model.tag, Pieces(vocab))) + "\n", encoding="utf-8")
    print(f"{a.out}: mean of {len(a.files)} weights files")


if __name__ == "__main__":
    main()
