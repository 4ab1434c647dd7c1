"""Finds names with spaCy: spacy_names.py MODEL FILE REPETITIONS -> the best processor time of a repetition, in seconds."""
import sys
import time

from spacy_models import load

nlp = load(sys.argv[1], names_alone=True)
text = open(sys.argv[2], encoding="utf-8").read()
best, names = float("inf"), 0
for _ in range(int(sys.argv[3])):
    start = time.process_time()
    names = len(nlp(text).ents)
    best = min(best, time.process_time() - start)
print(best, names)
