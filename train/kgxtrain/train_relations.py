"""Trains the relation head on DWIE, over the frozen encoder of a trained tagger."""
import argparse
import json
import pathlib
import random
import time
from collections import Counter

import torch
from safetensors.torch import load_file

from . import batches, corpora, facts
from . import labels as L
from .evaluate import hidden_words
from .finish import load
from .quantise import rounded
from .relations import Relations, adaptive_threshold_loss
from .train import Average
from .words import Pieces


class Coded:
    """A document as the encoder's vectors of its words [words, HIDDEN] (float16), first words of mentions, types and facts."""

    def __init__(self, doc, hidden, index):
        self.doc, self.hidden = doc, hidden
        self.entities = [sorted({a for a, _ in e}) for e in doc.entities]
        self.kinds = torch.tensor(doc.types)
        self.facts = [(s, o, index[r]) for s, o, r in doc.facts if r in index]


def frozen(path):
    """(encoder as the program computes it, its Pieces) of a trained tagger's model.pt."""
    encoder, _, pieces = load(path)
    return rounded(encoder), pieces


def encode(encoder, pieces, words):
    return hidden_words(encoder, pieces, batches.Coded(corpora.Text(words, [corpora.ANY] * len(words), ""), pieces, {})).half()


def encoded(path, encoder, pieces, docs):
    """Vectors by document id, from the file at path if it is there: encoding takes longer than an epoch."""
    if not path.exists():
        torch.save({d.id: encode(encoder, pieces, d.words) for d in docs}, path)
    return torch.load(path, weights_only=True)


@torch.no_grad()
def predict(model, c):
    """Scores over the threshold [pairs, relations], subjects, objects."""
    scores, s, o = model(c.hidden.float(), c.entities, c.kinds)
    return scores[:, 1:] - scores[:, :1], s, o


def f1(tp, p, g):
    return {"f1": round(2 * tp / max(p + g, 1), 4), "p": round(tp / max(p, 1), 4), "r": round(tp / max(g, 1), 4)}


def measure(model, coded, names, known, shift=0.0):
    """relations.given, given_ign and given_core of METRICS.md."""
    model.eval()
    n = {k: [0, 0, 0] for k in ("given", "ign", "core", "merged")}
    for c in coded:
        margin, s, o = predict(model, c) if len(c.entities) > 1 else (torch.zeros(0, len(names)), [], [])
        got = {(int(s[i]), int(o[i]), names[r]) for i, r in (margin > shift).nonzero().tolist()}
        pred, gold = facts.project(c.doc, got), c.doc.gold
        seen = lambda f: any((a, b, f[1]) in known for a in c.doc.texts[f[0]] for b in c.doc.texts[f[2]])
        core = lambda f: not f[1].startswith("gpe") and not f[1].endswith("-x")
        for k, keep in (("given", lambda f: True), ("ign", lambda f: not seen(f)), ("core", core)):
            x, y = set(filter(keep, pred)), set(filter(keep, gold))
            for j, v in enumerate((len(x & y), len(x), len(y))):
                n[k][j] += v
        for j, v in enumerate((len(got & c.doc.facts), len(got), len(c.doc.facts))):
            n["merged"][j] += v
    return {k: f1(*v) for k, v in n.items()}


def known_facts(docs):
    return {(a, b, r) for d in docs for s, r, o in d.gold for a in d.texts[s] for b in d.texts[o]}


def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--tagger", type=pathlib.Path, required=True, help="model.pt of a trained tagger")
    a.add_argument("--base", type=pathlib.Path, required=True)
    a.add_argument("--corpora", type=pathlib.Path, required=True)
    a.add_argument("--out", type=pathlib.Path, required=True)
    a.add_argument("--layers", type=int, default=2)
    a.add_argument("--epochs", type=int, default=10)
    a.add_argument("--lr", type=float, default=1e-4)
    a.add_argument("--head-lr", type=float, default=4e-4)
    a.add_argument("--drop", type=float, default=0.1)
    a.add_argument("--batch", type=int, default=4)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--seed", type=int, default=1)
    a = a.parse_args(argv)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    encoder, pieces = frozen(a.tagger)
    below = len(encoder.layers)
    docs = {p: list(facts.documents(a.corpora / "dwie" / f"{p}.jsonl")) for p in ("train", "dev")}
    names = facts.relation_names(docs["train"], least=3)
    index = {r: i + 1 for i, r in enumerate(names)}
    known = known_facts(docs["train"])
    seen = Counter((L.TYPES[d.types[s]], L.TYPES[d.types[o]]) for d in docs["train"] for s, o, _ in d.facts)
    pairs = sorted(p for p in seen if seen[p] > 1)  # half of all pairs of entities, 99.7 % of the facts
    begin = time.time()
    hidden = encoded(a.out / "encoded.pt", encoder, pieces, [d for p in docs for d in docs[p]])
    train, dev = ([Coded(d, hidden[d.id], index) for d in docs[p]] for p in ("train", "dev"))
    train = [c for c in train if len(c.entities) > 1]
    print(f"encoded in {time.time() - begin:.0f} s, {len(names)} relations", flush=True)

    allowed = torch.zeros(len(L.TYPES), len(L.TYPES), dtype=torch.bool)
    for s, o in pairs:
        allowed[L.TYPES.index(s), L.TYPES.index(o)] = True
    model = Relations(len(names), allowed, a.layers, a.drop)
    base = load_file(a.base / "model.safetensors")
    base = {k.removeprefix("bert."): v for k, v in base.items()}
    for i, layer in enumerate(model.layers):
        old = f"encoder.layer.{below + i}."
        parts = {"attention.query": "attention.self.query", "attention.key": "attention.self.key", "attention.value": "attention.self.value",
                 "attention.output": "attention.output.dense", "attention.norm": "attention.output.LayerNorm",
                 "ffn.in": "intermediate.dense", "ffn.out": "output.dense", "ffn.norm": "output.LayerNorm"}
        layer.load_state_dict({f"{n}.{w}": base[f"{old}{o}.{w}"] for n, o in parts.items() for w in ("weight", "bias")})
    own = {id(p) for p in model.layers.parameters()}
    opt = torch.optim.AdamW([{"params": list(model.layers.parameters()), "lr": a.lr},
                             {"params": [p for p in model.parameters() if id(p) not in own], "lr": a.head_lr}], weight_decay=0.01, fused=True)
    rates, mean = [g["lr"] for g in opt.param_groups], Average([model], 0.995)
    steps, step = a.epochs * -(-len(train) // a.batch), 0
    for epoch in range(a.epochs):
        model.train()
        rng.shuffle(train)
        begin, total = time.time(), 0.0
        for k in range(0, len(train), a.batch):
            for g, r in zip(opt.param_groups, rates):
                g["lr"] = r * min(1, (step + 1) / (0.06 * steps)) * max(0.01, 1 - step / steps)
            for c in train[k:k + a.batch]:
                scores, s, o = model(c.hidden.float(), c.entities, c.kinds)
                if not len(s):
                    continue
                gold = torch.zeros_like(scores)
                row = {pair: i for i, pair in enumerate(zip(s.tolist(), o.tolist()))}
                for x, y, r in c.facts:
                    if (x, y) in row:
                        gold[row[x, y], r] = 1
                loss = adaptive_threshold_loss(scores, gold) / a.batch
                loss.backward()
                total += float(loss.detach())
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step(); opt.zero_grad(); mean.update(); step += 1
        mean.swap()
        figures = measure(model, dev, names, known)
        torch.save({"model": model.state_dict(), "names": names, "layers": a.layers, "pairs": pairs, "figures": figures}, a.out / "relations.pt")
        mean.swap()
        print(f"{time.strftime('%H:%M:%S')} epoch {epoch} {time.time() - begin:.0f} s loss {total / (step / (epoch + 1)):.4f} {json.dumps(figures)}", flush=True)


if __name__ == "__main__":
    main()
