"""Prints the figures of a checkpoint directory as the tables of docs/model.md: python -m kgxtrain.figures CHECKPOINT"""
import json
import pathlib
import sys

from . import labels as L


def table(title, head, rows):
    print(f"\n### {title}\n\n| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(f"{x:.3f}" if isinstance(x, float) else str(x) for x in row) + " |")


def prf(figures, keys):
    return [(k, *(float(figures[k][x]) for x in ("p", "r", "f1"))) for k in keys if k in figures]


def main(path):
    config = json.loads((pathlib.Path(path) / "config.json").read_text(encoding="utf-8"))
    f, cal, fine = config["figures"], config["figures"]["calibration"], config["figures"].get("fine")
    three = ("precision", "recall", "F1")
    table("dwie/dev, 100 articles, all mentions", ("", *three), prf(f["dwie"], ("typed", "span", "names", *L.CLASSES)))
    table("uner/dev, each sentence alone: people, organisations, places", ("", *three), prf(f["uner"], ("names", "PER", "ORG", "LOC")))
    table("gum/dev by genre", ("genre", *three), prf(f["gum"], sorted(f["gum"], key=lambda k: (k == "all", k))))
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
