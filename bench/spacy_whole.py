"""Reads articles with spaCy: spacy_whole.py MODEL ARTICLES.jsonl [ner] -> processor seconds for all of them, without loading."""
import json
import sys
import time

from spacy_models import load

nlp = load(sys.argv[1], names_alone=sys.argv[3:] == ["ner"])
texts = [json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")]
start = time.process_time()
for doc in nlp.pipe(texts):
    pass
print(time.process_time() - start)
