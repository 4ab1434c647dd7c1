"""Names in GUM as sentences with IOB2 tags, one file a genre, for `kgx eval`.

    python gum_names.py dev.conllu OUT_FOLDER

An entity is a name where the head of its phrase is a proper noun; its span is then the run of proper nouns
around the head (with of, the, and between two of them), since GUM's own span is the whole phrase. Only people,
organisations and places are labelled.
"""
import collections
import json
import pathlib
import re
import sys

LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}
PARTS = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
LINKS = {"of", "the", "and", "de", "for"}


def entities(sentence):
    """(first token, last token, type) of the entities of a sentence's rows."""
    opened, found = collections.defaultdict(list), []
    for i, row in enumerate(sentence):
        annotation = next((a[7:] for a in row[9].split("|") if a.startswith("Entity=")), "")
        for opening, single, closing in PARTS.findall(annotation):
            if closing:
                first, kind = opened[closing].pop()
                found.append((first, i, kind))
            else:
                name, kind = opening.split("-")[:2]
                if single:
                    found.append((i, i, kind))
                else:
                    opened[name].append((i, kind))
    return found


def name_span(sentence, first, last):
    """The run of proper nouns around the head of a phrase, None where the head is none."""
    inside = range(first, last + 1)
    head = next(i for i in inside if int(sentence[i][6]) - 1 not in inside)
    proper = [row[3] == "PROPN" for row in sentence]
    if not proper[head]:
        return None
    a = b = head
    while a > first and (proper[a - 1] or a - 1 > first and proper[a - 2] and sentence[a - 1][1] in LINKS):
        a -= 1
    while b < last and (proper[b + 1] or b + 1 < last and proper[b + 2] and sentence[b + 1][1] in LINKS):
        b += 1
    return a, b


def main():
    out, genres, genre, document, number = pathlib.Path(sys.argv[2]), collections.defaultdict(list), "", "", 0
    out.mkdir(parents=True, exist_ok=True)
    for block in open(sys.argv[1], encoding="utf-8").read().split("\n\n"):
        for line in block.splitlines():
            if line.startswith("# newdoc id = "):
                document = line.split(" = ")[1]
            if line.startswith("# meta::genre = "):
                genre = line.split(" = ")[1]
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        sentence = [row for row in rows if row[0].isdigit()]
        tags = ["O"] * len(sentence)
        for first, last, kind in sorted(entities(sentence), key=lambda e: e[1] - e[0]):
            span = name_span(sentence, first, last) if kind in LABELS else None
            if span and not any(tag != "O" for tag in tags[span[0]:span[1] + 1]):
                tags[span[0]] = "B-" + LABELS[kind]
                tags[span[0] + 1:span[1] + 1] = ["I-" + LABELS[kind]] * (span[1] - span[0])
        if sentence:
            number += 1
            genres[genre].append({"sent_id": f"{document}-{number:04d}", "tokens": [row[1] for row in sentence], "tags": tags})
    for genre, sentences in [*genres.items(), ("all", [s for part in genres.values() for s in part])]:
        (out / f"{genre}.jsonl").write_text("".join(json.dumps(s, ensure_ascii=False) + "\n" for s in sentences), encoding="utf-8")


if __name__ == "__main__":
    main()
