"""Writes a trained model as the directory that export.py turns into the program's weights file (see README.md)."""
import json

import torch
from safetensors.torch import save_file

from . import coref, labels as L, links, parity, relations
from .batches import WINDOW, Coded, collate
from .model import EPS, FFN, HEADS, HIDDEN
from .quantise import rounded
from .words import MAX_PIECES, SHAPES, WORD

OVERLAP = 32

TERMS = ("DWIE (annotations GPL-3, texts of Deutsche Welle), PolNeAR (texts of their publishers), CoNLL-2003 (texts of Reuters), Wikigold, Broad Twitter "
         "Corpus and re3d (CC BY 4.0; re3d several open licences), GUM (CC BY), English Web Treebank with PropBank and UDS factuality (CC BY-SA 4.0), "
         "CrossNER, QANom, QA-SRL as open relations, 400 paragraphs of Re-DocRED (MIT); base weights all-MiniLM-L6-v2 (Apache-2.0)")

HEADS_CONFIG = {
    "tag": {"input": "the word's hidden state at its first wordpiece", "labels": "labels", "decode": "viterbi",
            "transitions": "[from, to], added to the label scores; -10000 where BIO forbids the step; start and end alike",
            "confidence": "span-marginal at temperature.tag (README.md)"},
    "fine": {"input": "per mention: hidden state of the first word, of the last word, mean of its words (each word at its first "
                      "wordpiece), concatenated [1152]; mean over the entity's mentions",
             "layers": "scores = out(relu(hidden(input)))", "labels": "fine_labels",
             "decode": "softmax of scores / temperature.fine over the labels of families[type of the tag head]; "
                       "a family of one label needs no head"},
}

# Our own sentences: recorded activations for the parity test of the Go program.
SENTENCES = (
    "President Maria Lindqvist of Norland met Chancellor Olaf Berg in Port Ashby on 3 May 2021.",
    "The Norlandic parliament rejected a $4.5 billion bailout for Harbour Steel, the BBC reported.",
    "Dr. Émile N'Dour's team beat FC Überlingen 3-1 at the Zürich Open; fans cheered.",
)


def activations(encoder, head, pieces):
    """Wordpieces, shapes, hidden states (every 8th value) and label scores of SENTENCES, in float32 and as in int8."""
    from .corpora import ANY, Text
    out, eight = [], rounded(encoder)
    for sentence in SENTENCES:
        words = [m.group() for m in WORD.finditer(sentence)]
        coded = Coded(Text(words, [ANY] * len(words), ""), pieces, {})
        b = collate([(coded, 0, len(words), None)], pieces)
        row = {"text": sentence, "words": words, "ids": b.ids[0].tolist(), "pieces": [pieces.vocab[i] for i in b.ids[0].tolist()],
               "shapes": b.shapes[0].tolist(), "first": b.first[0].tolist()}
        for name, enc in (("float32", encoder), ("int8", eight)):
            with torch.no_grad():
                h = enc(b.ids, b.shapes, b.mask)
                scores = head(h[0, b.first[0]])
            row[name] = {"hidden_every_8th": [[round(x, 5) for x in r] for r in h[0, :, ::8].tolist()],
                         "tag_scores": [[round(x, 5) for x in r] for r in scores.tolist()]}
            row[name]["decoded"] = [L.LABELS[y] for y in head.decode(scores)]
        out.append(row)
    return out


def write(out, model, saved, pieces, temperature, figures):
    """The checkpoint directory: config.json, vocab.txt, weights.safetensors, activations.json."""
    out.mkdir(parents=True, exist_ok=True)
    model.eval()
    tag = model.tag
    w = dict(model.encoder.state_dict())
    w |= {"heads.tag.weight": tag.linear.weight, "heads.tag.bias": tag.linear.bias, "heads.tag.transitions": tag.transitions + tag.step_mask,
          "heads.tag.start": tag.start + tag.start_mask, "heads.tag.end": tag.end}
    w |= {"heads.fine." + k: v for k, v in model.fine.state_dict().items()} | {"heads.coref." + k: v for k, v in model.coref.state_dict().items()}
    w |= relations.tensors(model.relations.state_dict())
    w |= {"heads." + k: v for k, v in model.heads.state_dict().items()}
    for name, r in model.heads.roles.items():
        w |= {f"heads.roles.{name}.transitions": r.transitions + r.step_mask, f"heads.roles.{name}.start": r.start + r.start_mask}
    save_file({k: v.detach().float().contiguous().clone() for k, v in w.items()}, out / "weights.safetensors")
    (out / "vocab.txt").write_text("".join(p + "\n" for p in pieces.vocab), encoding="utf-8")
    heads = HEADS_CONFIG | {
        "coref": {"features": links.FEATURES, "types": list(links.TYPES), "near": links.NEAR, "same": links.SAME, "depth": coref.DEPTH},
        "relations": {"names": saved["relations"], "layers": 0, "groups": relations.GROUPS, "side": relations.SIDE, "farthest": relations.FARTHEST,
                      "gaps": list(relations.GAPS), "types": list(L.TYPES), "pairs": saved["type_pairs"]},
    } | parity.description(saved["vocabulary"])
    int8 = ["heads.relations.context", "heads.relations.out", "heads.tree.arcs", "heads.tree.labels"] + [f"heads.roles.{k}.pair" for k in model.heads.roles]
    config = {"hidden": HIDDEN, "layers": len(model.encoder.layers), "attention_heads": HEADS, "ffn": FFN, "norm_eps": EPS, "window": WINDOW,
              "overlap": OVERLAP, "max_pieces_per_word": MAX_PIECES, "shapes": SHAPES, "labels": list(L.LABELS), "types": list(L.TYPES),
              "fine_labels": saved["fine_labels"], "families": saved["families"], "temperature": temperature, "heads": heads, "int8": int8,
              "trained_on": TERMS, "figures": figures}
    (out / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    (out / "activations.json").write_text(json.dumps(activations(model.encoder, tag, pieces)) + "\n", encoding="utf-8")
