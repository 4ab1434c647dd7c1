"""From a trained tagger to a checkpoint directory: fine-type head, temperatures, figures with int8 weights."""
import argparse
import json
import pathlib

import torch

from . import calibrate, checkpoint, corpora, fine
from .batches import Coded
from .model import Encoder
from .quantise import rounded
from .tagger import TagHead
from .train import Dev, line
from .words import Pieces


def load(path):
    """(encoder, tag head, pieces) of a model.pt."""
    s = torch.load(path, weights_only=True)
    encoder, head, pieces = Encoder(len(s["vocab"]), s["layers"]), TagHead(bool(s["crf"])), Pieces(s["vocab"])
    encoder.load_state_dict(s["encoder"])
    head.load_state_dict(s["head"])
    return encoder.eval(), head.eval(), pieces


def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--model", type=pathlib.Path, required=True)
    a.add_argument("--corpora", type=pathlib.Path, required=True)
    a.add_argument("--schema", type=pathlib.Path, required=True, help="schema/types.tsv")
    a.add_argument("--out", type=pathlib.Path, required=True)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--no-fine", action="store_true")
    a = a.parse_args(argv)
    torch.set_num_threads(a.threads)
    encoder, head, pieces = load(a.model)
    eight, dev = rounded(encoder), Dev(a.corpora, pieces)

    figures = dev.figures(eight, head, pieces, gum=True)
    print("int8", line(figures), flush=True)
    figures["calibration"] = calibrate.report(calibrate.judged(eight, head, pieces, dev.dwie))
    temperature = {"tag": figures["calibration"]["temperature"]}
    print("calibration", figures["calibration"], flush=True)

    schema = fine.Schema(a.schema)
    families = schema.families()
    labels = [t for t in schema.parent if any(t in f for f in families.values())]
    fine_head = None
    if not a.no_fine:
        train = [(t, Coded(t, pieces, {})) for t in corpora.dwie(a.corpora / "dwie/train.jsonl")]
        data = fine.examples(encoder, pieces, train, schema, families, labels)
        held = fine.examples(encoder, pieces, dev.dwie, schema, families, labels)
        fine_head = fine.train(data, families, labels)
        figures["fine"] = fine.accuracy(fine_head, held, families, labels)
        temperature["fine"] = fine.temperature(fine_head, held)
        print("fine", json.dumps(figures["fine"]), temperature, flush=True)
    checkpoint.write(a.out, encoder, head, fine_head, families, labels, pieces, temperature, figures)
    print("wrote", a.out)


if __name__ == "__main__":
    main()
