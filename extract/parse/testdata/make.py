"""Makes tiny.model and tiny.json: heads of few dimensions with random weights, and what PyTorch makes of random vectors with them.

    python make.py

Needs PyTorch and ../../../train.
"""
import json
import pathlib
import sys
import tempfile

import torch
from safetensors.torch import load_file, save_file

here = pathlib.Path(__file__).resolve().parent
sys.path += [str(here.parents[2] / "train"), str(here.parents[1] / "encoder/testdata")]
import export  # noqa: E402
import tiny as encoder  # noqa: E402
from kgxtrain import heads, links, parity  # noqa: E402

VOCABULARY = {
    "upos": ["NOUN", "VERB", "PRON", "PUNCT", "X"], "xpos": ["NN", "NNS", "VB", "VBD", "PRP", ".", "JJ"],
    "tree": ["nsubj", "obj", "root", "punct", "nmod:poss", "advcl"],
    "roles": {"verb": ["O", "B-ARG0", "I-ARG0", "B-ARG1", "I-ARG1", "B-R-ARG0", "I-R-ARG0"], "noun": ["O", "B-A0", "I-A0", "B-TMP", "I-TMP"],
              "attribution": ["O", "B-SOURCE", "I-SOURCE", "B-CONTENT", "I-CONTENT", "B-CUE", "I-CUE"]},
}
LENGTHS = [12, 1, 7, 45, 3, 26]  # tokens of the sentences, each of the form "t12"


def text(lengths):
    """Text, byte spans of tokens by sentence."""
    out, spans, n = "", [], 0
    for length in lengths:
        spans.append([])
        for _ in range(length):
            spans[-1].append([len(out), len(out) + len(f"t{n}")])
            out += f"t{n} "
            n += 1
    return out.strip(), spans


def random_coref():
    generator = torch.Generator().manual_seed(7)
    shapes = {"later": (8, 2 * encoder.HIDDEN), "earlier": (8, 2 * encoder.HIDDEN), "hidden": (6, 8 + links.FEATURES), "out": (1, 6)}
    w = {k + ".weight": torch.randn(s, generator=generator) * 0.2 for k, s in shapes.items()}
    return w | {k + ".bias": torch.randn(s[0], generator=generator) * 0.2 for k, s in shapes.items()}


def main():
    torch.manual_seed(5)
    heads.HIDDEN, heads.ARC, heads.LABEL, heads.ROLE, heads.HAPPENED = encoder.HIDDEN, 20, 12, 9, 10
    net = heads.Heads(VOCABULARY).eval()
    for p in net.parameters():
        torch.nn.init.normal_(p, 0, 0.3)
    for role in net.roles.values():
        role.out.bias.data[0] += 1.5
    net.predicate.bias.data -= 2
    source, spans = text(LENGTHS)
    vectors = torch.randn(sum(LENGTHS), encoder.HIDDEN)
    with tempfile.TemporaryDirectory() as t:
        out = pathlib.Path(t)
        encoder.main(out)
        w = load_file(out / "weights.safetensors") | parity.tensors(net)
        w |= {"heads.coref." + k: v.clone() for k, v in random_coref().items()}  # for the whole pipeline
        save_file(w, out / "weights.safetensors")
        config = json.loads((out / "config.json").read_text())
        config |= {"heads": parity.description(VOCABULARY), "int8": parity.INT8}
        (out / "config.json").write_text(json.dumps(config))
        (here / "tiny.model").write_bytes(export.export(out))
    case = {"text": source, "sentences": spans, "vectors": [[round(x, 5) for x in v] for v in vectors.tolist()]}
    vectors = torch.tensor(case["vectors"])
    case |= parity.record(parity.rounded(net), vectors, [len(s) for s in spans])
    (here / "tiny.json").write_text(json.dumps(case) + "\n")


if __name__ == "__main__":
    main()
