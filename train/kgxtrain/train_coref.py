"""Trains the coreference head on DWIE's names and GUM's names, nominals and pronouns, over the frozen encoder of a trained tagger."""
import argparse
import json
import pathlib
import random
import time

import torch

from . import coref, links
from .train import Average
from .train_relations import encode, frozen


class Coded:
    """A story as mention vectors [mentions, 2*HIDDEN] and candidate pairs with their features; true[pair]: same entity."""

    def __init__(self, story, pieces, encoder):
        h = encode(encoder, pieces, story.words).float()
        first, last = ([s[k] for s in story.spans] for k in (0, 1))
        self.story, self.mentions = story, torch.cat([h[first], h[last]], 1)
        later, earlier, features = coref.pairs_of(story)
        c = story.clusters
        self.later, self.earlier, self.features = torch.from_numpy(later), torch.from_numpy(earlier), torch.from_numpy(features)
        self.true = torch.tensor([c[i] == c[j] for i, j in zip(later, earlier)], dtype=torch.bool)

    def scores(self, model):
        return model(self.mentions, self.later, self.earlier, self.features)


@torch.no_grad()
def measure(model, coded):
    """Figures by source: DWIE with singletons and adjectives apart from their country, GUM without singletons."""
    model.eval()
    score = {"dwie": coref.Score(True), "gum": coref.Score(False)}
    for c in coded:
        story = c.story
        got = coref.cluster(c.scores(model), c.later, c.earlier, len(story.spans))
        if story.source == "dwie":
            got = [(x, l.kind == "adjective") for x, l in zip(got, story.links)]
        score[story.source].add(story.gold, got)
    return {k: s.figures() for k, s in score.items()}


def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--tagger", type=pathlib.Path, required=True, help="model.pt of a trained tagger")
    a.add_argument("--corpora", type=pathlib.Path, required=True)
    a.add_argument("--gazetteer", type=pathlib.Path, required=True, help="the program's tables (extract/gazetteer/data)")
    a.add_argument("--out", type=pathlib.Path, required=True)
    a.add_argument("--epochs", type=int, default=8)
    a.add_argument("--lr", type=float, default=1e-3)
    a.add_argument("--drop", type=float, default=0.2)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--seed", type=int, default=1)
    a = a.parse_args(argv)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    encoder, pieces = frozen(a.tagger)
    gazetteer = links.Gazetteer(a.gazetteer)
    begin, data = time.time(), {}
    for part in ("train", "dev"):
        stories = [*coref.dwie(a.corpora / f"dwie/{part}.jsonl", gazetteer), *coref.gum(a.corpora / f"gum/{part}.conllu", gazetteer)]
        data[part] = [Coded(s, pieces, encoder) for s in stories if len(s.spans) > 1]
    print(f"encoded in {time.time() - begin:.0f} s", flush=True)

    model = coref.Antecedents(a.drop)
    opt = torch.optim.AdamW(model.parameters(), lr=a.lr, weight_decay=0.01)
    mean, steps, step = Average([model], 0.995), a.epochs * len(data["train"]), 0
    for epoch in range(a.epochs):
        model.train()
        rng.shuffle(data["train"])
        begin, total = time.time(), 0.0
        for c in data["train"]:
            opt.param_groups[0]["lr"] = a.lr * max(0.01, 1 - step / steps)
            loss = coref.loss(c.scores(model), c.later, c.true, len(c.story.spans))
            (loss / 20).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            opt.step(); opt.zero_grad(); mean.update()
            total, step = total + float(loss.detach()), step + 1
        mean.swap()
        figures = measure(model, data["dev"])
        torch.save({"model": model.state_dict(), "figures": figures}, a.out / "coref.pt")
        mean.swap()
        print(f"{time.strftime('%H:%M:%S')} epoch {epoch} {time.time() - begin:.0f} s loss {total:.0f} {json.dumps(figures)}", flush=True)


if __name__ == "__main__":
    main()
