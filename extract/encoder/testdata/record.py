"""Records what Python makes of the tests' inputs: words, shapes, wordpieces, and the tiny model's vectors in float32.

    python tiny.py /tmp/tiny && python record.py /tmp/tiny
"""
import json
import pathlib
import sys

import torch
from safetensors.torch import load_file

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[2] / "train"))
from kgxtrain import model  # noqa: E402
from kgxtrain.words import WORD, Pieces, shape  # noqa: E402

TEXTS = [
    "", " \n\t ", "Peace summit: the president's naïve plan (v2.0)…",
    "U.S. GDP fell 3.5%—to $4,200bn; A B c G7 covid-19 McDonald iPhone IBM's",
    "snake_case __init__ _x x_ 10_000 ²³ ① Ⅳ ½ ٣٤ १२", "Ünïcødé İstanbul ǅungla ǆungla ẞ ß ª º Σίσυφος ΟΔΟΣ",
    "e\u0301tude cafe\u0301 nai\u0308ve \u0301 a\u0301\u0302b", "北京和上海 Tokyo東京 한국 कोलकाता กรุงเทพ",
    "a\u200bb\u200dc soft\u00adhyphen \ufeffBOM \x00nul \x1cfs\x1d \x85nel\u2028ls\u3000wide", "“Quotes” ‘single’ «guillemets» — – … • ™ ≠ ⁄ ´ ` ^",
    "emoji 😀👩‍👩‍👧 flags 🇩🇪 math 𝔄𝟘 𐐀𐐨", "x" * 100 + " " + "y" * 101 + " " + "é" * 100, "don't stop-the-talks www.example.org/a?b=c&d=%20 @user #tag",
]
LONG = ("The president said on border talks in New York that don't sign 2024 peace of the naive minister 10 to gas bank, city. " * 6).strip()


def encode(net, pieces, text, window, overlap):
    """Vectors [words, hidden] by the rules of docs/weights.md, written anew for the test."""
    words = WORD.findall(text)
    ids = [pieces(w) for w in words]
    size = lambda a, b: sum(len(p) for p in ids[a:b])
    plan, first = [], 0
    while True:
        last = first + 1
        while last < len(words) and size(first, last + 1) <= window:
            last += 1
        plan.append((first, last))
        if last == len(words):
            break
        following = last
        while following - 1 > first and size(following - 1, last) <= overlap:
            following -= 1
        first = following
    out = [None] * len(words)
    for n, (first, last) in enumerate(plan):
        row, shapes, at = [pieces.cls], [6], []
        for w, p in zip(words[first:last], ids[first:last]):
            at.append(len(row))
            row += p
            shapes += [shape(w)] * len(p)
        h = net(torch.tensor([row + [pieces.sep]]), torch.tensor([shapes + [6]]), torch.ones(1, len(row) + 1, dtype=torch.bool))[0]
        begin = (plan[n - 1][1] + first) // 2 if n else first
        end = (last + plan[n + 1][0]) // 2 if n + 1 < len(plan) else last
        for i in range(begin, end):
            out[i] = h[at[i - first]]
    return torch.stack(out)


@torch.no_grad()
def main(checkpoint):
    config = json.loads((checkpoint / "config.json").read_text())
    vocab = (checkpoint / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    pieces = Pieces(vocab)
    cases = []
    for text in TEXTS:
        found = [m.span() for m in WORD.finditer(text)]
        at = lambda i: len(text[:i].encode())
        cases.append({"text": text, "words": [[at(a), at(b)] for a, b in found], "shapes": [shape(text[a:b]) for a, b in found],
                      "pieces": [pieces(text[a:b]) for a, b in found]})
    with open(here / "words.json", "w", encoding="utf-8") as f:
        json.dump(cases, f, ensure_ascii=True, indent=1)

    model.HIDDEN, model.HEADS, model.FFN = config["hidden"], config["attention_heads"], config["ffn"]
    net = model.Encoder(len(vocab), config["layers"]).eval()
    net.load_state_dict({k: v for k, v in load_file(checkpoint / "weights.safetensors").items() if not k.startswith("heads.")})
    vectors = encode(net, pieces, LONG, config["window"], config["overlap"])
    with open(here / "tiny.json", "w") as f:
        json.dump({"text": LONG, "vectors": [[round(x, 4) for x in v] for v in vectors.tolist()]}, f)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
