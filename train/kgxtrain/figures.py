"""Prints the figures of a checkpoint directory as the tables of docs/model.md: python -m kgxtrain.figures CHECKPOINT"""
import json
import pathlib
import sys


def table(title, head, rows):
    print(f"\n### {title}\n\n| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(f"{x:.3f}" if isinstance(x, float) else str(x) for x in row) + " |")


def main(path):
    config = json.loads((pathlib.Path(path) / "config.json").read_text(encoding="utf-8"))
    f, cal, fine = config["figures"], config["figures"]["calibration"], config["figures"].get("fine")
    rows = [(k, x if isinstance(x, float) else " ".join(f"{n} {v:.3f}" for n, v in x.items())) for k, x in f.items() if k not in ("calibration", "fine")]
    table("Heads on dev, as measured in training (docs/evaluation.md has the program's own)", ("head", "figures"), rows)
    print(f"\nConfidence of spans on dwie/dev: expected calibration error {cal['ece']} (10 bins; without temperature {cal['ece_at_1']}), "
          f"temperature {cal['temperature']}.")
    table("Confidence and share of right spans", ("spans", "mean confidence", "right"), [(n, float(c), float(r)) for n, c, r in cal["bins"]])
    if fine:
        print(f"\nFine types on dwie/dev, given gold mentions, entities and coarse types: {fine['accuracy']:.3f} of {fine['entities']} entities right "
              f"(always the coarse type: {fine['default']:.3f}).")
        table("Fine types with five or more entities", ("type", "entities", "precision", "recall"),
              [(t, c["gold"], float(c["p"]), float(c["r"])) for t, c in fine["by_type"].items() if c["gold"] >= 5])


if __name__ == "__main__":
    main(sys.argv[1])
