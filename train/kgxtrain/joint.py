"""Trains the encoder with all its heads together. A batch comes from one corpus and serves the heads that the corpus has labels for."""
import argparse
import json
import pathlib
import pickle
import random
import time
from collections import Counter, defaultdict

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import corpora, coref, documents, facts, fine, links, measure, relations, windows
from . import labels as L
from .batches import pack, set_table
from .heads import Heads
from .model import Encoder, pretrained
from .tagger import TagHead
from .weights import read as read_weights
from .words import Pieces, base_vocab

WEIGHTS = {"tag": 1.5, "upos": 0.5, "xpos": 0.5, "tree": 1.0, "verb": 1.0, "noun": 1.0, "attribution": 0.4, "predicate": 0.7, "happened": 0.7,
           "coref": 0.5, "relations": 1.0, "fine": 0.3}
BFLOAT16 = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()  # elsewhere it is emulated, sixteen times as slow
UNIT = 1600  # words: losses that are summed over words are divided by this


class Model(nn.Module):
    def __init__(self, encoder, vocabulary, relation_names, families, fine_labels, drop=0.1):
        super().__init__()
        self.encoder, self.tag, self.heads = encoder, TagHead(True, drop), Heads(vocabulary)
        self.coref, self.relations = coref.Antecedents(), relations.Relations(len(relation_names), drop)
        self.fine = fine.FineHead(families, fine_labels)


def load_docs(a, part, gazetteer):
    """corpus -> Docs; part is train or dev."""
    c = a.corpora
    out = {
        "dwie": documents.dwie(c / f"dwie/{part}.jsonl", gazetteer),
        "gum": documents.treebank(c / f"gum/{part}.conllu", "gum", gazetteer=gazetteer),
        "ewt": documents.treebank(c / f"ewt/{part}.conllu", "ewt", documents.by_sentence(c / f"srl/{part}.jsonl"), documents.by_sentence(c / f"factuality/{part}.jsonl")),
        "qanom": documents.qanom(c / f"qanom/{part}.jsonl"),
        "polnear": documents.polnear(c / f"polnear/{part}.jsonl"),
    }
    if part == "train":
        dev = {" ".join(json.loads(x)["tokens"]) for x in open(c / "reuters/dev.jsonl", encoding="utf-8")}
        texts = [*corpora.names(c / "names/train.jsonl"), *documents.tagged(c / "reuters/train.jsonl", documents.REUTERS, dev),
                 *documents.tagged(c / "crossner/train.jsonl", documents.CROSSNER)]
        out["names"] = documents.names(pack([t for t in texts if t.source in ("wikigold", "btc", "re3d")], a.seed))
        out["reuters"] = documents.names(pack([t for t in texts if t.source == "reuters"], a.seed, ("reuters",)))
        out["crossner"] = documents.names(pack([t for t in texts if t.source == "crossner"], a.seed, ("crossner",)))
        out["redocred"] = documents.names(corpora.redocred(c / "redocred/dev.jsonl"))
        out["oie"] = documents.oie(c / "oie/train.jsonl")
    return {k: [d for d in v if d.words] for k, v in out.items()}


def prepare(a, gazetteer):
    """Documents of both parts, pairs of mentions reckoned: kept in a file, since it takes minutes."""
    path = a.out / "documents.pkl"
    if not path.exists():
        docs = {p: load_docs(a, p, gazetteer) for p in ("train", "dev")}
        docs["dev"]["texts"] = {"dwie": list(corpora.dwie(a.corpora / "dwie/dev.jsonl")), "uner": list(corpora.uner(a.corpora / "uner/dev.jsonl")),
                                "reuters": list(corpora.uner(a.corpora / "reuters/dev.jsonl"))}
        for t in docs["dev"]["texts"]["reuters"]:
            t.gold = {g for g in t.gold if g[2] != "MISC"}
        for d in (d for p in docs.values() for k, ds in p.items() if k != "texts" for d in ds if d.story):
            later, earlier, rows = coref.pairs_of(d.story)
            d.pairs = later, earlier, rows.astype(np.float16)
        with path.open("wb") as f:
            pickle.dump(docs, f)
    with path.open("rb") as f:
        return pickle.load(f)


class Loss:
    """The weighted losses of a batch, over hidden states [words, HIDDEN] and the parts of Model."""

    def __init__(self, model, table, tools):
        self.model, self.table, self.tools = model, table, tools

    def __call__(self, b):
        m = self.model
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=BFLOAT16):
            h = m.encoder(b.ids, b.shapes, b.mask)
        out = {}
        if b.tagged:
            x = torch.gather(h, 1, b.first[:, :, None].expand(-1, -1, h.shape[2]))
            nll = m.tag.loss(m.tag(x), b.words, self.table[b.sets])
            out["tag"] = torch.where(nll.detach() < 1000, nll, nll.detach() * 0).sum() / UNIT
        flat = h.flatten(0, 1)[b.flat]
        heads = m.heads
        for name, rows in (("upos", b.upos), ("xpos", b.xpos)):
            if rows:
                at, y = torch.tensor(rows).T
                out[name] = F.cross_entropy(getattr(heads, name)(heads.drop(flat[at])), y, reduction="sum") / UNIT
        if b.sentence_rows:
            w, mask, gold, rels = b.trees()
            out["tree"] = heads.tree.loss(flat[w], mask, gold, rels) / UNIT
        for kind in sorted(b.frame_rows):
            head, total = heads.roles[kind], 0
            for predicate, tokens, distance, mask, allowed, rows in b.frames(kind, head.names):
                nll = head.loss(head(flat, predicate, tokens, distance), mask, allowed)
                share = torch.tensor([0.25 if f.loose else 1.0 for f in rows])
                total = total + (torch.where(nll.detach() < 1000, nll, nll.detach() * 0) * share).sum()
            out[kind] = total / UNIT
        if b.predicates:
            at, channel, holds, weight = (torch.tensor(x) for x in zip(*b.predicates))
            s = heads.predicate(heads.drop(flat[at])).gather(1, channel[:, None])[:, 0]
            out["predicate"] = (F.binary_cross_entropy_with_logits(s, holds.float(), reduction="none") * weight).sum() / UNIT
        if b.happened:
            at, y, weight = zip(*b.happened)
            weight = torch.tensor(weight, dtype=torch.float32)
            out["happened"] = (F.smooth_l1_loss(heads.happened(flat[torch.tensor(at)]), torch.tensor(y, dtype=torch.float32), reduction="none") * weight).sum() / UNIT
        for it, base in zip(b.items, b.base):
            d, n = it.coded.doc, sum(y - x for x, y in it.windows)
            h = flat[base:base + n]
            for name, value in self.document(d, h).items():
                out[name] = out.get(name, 0) + value
        return out

    def document(self, d, h):
        m, t, out = self.model, self.tools, {}
        if d.story is not None and len(d.story.spans) > 1:
            later, earlier, features = (torch.from_numpy(x) for x in d.pairs)
            first, last = ([s[k] for s in d.story.spans] for k in (0, 1))
            c = d.story.clusters
            true = torch.tensor([c[i] == c[j] for i, j in zip(d.pairs[0], d.pairs[1])], dtype=torch.bool)
            s = m.coref(torch.cat([h[first], h[last]], 1), later, earlier, features.float())
            out["coref"] = coref.loss(s, later, true, len(first)) / UNIT
        if d.facts is not None and len(d.facts.entities) > 1:
            pairs = t.pairs(d)
            if len(pairs.rows):
                scores = m.relations(h, d.facts.entities, torch.tensor(d.facts.types), pairs)
                gold = torch.zeros_like(scores)
                row = {p: i for i, p in enumerate(zip(pairs.rows[:, 0].tolist(), pairs.rows[:, 1].tolist()))}
                for s, o, r in d.facts.facts:
                    if (s, o) in row and r in t.relation_index:
                        gold[row[s, o], t.relation_index[r]] = 1
                out["relations"] = relations.adaptive_threshold_loss(scores, gold) * len(h) / UNIT
        if d.entities:
            rows = [(spans, kind, y) for spans, kind, y in t.fine(d)]
            if rows:
                x = torch.stack([fine.mention_vectors(h, spans if t.rng.random() < 0.6 else [t.rng.choice(spans)]).mean(0) for spans, _, _ in rows])
                kinds = torch.tensor([k for _, k, _ in rows])
                y = torch.tensor([y for _, _, y in rows])
                out["fine"] = F.cross_entropy(m.fine(x) + m.fine.families[kinds], y, reduction="sum") / 100
        return out


class Tools:
    """What document losses look up: relation names, pairs of entities, fine types."""

    def __init__(self, docs, schema, seed):
        self.rng = random.Random(seed)
        self.names = facts.relation_names([d.facts for d in docs], least=3)
        self.relation_index = {r: i + 1 for i, r in enumerate(self.names)}
        seen = Counter((d.facts.types[s], d.facts.types[o]) for d in docs for s, o, _ in d.facts.facts)
        self.allowed = np.zeros((len(L.TYPES), len(L.TYPES)), bool)
        self.type_pairs = sorted((L.TYPES[s], L.TYPES[o]) for (s, o), n in seen.items() if n > 1)
        for s, o in self.type_pairs:
            self.allowed[L.TYPES.index(s), L.TYPES.index(o)] = True
        self.schema = fine.Schema(schema)
        self.families = self.schema.families()
        self.fine_labels = [t for t in self.schema.parent if any(t in f for f in self.families.values())]
        self.kept = {}

    def pairs(self, d):
        if d.id not in self.kept:
            self.kept[d.id] = relations.Pairs(d.facts.entities, d.facts.types, self.allowed)
        return self.kept[d.id]

    def fine(self, d):
        for tags, spans in d.entities:
            kind = L.gold_type(tags)
            if kind is not None and len(self.families[kind]) > 1:
                name = self.schema.of(tags, self.families[kind]) or self.families[kind][0]
                yield spans, L.TYPES.index(kind), self.fine_labels.index(name)


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


def begin(a):
    """(encoder, vocab, state of the tag head or None): from a weights file, or from the base weights."""
    base = pretrained(a.base, a.layers)
    if a.start is None:
        return base, base_vocab(a.base), {}
    config, vocab, w = read_weights(a.start)
    state = base.state_dict()
    state |= {k: v for k, v in w.items() if k in state}
    known = config["layers"]
    for i in range(known, a.layers):
        # A layer on top of trained ones begins as almost nothing, so that the heads go on with the states that they know.
        for part in ("attention.output", "ffn.out"):
            for x in ("weight", "bias"):
                state[f"layers.{i}.{part}.{x}"] = state[f"layers.{i}.{part}.{x}"] * 0.1
        for part in ("attention.norm", "ffn.norm"):
            for x in ("weight", "bias"):
                state[f"layers.{i}.{part}.{x}"] = state[f"layers.{known - 1}.ffn.norm.{x}"].clone()
    base.load_state_dict(state)
    return base, vocab, w


def carry(model, w):
    """Takes over from a weights file the tensors of heads that have kept their names and shapes."""
    for prefix, module in (("heads.tag.", None), ("heads.fine.", model.fine), ("heads.coref.", model.coref)):
        state = {k.removeprefix(prefix): v for k, v in w.items() if k.startswith(prefix)}
        if not state:
            continue
        if module is None:
            t = model.tag
            t.linear.weight.data, t.linear.bias.data = state["weight"], state["bias"]
            t.transitions.data, t.start.data, t.end.data = (state["transitions"] - t.step_mask), state["start"] - t.start_mask, state["end"]
        elif all(module.state_dict()[k].shape == v.shape for k, v in state.items()):
            module.load_state_dict(state, strict=False)
    if "heads.relations.out.weight" in w and w["heads.relations.out.bias"].shape == model.relations.out.bias.shape:
        model.relations.load_state_dict(relations.parts(w))
    if any(k.startswith("heads.tree.") for k in w):
        own = model.heads.state_dict()
        for k, v in w.items():
            k = k.removeprefix("heads.")
            if k in own and own[k].shape == v.shape:
                own[k] = v
        for k in model.heads.roles:
            r = model.heads.roles[k]
            own[f"roles.{k}.transitions"], own[f"roles.{k}.start"] = own[f"roles.{k}.transitions"].clamp_min(-50), own[f"roles.{k}.start"].clamp_min(-50)
        model.heads.load_state_dict(own)


def groups(model, lr, head_lr):
    e = model.encoder
    body = {id(p) for p in e.parameters()} - {id(e.embeddings.shape)}
    return [{"params": [p for p in model.parameters() if id(p) in body], "lr": lr},
            {"params": [p for p in model.parameters() if id(p) not in body], "lr": head_lr}]


def endless(coded, rng):
    while True:
        yield from windows.epoch(coded, rng)


def main(argv=None):
    """Trains, and says whether the training is at its end."""
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--base", type=pathlib.Path, required=True)
    a.add_argument("--corpora", type=pathlib.Path, required=True)
    a.add_argument("--schema", type=pathlib.Path, required=True, help="graph/schema/types.tsv")
    a.add_argument("--gazetteer", type=pathlib.Path, required=True, help="extract/gazetteer/data")
    a.add_argument("--out", type=pathlib.Path, required=True)
    a.add_argument("--from", dest="start", type=pathlib.Path, help="weights file to begin from")
    a.add_argument("--layers", type=int, default=5)
    a.add_argument("--steps", type=int, default=8000)
    a.add_argument("--power", type=float, default=0.8)
    a.add_argument("--shares", default='{"polnear": 0.5, "oie": 0.6, "ewt": 1.5, "gum": 1.4}', help="JSON: factor on the share of a corpus")
    a.add_argument("--weights", default="{}", help="JSON: losses' weights that differ from WEIGHTS")
    a.add_argument("--frozen", action="store_true", help="train the heads alone")
    a.add_argument("--lr", type=float, default=1.2e-4)
    a.add_argument("--head-lr", type=float, default=1e-3)
    a.add_argument("--ema", type=float, default=0.998)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--save", type=int, default=1000, help="steps between checkpoints")
    a.add_argument("--log", type=int, default=100, help="steps between lines of losses")
    a.add_argument("--full", action="store_true", help="measure the last weights on all of dev, not on a part")
    a.add_argument("--stop", type=int, default=0, help="stop after so many steps, to go on later or to compare")
    a = a.parse_args(argv)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    log = (a.out / "log.txt").open("a")

    def say(*x):
        print(time.strftime("%H:%M:%S"), *x, flush=True)
        print(time.strftime("%H:%M:%S"), *x, file=log, flush=True)

    docs = prepare(a, links.Gazetteer(a.gazetteer))
    vocabulary = documents.vocabulary([d for ds in docs["train"].values() for d in ds])
    vocabulary["index"] = {k: {x: i for i, x in enumerate(vocabulary[k])} for k in ("upos", "xpos", "tree")}
    encoder, vocab, old = begin(a)
    pieces, sets = Pieces(vocab), {corpora.ANY: 0}
    coded = {k: [windows.Coded(d, pieces, sets) for d in v] for k, v in docs["train"].items()}
    table = set_table(sets)
    tools = Tools(docs["train"]["dwie"], a.schema, a.seed)
    model = Model(encoder, vocabulary, tools.names, tools.families, tools.fine_labels)
    carry(model, old)
    if a.frozen:
        model.encoder.requires_grad_(False)
    loss, weights = Loss(model, table, tools), WEIGHTS | json.loads(a.weights)
    sizes = {k: sum(len(c.doc.words) for c in v) for k, v in coded.items()}
    shares = json.loads(a.shares)
    draw = {k: n ** a.power * shares.get(k, 1) for k, n in sizes.items()}
    rng = random.Random(a.seed)
    plan = rng.choices(list(draw), list(draw.values()), k=a.steps)
    streams = {k: endless(v, random.Random(f"{a.seed} {k}")) for k, v in coded.items()}
    opt = torch.optim.AdamW(groups(model, a.lr, a.head_lr), weight_decay=0.01, fused=True)
    rates = [g["lr"] for g in opt.param_groups]
    mean = Average([model], a.ema)
    step = 0
    say(json.dumps({k: str(v) for k, v in vars(a).items()}), "words", json.dumps(sizes), "steps", json.dumps(Counter(plan)))
    state = a.out / "state.pt"
    if state.exists():
        s = torch.load(state, weights_only=False)
        model.load_state_dict(s["model"]); opt.load_state_dict(s["opt"])
        mean.mean, mean.n, step = s["mean"], s["n"], s["step"]
        torch.set_rng_state(s["rng"])
        for k in plan[:step]:
            next(streams[k])
        say("resumed at step", step)

    def save(full):
        mean.swap(); model.eval()
        torch.save({"model": model.state_dict(), "layers": a.layers, "vocab": vocab, "vocabulary": vocabulary, "relations": tools.names,
                    "type_pairs": tools.type_pairs, "families": tools.families, "fine_labels": tools.fine_labels}, a.out / "model.pt")
        figures = (measure.full if full else measure.quick)(model, docs["dev"], pieces, vocabulary)
        say("step", step, json.dumps(figures))
        (a.out / "figures.json").write_text(json.dumps(figures, indent=1))
        mean.swap(); model.train()
        torch.save({"model": model.state_dict(), "opt": opt.state_dict(), "mean": mean.mean, "n": mean.n, "step": step, "rng": torch.get_rng_state()}, state)

    model.train()
    start, total, count = time.time(), defaultdict(float), Counter()
    while step < a.steps:
        for g, r in zip(opt.param_groups, rates):
            g["lr"] = r * min(1, (step + 1) / (0.05 * a.steps)) * max(0.02, 1 - step / a.steps)
        b = windows.Batch(next(streams[plan[step]]), pieces, vocabulary)
        parts = loss(b)
        sum(weights[k] * v for k, v in parts.items()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step(); opt.zero_grad(); mean.update()
        for k, v in parts.items():
            total[k] += float(v.detach()) if torch.is_tensor(v) else v
            count[k] += 1
        step += 1
        if step % a.log == 0:
            say(f"step {step} {time.time() - start:.0f} s", " ".join(f"{k} {total[k] / count[k]:.3f}" for k in sorted(total)))
            total.clear(); count.clear()
        if step % a.save == 0 and step < a.steps:
            save(False)
        if a.stop and step >= a.stop:
            break
    save(a.full and step >= a.steps)
    return step >= a.steps


if __name__ == "__main__":
    main()
