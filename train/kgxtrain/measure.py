"""Figures of the heads on dev, near to METRICS.md's: to choose by while training. The program's own eval is what counts."""
import numpy as np
import torch

from . import coref, documents, evaluate, windows
from . import labels as L
from .documents import Doc
from .heads import LEAST, tree_of


def f1(hit, got, gold):
    return round(2 * hit / max(got + gold, 1), 4)


class Read:
    """A batch of whole documents' windows with its hidden states: what every head's measure begins with."""

    def __init__(self, model, coded, pieces, vocabulary):
        items = [windows.Item(coded, windows.cut_hard(coded, 0, len(coded.doc.words)), None)]
        if coded.doc.sentences:
            ws, a = [], 0
            while a < len(coded.doc.words):
                b = windows.fit(coded, a, windows.WINDOW)
                ws += windows.cut_hard(coded, a, b)
                a = b
            items = [windows.Item(coded, ws, None)]
        self.batch = windows.Batch(items, pieces, vocabulary)
        b = self.batch
        h = torch.cat([model.encoder(b.ids[k:k + 8], b.shapes[k:k + 8], b.mask[k:k + 8]) for k in range(0, len(b.ids), 8)])
        self.flat = h.flatten(0, 1)[b.flat]


def coded_of(docs, pieces, limit):
    out, words = [], 0
    for d in docs:
        if words >= limit:
            break
        out.append(windows.Coded(d, pieces, {}))
        words += len(d.words)
    return out


@torch.no_grad()
def trees(model, docs, pieces, v, limit):
    n = right_pos = right_head = right_label = 0
    for c in coded_of(docs, pieces, limit):
        r = Read(model, c, pieces, v)
        if r.batch.upos:
            at, y = torch.tensor(r.batch.upos).T
            n += len(y)
            right_pos += int((model.heads.upos(r.flat[at]).argmax(1) == y).sum())
        for words, heads, rels in r.batch.sentence_rows:
            x = r.flat[words][None]
            arcs, lab, at = model.heads.tree.scores(x, torch.ones(1, len(words), dtype=torch.bool))
            found = torch.tensor(tree_of(arcs[0]))
            label = model.heads.tree.label(lab, at, found[None])[0].argmax(1).tolist()
            for h, g, l, k in zip(found.tolist(), heads, label, rels):
                right_head += h == g
                right_label += h == g and k >= 0 and v["tree"][l].split(":")[0] == v["tree"][k].split(":")[0]
    return {"upos": round(right_pos / n, 4), "uas": round(right_head / n, 4), "las": round(right_label / n, 4)}


@torch.no_grad()
def roles(model, docs, pieces, v, limit, kind, labelled=True):
    """Argument F1, predicates given."""
    head = model.heads.roles[kind]
    hit = got = gold = 0
    for c in coded_of(docs, pieces, limit):
        r = Read(model, c, pieces, v)
        for predicate, tokens, distance, mask, _, rows in r.batch.frames(kind, head.names):
            spans = head.spans(head(r.flat, predicate, tokens, distance), mask, LEAST.get(kind))
            for i, f in enumerate(rows):
                first = max(f.first, f.predicate - int(-distance[i, 0]))
                found = {(l if labelled else "", a + first, b + first) for l, a, b in spans[i]}
                want = {(l if labelled else "", a, b) for l, a, b in f.arguments}
                hit, got, gold = hit + len(found & want), got + len(found), gold + len(want)
    return f1(hit, got, gold)


@torch.no_grad()
def attribution(model, docs, pieces, v, limit):
    """Token F1 of source, cue and content, cues found."""
    head = model.heads.roles["attribution"]
    n = {k: np.zeros(3) for k in ("SOURCE", "CUE", "CONTENT")}
    for c in coded_of(docs, pieces, limit):
        r, d = Read(model, c, pieces, v), c.doc
        found, want = {k: set() for k in n}, {k: set() for k in n}
        word = lambda t: d.tokens[t]
        cue = model.heads.predicate(r.flat[torch.tensor(d.tokens)])[:, 2] > 0
        sentence = [k for k, (a, b) in enumerate(d.sentences) for _ in range(a, b)]
        for t in cue.nonzero()[:, 0].tolist():
            a, b = documents.region(d.sentences, sentence[t], t)
            at = torch.tensor([word(x) for x in range(a, b)])[None]
            mask = torch.ones_like(at, dtype=torch.bool)
            for l, p, q in head.spans(head(r.flat, torch.tensor([word(t)]), at, torch.arange(a, b)[None] - t), mask)[0]:
                found[l] |= set(range(p + a, q + a))
        for f in d.frames:
            for l, p, q in f.arguments:
                want[l] |= set(range(p, q))
        for k in n:
            n[k] += len(found[k] & want[k]), len(found[k]), len(want[k])
    return {k.lower(): f1(*x) for k, x in n.items()}


@torch.no_grad()
def scalar(model, docs, pieces, v, limit):
    """Pearson's r of factuality; F1 of predicates found (channel 0) and of nominal events (channel 1)."""
    xs, ys, n = [], [], {0: np.zeros(3), 1: np.zeros(3)}
    for c in coded_of(docs, pieces, limit):
        r = Read(model, c, pieces, v)
        if r.batch.happened:
            at, y, _ = zip(*r.batch.happened)
            xs += model.heads.happened(r.flat[torch.tensor(at)]).tolist()
            ys += y
        for at, ch, holds, w in r.batch.predicates:
            if ch < 2 and w == 1.0:
                p = bool(model.heads.predicate(r.flat[at])[ch] > 0)
                n[ch] += p and holds, p, holds
    out = {"predicate": f1(*n[0])} if n[0].any() else {"event": f1(*n[1])}
    if xs:
        out["happened"] = round(float(np.corrcoef(xs, ys)[0, 1]), 4)
    return out


@torch.no_grad()
def names(model, texts, pieces, measure):
    """Figures of the tag head on Texts, by `measure` of evaluate.py."""
    rows = []
    for t in texts:
        c = windows.Coded(Doc(t.source, t.words, t.allowed), pieces, {})
        ws = windows.cut_hard(c, 0, len(t.words))
        b = windows.Batch([windows.Item(c, ws, None)], pieces, {"index": {}})
        h = torch.cat([model.encoder(b.ids[k:k + 8], b.shapes[k:k + 8], b.mask[k:k + 8]) for k in range(0, len(b.ids), 8)])
        y = model.tag.decode(model.tag(h.flatten(0, 1)[b.flat]))
        rows.append((t, evaluate.spans([L.LABELS[k] for k in y])))
    return measure(rows)


@torch.no_grad()
def document_heads(model, docs, pieces, v, limit):
    """Coreference with mentions given: mean over MUC, B3, CEAFe."""
    score = coref.Score(docs[0].corpus == "dwie")
    for c in coded_of(docs, pieces, limit):
        d = c.doc
        if len(d.story.spans) < 2:
            continue
        r = Read(model, c, pieces, v)
        later, earlier, features = (torch.from_numpy(x) for x in d.pairs)
        first, last = ([s[k] for s in d.story.spans] for k in (0, 1))
        s = model.coref(torch.cat([r.flat[first], r.flat[last]], 1), later, earlier, features.float())
        got = coref.cluster(s, later, earlier, len(first))
        if d.corpus == "dwie":
            got = [(x, l.kind == "adjective") for x, l in zip(got, d.story.links)]
        score.add(d.story.gold, got)
    return score.figures()["mean"]


def figures(model, docs, pieces, v, limit):
    some = lambda k, n: docs["texts"][k][:n if limit < 10 ** 8 else None]
    dwie = names(model, some("dwie", 15), pieces, evaluate.measure)
    out = {"dwie": {k: dwie[k]["f1"] for k in ("typed", "span", "names")},
           "uner": names(model, some("uner", 200), pieces, evaluate.measure_names)["names"]["f1"],
           "reuters": names(model, some("reuters", 300), pieces, evaluate.measure_names)["names"]["f1"], "coref": {k: document_heads(model, docs[k], pieces, v, limit) for k in ("dwie", "gum")}}
    out |= {k: trees(model, docs[k], pieces, v, limit) for k in ("ewt", "gum")}
    out["srl"] = roles(model, docs["ewt"], pieces, v, limit, "verb")
    out["qanom"] = roles(model, docs["qanom"], pieces, v, limit, "noun", labelled=False)
    out["attribution"] = attribution(model, docs["polnear"], pieces, v, limit)
    out |= scalar(model, docs["ewt"], pieces, v, limit) | scalar(model, docs["qanom"], pieces, v, limit)
    return out


def quick(model, docs, pieces, v):
    return figures(model, docs, pieces, v, 5000)


def full(model, docs, pieces, v):
    return figures(model, docs, pieces, v, 10 ** 9)
