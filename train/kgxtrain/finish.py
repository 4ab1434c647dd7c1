"""From a trained model.pt to a checkpoint directory: temperatures, figures with int8 weights."""
import argparse
import json
import pathlib

import torch

from . import calibrate, checkpoint, corpora, fine, measure
from .batches import Coded
from .joint import Model
from .model import Encoder
from .quantise import rounded
from .words import Pieces


# Scores added to what training left cautious, since most words are nothing: where F1 on 8,000 words of QANom's and 20,000 of
# PolNeAR's train part is best. Index 1 and 2 are the predicate head's outputs for event nouns and cues.
EVENT, CUE = 1.0, 1.0


@torch.no_grad()
def shift(heads):
    """Moves the thresholds of event nouns and cues."""
    heads.predicate.bias[1] += EVENT
    heads.predicate.bias[2] += CUE


def load(path):
    """(Model, what was saved beside it, Pieces) of a model.pt."""
    s = torch.load(path, weights_only=True)
    model = Model(Encoder(len(s["vocab"]), s["layers"]), s["vocabulary"], s["relations"], s["families"], s["fine_labels"])
    model.load_state_dict(s["model"])
    return model.eval(), s, Pieces(s["vocab"])


def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--model", type=pathlib.Path, required=True)
    a.add_argument("--corpora", type=pathlib.Path, required=True)
    a.add_argument("--schema", type=pathlib.Path, required=True, help="graph/schema/types.tsv")
    a.add_argument("--out", type=pathlib.Path, required=True)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--quick", action="store_true", help="no calibration: temperatures of the last weights")
    a = a.parse_args(argv)
    torch.set_num_threads(a.threads)
    model, saved, pieces = load(a.model)
    figures = json.loads((a.model.parent / "figures.json").read_text(encoding="utf-8"))
    temperature = {"tag": 1.1, "fine": 1.5}
    if not a.quick:
        eight = rounded(model.encoder)
        dev = [(t, Coded(t, pieces, {})) for t in corpora.dwie(a.corpora / "dwie/dev.jsonl")]
        figures["calibration"] = calibrate.report(calibrate.judged(eight, model.tag, pieces, dev))
        temperature["tag"] = figures["calibration"]["temperature"]
        schema = fine.Schema(a.schema)
        held = fine.examples(model.encoder, pieces, dev, schema, saved["families"], saved["fine_labels"])
        figures["fine"] = fine.accuracy(model.fine, held, saved["families"], saved["fine_labels"])
        temperature["fine"] = fine.temperature(model.fine, held)
        print("calibration", figures["calibration"], "fine", json.dumps(figures["fine"]), temperature, flush=True)
    shift(model.heads)
    checkpoint.write(a.out, model, saved, pieces, temperature, figures)
    print("wrote", a.out)


if __name__ == "__main__":
    main()
