"""What the Go program must agree with: what the training makes of texts, written from a weights file alone.

    python -m kgxtrain.parity --from ../extract/model/kgx.model --texts ../extract/internal/parity/texts.txt --out ../extract/internal/parity/cases.json

Words, wordpieces, windows and features are what the training computes of a text; the heads' decisions are those of PyTorch with the
program's int8 layers simulated. What the fields of a case mean is told in extract/internal/parity/parity.go.
"""
import argparse
import copy
import json
import pathlib

import numpy as np
import torch

from . import coref, documents, evaluate, joint, links, quantise, relations, weights
from . import heads as H
from . import labels as L
from .batches import Coded
from .corpora import ANY, Text
from .fine import mention_vectors
from .model import HIDDEN, Encoder
from .quantise import Linear8, Part8
from .words import WORD, Pieces, shape

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
def record(net, vectors, lengths, digits=4, least=H.LEAST):
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
            spans = role.spans(scores, torch.ones_like(t, dtype=torch.bool), least.get(kind))[0]
            out["frames"].append({"kind": kind, "predicate": p, "first": a, "end": b, "scores": rows(scores[0]),
                                  "spans": [[x, a + i, a + j] for x, i, j in spans]})
    return out



def load(path):
    """(config, Model, Pieces) of a weights file."""
    config, vocab, w = weights.read(path)
    return config, built(config, vocab, w), Pieces(vocab)


def built(config, vocab, w):
    """The Model of a weights file's parts (weights.read)."""
    h = config["heads"]
    vocabulary = {k: h[k]["labels"] for k in ("upos", "xpos", "tree")} | {"roles": {k: v["labels"] for k, v in h["roles"].items()}}
    model = joint.Model(Encoder(len(vocab), config["layers"]), vocabulary, h["relations"]["names"], config["families"], config["fine_labels"])
    model.encoder.load_state_dict({k: w[k] for k in model.encoder.state_dict()})
    joint.carry(model, w)
    return model.eval()


class Reader:
    """Makes cases of texts: all heads of a weights file, with those that the program has in int8 simulated."""

    def __init__(self, path, gazetteer):
        self.config, model, self.pieces = load(path)
        self.gazetteer = gazetteer
        self.encoder, self.sentences = quantise.rounded(model.encoder), rounded(model.heads)
        self.tag, self.fine, self.coref, self.relations = model.tag, model.fine, model.coref, relations_rounded(model.relations)
        of = L.TYPES.index
        self.allowed = np.zeros((len(L.TYPES), len(L.TYPES)), bool)
        for s, o in self.config["heads"]["relations"]["pairs"]:
            self.allowed[of(s), of(o)] = True

    @torch.no_grad()
    def case(self, text):
        found = [m.span() for m in WORD.finditer(text)]
        words = [text[a:b] for a, b in found]
        at = offsets(text)
        out = {"text": text, "words": [at[x] for w in found for x in w], "shapes": "".join(str(shape(w)) for w in words), "pieces": [self.pieces(w) for w in words]}
        if not words:
            return out
        coded = Coded(Text(words, [ANY] * len(words), ""), self.pieces, {})
        size = self.config["window"], self.config["overlap"]
        h = evaluate.hidden_words(self.encoder, self.pieces, coded, *size)
        names = evaluate.spans([L.LABELS[y] for y in self.tag.decode(self.tag(h))])
        entities = entities_of(words, names, self.gazetteer)
        out |= {"windows": evaluate.windows(coded, *size), "names": names, "entities": [[kind, self.fine_type(h, kind, spans), spans] for kind, spans in entities]}
        return out | self.antecedents(h, words, names) | self.relate(h, entities) | self.parse(h, text, at)

    def fine_type(self, h, kind, spans):
        return self.config["fine_labels"][int((self.fine(mention_vectors(h, spans).mean(0)) + self.fine.families[L.TYPES.index(kind)]).argmax())]

    def antecedents(self, h, words, names):
        rows = mentions_of(words, names)
        sentence = coref.sentence_numbers(words)
        story = coref.Story("", words, [r[:2] for r in rows], [links.Link(words[a:b + 1], kind, t, a, sentence[a], self.gazetteer) for a, b, kind, t in rows], [], [])
        later, earlier, features = coref.pairs_of(story)
        best = [-1] * len(rows)
        if len(later):
            first, last = zip(*story.spans)
            scores = self.coref(torch.cat([h[list(first)], h[list(last)]], 1), torch.from_numpy(later), torch.from_numpy(earlier), torch.from_numpy(features))
            top = {}
            for s, j, i in zip(scores.tolist(), later.tolist(), earlier.tolist()):
                if s > 0 and s > top.get(j, 0):
                    top[j], best[j] = s, i
        told = [[j, i, round(float(f[SIMILARITY]), 4), *(k for k in f.nonzero()[0].tolist() if k != SIMILARITY)]
                for j, i, f in zip(later.tolist(), earlier.tolist(), features) if j - i <= SHOWN or alike(story.links[i], story.links[j])]
        return {"mentions": rows, "candidates": [runs(earlier[later == j].tolist()) for j in range(len(rows))], "pairs": told, "antecedents": best}

    def relate(self, h, entities):
        spans, kinds = [s for _, s in entities], [L.TYPES.index(k) for k, _ in entities]
        pairs = relations.Pairs(spans, kinds, self.allowed)
        held = []
        if len(pairs.rows):
            scores = self.relations(h, spans, torch.tensor(kinds), pairs)
            names = self.config["heads"]["relations"]["names"]
            held = [[*pairs.rows[i, :2].tolist(), names[r]] for i, r in (scores[:, 1:] > scores[:, :1]).nonzero().tolist()]
        return {"between": pairs.rows.tolist(), "relations": held}

    def parse(self, h, text, at):
        spans, sentences = documents.rough_tokens(text)
        _, index = documents.cut(text, spans)
        least = {k: v["least"] for k, v in self.config["heads"]["roles"].items() if "least" in v}
        r = record(self.sentences, h[index], [b - a for a, b in sentences], digits=6, least=least)
        upos, xpos, tree = (self.config["heads"][k]["labels"] for k in ("upos", "xpos", "tree"))
        best = lambda rows, labels: " ".join(labels[max(range(len(x)), key=x.__getitem__)] for x in rows)
        heads = [x for t in r["trees"] for x in t["heads"]]
        return {"tokens": [at[x] for s in spans for x in s], "sentences": [a for a, _ in sentences], "vectors": index,
                "upos": best(r["upos"], upos), "xpos": best(r["xpos"], xpos), "heads": heads,
                "tree": " ".join("root" if x == 0 else best([row], tree) for x, row in zip(heads, (x for t in r["trees"] for x in t["labels"]))),
                "happened": [round(x, 1) for x in r["happened"]], "frames": [[f["kind"], f["predicate"], f["spans"]] for f in r["frames"]]}


SIMILARITY = 9  # the one feature of links.pair_features that is a share
SHOWN = 8       # features are written of mentions that stand so near, and of those that share a word: of all others they would be a large file


def alike(a, b):
    return a.pronoun is None and b.pronoun is None and bool(a.set & b.set)


def runs(numbers):
    """Ascending numbers as first and end of each run, one after the other."""
    out = []
    for i in numbers:
        if out and out[-1] == i:
            out[-1] = i + 1
        else:
            out += [i, i + 1]
    return out


def offsets(text):
    """Bytes before each character, and before the end."""
    out = [0]
    for c in text:
        out.append(out[-1] + len(c.encode()))
    return out


def relations_rounded(head):
    """A copy of the relation head that computes as if in int8 what the program has in int8."""
    out = copy.deepcopy(head).eval()
    context = slice(HIDDEN + relations.KIND, 2 * HIDDEN + relations.KIND)
    out.head, out.tail, out.out = Part8(out.head, context), Part8(out.tail, context), Linear8(out.out)
    return out


def entities_of(words, names, gazetteer):
    """[(type, spans)] of names, where the same words and an adjective and its country are one entity: near enough to try the heads."""
    out = {}
    for a, b, kind in names:
        if kind in L.NAMES:
            own = words[a:b + 1]
            out.setdefault(gazetteer.code(own) or " ".join(own).lower(), []).append((a, b, kind))
    return [(next((k for _, _, k in e if k != "GPEX"), "GPEX"), [(a, b) for a, b, _ in e]) for e in out.values()]


BREAKS = links.ENDS_HEAD | set(links.PRONOUNS) | set("is was are were be been has had have do does did will would can could may might not and or but than as so if".split())


def mentions_of(words, names):
    """[(first word, last word, kind, type)] in text order: names, pronouns, and descriptions by a simple rule."""
    lower = [w.lower() for w in words]
    rows, name_at, n = [], {a: b for a, b, k in names if k in L.NAMES}, len(words)
    named = {i for a, b in name_at.items() for i in range(a, b + 1)}
    for a, b, kind in names:
        if kind in L.NAMES:
            rows.append((a, b, "adjective" if kind == "GPEX" else "name", kind if kind in links.TYPES else "MISC"))
    for i, w in enumerate(lower):
        if i in named:
            continue
        if w in links.PRONOUNS:
            rows.append((i, i, "pronoun", "none"))
        if w in links.DETERMINERS or w in ("two", "both"):
            rows += descriptions(words, lower, name_at, i, n)
    return sorted(rows, key=lambda r: (r[0], -r[1]))


def descriptions(words, lower, name_at, i, n):
    """The description that begins with determiner i: up to four words in lower case, and "of" or "in" with a name behind them."""
    j = i + 1
    while j < min(n, i + 5) and words[j].islower() and lower[j] not in BREAKS and j not in name_at and lower[j] not in links.DETERMINERS:
        j += 1
    if j == i + 1:
        return []
    if j + 1 < n and lower[j] in ("of", "in") and j + 1 in name_at:
        j = name_at[j + 1] + 1
    return [(i, j - 1, "nominal", "none")]


def texts(path):
    """The texts of a file in which a line "== title" stands before each."""
    parts = ("\n" + path.read_text(encoding="utf-8")).split("\n== ")[1:]
    return [p.partition("\n")[2].strip("\n") for p in parts]


def main(argv=None):
    root = pathlib.Path(__file__).resolve().parents[2]
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--from", dest="start", type=pathlib.Path, default=root / "extract/model/kgx.model", help="weights file")
    a.add_argument("--texts", type=pathlib.Path, default=root / "extract/internal/parity/texts.txt")
    a.add_argument("--gazetteer", type=pathlib.Path, default=root / "extract/gazetteer/data")
    a.add_argument("--out", type=pathlib.Path, default=root / "extract/internal/parity/cases.json")
    a = a.parse_args(argv)
    torch.set_num_threads(1)
    reader = Reader(a.start, links.Gazetteer(a.gazetteer))
    lines = [json.dumps(reader.case(t), ensure_ascii=False, separators=(",", ":")) for t in texts(a.texts)]
    a.out.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
    print(f"{a.out}: {len(lines)} texts, {a.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
