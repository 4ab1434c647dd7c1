"""Fine-tunes the encoder with its tag head on all corpora together."""
import argparse
import json
import math
import pathlib
import random
import time

import torch

from . import corpora, evaluate, labels as L
from .batches import Coded, collate, epoch, pack, set_table
from .model import pretrained
from .quantise import rounded
from .tagger import TagHead
from .words import Pieces, base_vocab

SOURCES = {
    "dwie": lambda c: corpora.dwie(c / "dwie/train.jsonl"),
    "names": lambda c: corpora.names(c / "names/train.jsonl"),
    "gum": lambda c: corpora.gum(c / "gum/train.conllu"),
    "ewt": lambda c: corpora.ewt(c / "ewt/train.conllu"),
    "redocred": lambda c: corpora.redocred(c / "redocred/dev.jsonl"),
}


def gum_dev(path):
    """GUM's dev documents with the gold runs that measure_gum wants."""
    classes = {"person": "PER", "organization": "ORG", "place": "LOC"}
    for (name, doc), text in zip(corpora.conllu(path), corpora.gum(path)):
        at, n = [], 0
        for s in doc:
            row = []
            for r in s:
                row.append(n)
                n += len(corpora.WORD.findall(r[1]))
            at.append(row + [n])
        text.gold = {(at[k][i], at[k][j + 1] - 1, classes[kind]) for k, s in enumerate(doc)
                     for i, j, kind, _, _ in corpora.gum_names(s) if kind in classes}
        yield text


class Dev:
    """The texts that choices are measured on."""

    def __init__(self, corpus, pieces):
        code = lambda texts: [(t, Coded(t, pieces, {})) for t in texts]
        self.dwie = code(corpora.dwie(corpus / "dwie/dev.jsonl"))
        self.uner = code(corpora.uner(corpus / "uner/dev.jsonl"))
        self.gum = code(gum_dev(corpus / "gum/dev.conllu"))

    def figures(self, encoder, head, pieces, gum=False):
        run = lambda pairs: [(t, evaluate.predict(encoder, head, pieces, c)) for t, c in pairs]
        out = {"dwie": evaluate.measure(run(self.dwie)), "uner": evaluate.measure_names(run(self.uner))}
        if gum:
            out["gum"] = evaluate.measure_gum(run(self.gum))
        return out


def line(f):
    d, u = f["dwie"], f["uner"]
    s = "typed {:.4f} span {:.4f} names {:.4f} uner {:.4f} | ".format(*(x["f1"] for x in (d["typed"], d["span"], d["names"], u["names"])))
    return s + " ".join(f"{c} {d[c]['f1']:.3f}" for c in L.CLASSES)


class Average:
    """Exponential moving average of parameters (EMA), with a short memory at the start."""

    def __init__(self, modules, decay):
        self.live = [p for m in modules for p in m.parameters()]
        self.mean, self.decay, self.n = [p.detach().clone() for p in self.live], decay, 0

    def update(self):
        self.n += 1
        d = min(self.decay, self.n / (self.n + 10))
        torch._foreach_lerp_(self.mean, [p.detach() for p in self.live], 1 - d)

    def swap(self):
        for p, m in zip(self.live, self.mean):
            p.data, m.data = m.data, p.data


def groups(encoder, head, lr, decay, head_lr):
    """Learning rates fall by `decay` a layer from the top to the embeddings."""
    n = len(encoder.layers)
    out = [{"params": list(l.parameters()), "lr": lr * decay ** (n - 1 - i)} for i, l in enumerate(encoder.layers)]
    e = encoder.embeddings
    out.append({"params": [e.word, e.position, *e.norm.parameters()], "lr": lr * decay ** n})
    out.append({"params": [e.shape, *[p for p in head.parameters() if p.requires_grad]], "lr": head_lr})
    return out


def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--base", type=pathlib.Path, required=True)
    a.add_argument("--corpora", type=pathlib.Path, required=True)
    a.add_argument("--out", type=pathlib.Path, required=True)
    a.add_argument("--sources", default="dwie,names,gum,ewt,redocred")
    a.add_argument("--shares", default='{"btc": 0.5, "gum": 0.8, "redocred": 0.7, "ewt": 0.35}', help="JSON: share of a source's texts drawn each epoch")
    a.add_argument("--layers", type=int, default=4)
    a.add_argument("--epochs", type=int, default=5)
    a.add_argument("--lr", type=float, default=1.5e-4)
    a.add_argument("--head-lr", type=float, default=1e-3)
    a.add_argument("--decay", type=float, default=1.0)
    a.add_argument("--drop", type=float, default=0.1)
    a.add_argument("--ema", type=float, default=0.998)
    a.add_argument("--crf", type=int, default=1)
    a.add_argument("--case", type=float, default=0.08)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--bf16", type=int, default=1)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--stop", type=int, default=0, help="stop after so many steps (to measure speed)")
    a = a.parse_args(argv)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)

    vocab = base_vocab(a.base)
    pieces, sets = Pieces(vocab), {corpora.ANY: 0}
    texts = [t for s in a.sources.split(",") for t in SOURCES[s](a.corpora)]
    texts = [Coded(t, pieces, sets) for t in pack(texts, a.seed) if t.words]
    table = set_table(sets)
    dev = Dev(a.corpora, pieces)
    encoder, head = pretrained(a.base, a.layers, a.drop), TagHead(bool(a.crf), a.drop)
    modules = [encoder, head]
    opt = torch.optim.AdamW(groups(encoder, head, a.lr, a.decay, a.head_lr), weight_decay=0.01, fused=True)
    rates = [g["lr"] for g in opt.param_groups]
    mean = Average(modules, a.ema)
    plan = [epoch(texts, rng, a.case, json.loads(a.shares)) for _ in range(a.epochs)]
    steps, step = sum(map(len, plan)), 0
    log = (a.out / "log.txt").open("a")

    def say(*x):
        print(*x, flush=True)
        print(*x, file=log, flush=True)

    say(time.strftime("%H:%M:%S"), json.dumps({k: str(v) for k, v in vars(a).items()}), len(texts), "texts", steps, "steps", len(sets), "sets")
    begin = 0
    state = a.out / "state.pt"
    if state.exists():
        s = torch.load(state, weights_only=False)
        encoder.load_state_dict(s["encoder"]); head.load_state_dict(s["head"]); opt.load_state_dict(s["opt"])
        mean.mean, mean.n, begin, step = s["mean"], s["n"], s["epoch"], s["step"]
        torch.set_rng_state(s["rng"])
        say("resumed after epoch", begin)

    for e in range(begin, a.epochs):
        start, total, count, dropped = time.time(), 0.0, 0, 0
        encoder.train(); head.train()
        for k, items in enumerate(plan[e]):
            for g, r in zip(opt.param_groups, rates):
                g["lr"] = r * min(1, (step + 1) / (0.06 * steps)) * max(0.01, 1 - step / steps)
            b = collate(items, pieces)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bool(a.bf16)):
                h = encoder(b.ids, b.shapes, b.mask)
            h = torch.gather(h, 1, b.first[:, :, None].expand(-1, -1, h.shape[2]))
            nll = head.loss(head(h), b.words, table[b.sets])
            possible = nll.detach() < 1000  # annotation that no BIO sequence fits teaches nothing
            nll = torch.where(possible, nll, nll.detach() * 0)
            dropped += int((~possible).sum())
            loss = nll.sum() / 1600
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for g in opt.param_groups for p in g["params"]], 1.0)
            opt.step(); opt.zero_grad(); mean.update()
            total, count, step = total + float(nll.detach().sum()), count + int(b.words.sum()), step + 1
            if k % 25 == 24:
                print(f"epoch {e} step {k + 1}/{len(plan[e])} loss {total / count:.4f} dropped {dropped} {time.time() - start:.0f} s", flush=True)
            if a.stop and step >= a.stop:
                return
        mean.swap(); encoder.eval(); head.eval()
        torch.save({"encoder": encoder.state_dict(), "head": head.state_dict(), "layers": a.layers, "vocab": vocab, "crf": a.crf}, a.out / "model.pt")
        say(f"{time.strftime('%H:%M:%S')} epoch {e} {time.time() - start:.0f} s loss {total / count:.4f}",
            line(dev.figures(encoder, head, pieces)) if e in (1, a.epochs - 1) or e % 2 else "")
        if e == a.epochs - 1:
            f = dev.figures(rounded(encoder), head, pieces, gum=True)
            say("int8", line(f))
            (a.out / "figures.json").write_text(json.dumps(f, indent=1))
        mean.swap()
        torch.save({"encoder": encoder.state_dict(), "head": head.state_dict(), "opt": opt.state_dict(), "mean": mean.mean, "n": mean.n,
                    "epoch": e + 1, "step": step, "rng": torch.get_rng_state()}, state)


if __name__ == "__main__":
    main()
