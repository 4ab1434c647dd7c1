"""Adds the document heads, coreference and relations, to a checkpoint directory that finish.py wrote."""
import argparse
import json
import pathlib

import torch
from safetensors.torch import load_file, save_file

from . import coref, labels as L, links, relations
from .model import HIDDEN


def relation_tensors(model):
    """The head's tensors as the program wants them: what an entity, its type and a pair's context each add to the two
    projections lies apart, the projection of subjects above that of objects, so that entities are projected once."""
    w = {f"heads.relations.{k}": v for k, v in model.items() if k.startswith("layers.")}
    both = torch.cat([model["head.weight"], model["tail.weight"]])
    bias = torch.cat([model["head.bias"], model["tail.bias"]])
    entity, context, kind = both.split([HIDDEN, HIDDEN, both.shape[1] - 2 * HIDDEN], 1)
    return w | {
        "heads.relations.entity.weight": entity,
        "heads.relations.types": model["kind.weight"] @ kind.T,
        "heads.relations.context.weight": context, "heads.relations.context.bias": bias,
        "heads.relations.out.weight": model["out.weight"], "heads.relations.out.bias": model["out.bias"],
    }


def main(argv=None):
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--checkpoint", type=pathlib.Path, required=True)
    a.add_argument("--relations", type=pathlib.Path, required=True, help="relations.pt")
    a.add_argument("--coref", type=pathlib.Path, required=True, help="coref.pt")
    a = a.parse_args(argv)
    path = a.checkpoint / "config.json"
    config, w = json.loads(path.read_text(encoding="utf-8")), load_file(a.checkpoint / "weights.safetensors")
    saved = torch.load(a.relations, weights_only=True)
    w |= relation_tensors(saved["model"])
    config["heads"]["relations"] = {"names": saved["names"], "layers": saved["layers"], "block": relations.BLOCK, "groups": relations.GROUPS,
                                    "types": list(L.TYPES), "pairs": saved["pairs"]}
    config["figures"]["relations"] = saved["figures"]
    saved = torch.load(a.coref, weights_only=True)
    w |= {f"heads.coref.{k}": v for k, v in saved["model"].items()}
    config["heads"]["coref"] = {"features": links.FEATURES, "types": list(links.TYPES), "near": links.NEAR, "same": links.SAME, "depth": coref.DEPTH}
    config["figures"]["coref"] = saved["figures"]
    config["int8"] = ["heads.relations.context", "heads.relations.out"]
    w = {k: v.float().contiguous() for k, v in w.items()}
    save_file(w, a.checkpoint / "weights.safetensors")
    path.write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
