"""What the Go program must agree with: the heads that read sentences, with their int8 layers simulated."""
import copy

import torch

from . import documents
from . import heads as H
from . import quantise
from .batches import collate, Coded
from .corpora import ANY, Text
from .quantise import Linear8

INT8 = ["heads.tree.arcs", "heads.tree.labels", *(f"heads.roles.{k}.pair" for k in ("verb", "noun", "attribution"))]


def description(vocabulary):
    """config.heads of these heads."""
    return {"upos": {"labels": vocabulary["upos"]}, "xpos": {"labels": vocabulary["xpos"]}, "tree": {"labels": vocabulary["tree"]},
            "predicate": {"labels": ["verb", "noun", "cue"]}, "roles": {k: {"labels": list(v)} | ({"least": H.LEAST[k]} if k in H.LEAST else {}) for k, v in vocabulary["roles"].items()}, "happened": {}}


def tensors(net):
    """The heads' tensors by their names in weights.safetensors; forbidden steps are part of transitions and start."""
    w = {"heads." + k: v for k, v in net.state_dict().items()}
    for k, r in net.roles.items():
        w[f"heads.roles.{k}.transitions"], w[f"heads.roles.{k}.start"] = r.transitions + r.step_mask, r.start + r.start_mask
    return {k: v.detach().float().contiguous().clone() for k, v in w.items()}


def rounded(net):
    """A copy that computes as if its layers of INT8 were in int8."""
    out = copy.deepcopy(net).eval()
    for name in INT8:
        parent, _, leaf = name.removeprefix("heads.").rpartition(".")
        parent = out.get_submodule(parent)
        setattr(parent, leaf, Linear8(getattr(parent, leaf)))
    return out


def regions(kind, token, lengths):
    """Tokens [first, end) in which the roles of a predicate are looked for."""
    first = [0]
    for n in lengths:
        first.append(first[-1] + n)
    s = next(i for i in range(len(lengths)) if token < first[i + 1])
    if kind == "attribution":
        return max(first[max(0, s - 2)], token - 128), min(first[min(len(lengths), s + 3)], token + 129)
    return max(first[s], token - 128), min(first[s + 1], token + 129)


@torch.no_grad()
def record(net, vectors, lengths, digits=4):
    """Scores and decoded results. vectors [tokens, HIDDEN] of all sentences, whose lengths are given. Token indexes count over all
    sentences, but in trees, where 0 is the root and 1 a sentence's first token."""
    rows = lambda t: [[round(x, digits) for x in r] for r in t.tolist()]
    out = {"upos": rows(net.upos(vectors)), "xpos": rows(net.xpos(vectors)), "predicate": rows(net.predicate(vectors)),
           "happened": [round(x, digits) for x in net.happened(vectors).tolist()], "trees": [], "frames": []}
    at = 0
    for n in lengths:
        x = vectors[None, at:at + n]
        arcs, lab, head = net.tree.scores(x, torch.ones(1, n, dtype=torch.bool))
        heads = H.tree_of(arcs[0])
        labels = net.tree.label(lab, head, torch.tensor([heads]))[0]
        out["trees"].append({"arcs": rows(arcs[0]), "heads": heads, "labels": rows(labels)})
        at += n
    for channel, kind in enumerate(("verb", "noun", "attribution")):
        role = net.roles[kind]
        for p in (net.predicate(vectors)[:, channel] >= 0).nonzero()[:, 0].tolist():
            a, b = regions(kind, p, lengths)
            t = torch.arange(a, b)[None]
            scores = role(vectors, torch.tensor([p]), t, t - p)
            spans = role.spans(scores, torch.ones_like(t, dtype=torch.bool), H.LEAST.get(kind))[0]
            out["frames"].append({"kind": kind, "predicate": p, "first": a, "end": b, "scores": rows(scores[0]),
                                  "spans": [[x, a + i, a + j] for x, i, j in spans]})
    return out


# Our own texts; each fits into one window of the encoder.
TEXTS = (
    "President Maria Lindqvist of Norland met Chancellor Olaf Berg in Port Ashby on 3 May 2021. They didn't sign the self-driving deal, Berg's office said. "
    "Analysts expect the signing of a smaller accord in June.",
    "“The bank was wrong,” said Ada Marsh, who leads Harbour Steel. She added that its $4.5 billion sale had been delayed by 12 months. "
    "According to two people close to the talks, the merger may never happen; the arrest of its founder in 2019 cost investors $20m.",
)


@torch.no_grad()
def cases(model, pieces):
    """What encoder and heads, both as in int8, make of TEXTS; tokens and sentences are documents.rough_tokens'."""
    encoder, net, out = quantise.rounded(model.encoder), rounded(model.heads), []
    for text in TEXTS:
        spans, sentences = documents.rough_tokens(text)
        words, index = documents.cut(text, spans)
        b = collate([(Coded(Text(words, [ANY] * len(words), ""), pieces, {}), 0, len(words), None)], pieces)
        vectors = encoder(b.ids, b.shapes, b.mask)[0, b.first[0]][index]
        at = lambda i: len(text[:i].encode())
        r = record(net, vectors, [j - i for i, j in sentences], digits=3)
        for x in r["frames"] + r["trees"]:  # the most, and what is decoded from them tells enough
            x.pop("scores", None), x.pop("arcs", None)
        out.append({"text": text, "sentences": [[[at(x), at(y)] for x, y in spans[i:j]] for i, j in sentences]}
                   | r)
    return out
