"""Labels unlabelled news with trained taggers, to train another on it (self-training with partial labels).

A word's allowed labels are those to which the teachers' mean posterior gives at least `--floor`: where they are
sure that is one label, where they doubt the pupil is left free between the likely ones.
"""
import argparse
import json
import pathlib

import torch

from . import corpora, labels as L
from .batches import Coded
from .calibrate import chain
from .evaluate import hidden_words
from .finish import load


@torch.no_grad()
def posteriors(encoder, head, pieces, text):
    """[words, labels] probabilities under the tag head's chain."""
    scores = head(hidden_words(encoder, pieces, Coded(text, pieces, {})))
    f, b, _, _, z = chain(head, scores)
    return (f + b - z[:, None]).exp()[:, 0]


def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--teachers", type=pathlib.Path, nargs="+", required=True, help="model.pt files")
    a.add_argument("--corpora", type=pathlib.Path, required=True)
    a.add_argument("--out", type=pathlib.Path, required=True)
    a.add_argument("--floor", type=float, default=0.03)
    a.add_argument("--step", type=int, default=1, help="take each n-th article")
    a = a.parse_args(argv)
    torch.set_num_threads(1)
    teachers = [load(t) for t in a.teachers]
    part = a.out.with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        for n, text in enumerate(corpora.plain(a.corpora)):
            if n % a.step or not text.words:
                continue
            p = sum(posteriors(*t, text) for t in teachers) / len(teachers)
            sets = [[L.LABELS[i] for i in row.nonzero()[:, 0].tolist()] for row in p >= a.floor]
            out.write(json.dumps({"words": text.words, "allowed": sets}) + "\n")
            if n % 50 == 0:
                print(n, flush=True)
    part.rename(a.out)


if __name__ == "__main__":
    main()
