"""Labelled corpora as Texts: words, and for each word the set of labels that its annotation allows.

Corpora differ in what they annotate. A word is never taught a label that its corpus cannot vouch for:
where several labels are compatible with the annotation, all are allowed, and the loss sums over them.
"""
import json
import re
from dataclasses import dataclass, field

from . import labels as L
from .words import WORD

ANY = frozenset(L.LABELS)
VALUE_ANY = L.bio(L.VALUES) | {"O"}
OTHER_ANY = L.bio(L.OTHERS)


@dataclass
class Text:
    words: list
    allowed: list              # one frozenset of labels a word
    source: str
    gold: set = field(default_factory=set)      # (first word, last word, class) of every gold mention; DWIE only
    ignore: list = field(default_factory=list)  # (first, last) of spans that METRICS.md ignores
    offsets: list = field(default_factory=list)
    id: str = ""
    lost: int = 0              # gold mentions whose ends fall inside a word: never found, counted as missed
    entities: list = field(default_factory=list)  # (tags, [(first, last) of each mention]); DWIE only


def dwie(path):
    """DWIE articles. Of nested mentions the outermost teaches; all of them are gold."""
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        tags = {c["concept"]: c["tags"] for c in d["concepts"]}
        at = [(m.start(), m.end()) for m in WORD.finditer(d["content"])]
        first, last = {a: i for i, (a, _) in enumerate(at)}, {b: i for i, (_, b) in enumerate(at)}
        t = Text([d["content"][a:b] for a, b in at], [frozenset("O")] * len(at), "dwie", offsets=at, id=d.get("id", ""))
        spans, entities = [], {}
        for m in d["mentions"]:
            c = L.gold_class(tags.get(m["concept"]))
            if m["begin"] not in first or m["end"] not in last:
                t.lost += c != "IGNORE"
                continue
            a, b = first[m["begin"]], last[m["end"]]
            entities.setdefault(m["concept"], []).append((a, b))
            spans.append((a, b, L.gold_type(tags.get(m["concept"]))))
            if c == "IGNORE":
                t.ignore.append((a, b))
            else:
                t.gold.add((a, b, c))
        t.entities = [(tags.get(c), at) for c, at in entities.items()]
        end = -1
        for a, b, kind in sorted(spans, key=lambda s: (s[0], -s[1])):
            if a <= end:
                continue
            end = b
            if kind is None:
                t.allowed[a:b + 1] = [ANY] * (b - a + 1)
            else:
                t.allowed[a:b + 1] = [frozenset(("B-" + kind,))] + [frozenset(("I-" + kind,))] * (b - a)
        yield t


def _split(tokens, allowed):
    """Corpus tokens to the encoder's words; a token of several words is B first and I after."""
    words, out = [], []
    for token, ok in zip(tokens, allowed):
        for k, m in enumerate(WORD.finditer(token)):
            words.append(m.group())
            out.append(ok if k == 0 else frozenset("I" + x[1:] if x[0] == "B" else x for x in ok))
    return words, out


# What a tag of each corpus may be in our types, and what its O may be besides O.
NAMES_TAGS = {"PER": ("PER",), "LOC": L.PLACES, "ORG": ("ORG",), "MISC": L.OTHERS, "NORP": ("NORP", "GPEX"), "TIME": ("TIME",), "MONEY": ("MONEY",)}
NAMES_O = {"wikigold": VALUE_ANY, "btc": VALUE_ANY | OTHER_ANY, "re3d": {"O"} | L.bio(("ROLE", "VALUE")) | OTHER_ANY}


def names(path):
    """Wikigold, Broad Twitter Corpus, re3d: a sentence or tweet a line."""
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        allowed = [NAMES_O[d["source"]] if t == "O" else L.bio(NAMES_TAGS[t[2:]], t[0]) for t in d["tags"]]
        yield Text(*_split(d["tokens"], map(frozenset, allowed)), d["source"])


DOCRED_TAGS = {"PER": ("PER",), "ORG": ("ORG",), "LOC": L.PLACES + ("GPEX",), "TIME": ("TIME",), "NUM": ("VALUE", "MONEY", "TIME"), "MISC": L.OTHERS}


def redocred(path, count=400):
    """The first `count` paragraphs of Re-DocRED; the rest stays unseen, to measure on."""
    o = frozenset({"O"} | L.bio(("ROLE", "VALUE")))
    for n, line in enumerate(open(path, encoding="utf-8")):
        if n >= count:
            return
        d = json.loads(line)
        sents = d["sents"]
        if sents and isinstance(sents[0], str):
            sents = [sents]
        allowed = [[o] * len(s) for s in sents]
        for mentions in d["vertexSet"]:
            for m in mentions:
                a, b = m["pos"]
                row, kinds = allowed[m["sent_id"]], DOCRED_TAGS.get(m["type"])
                # TIME and NUM have other bounds than DWIE's values, and any number is a NUM.
                loose = kinds is None or m["type"] in ("TIME", "NUM")
                for i in range(a, b):
                    row[i] = ANY if loose else L.bio(kinds, "B" if i == a else "I")
        yield Text(*_split([w for s in sents for w in s], [x for r in allowed for x in r]), "redocred")


GUM_TAGS = {"person": ("PER",), "place": L.PLACES, "organization": ("ORG",), "event": ("EVENT",), "time": ("TIME",),
            "object": ("PRODUCT", "WORK", "MISC", "FAC"), "abstract": tuple(t for t in L.OTHERS if t not in ("GPEX", "NORP"))}


def entities(sent):
    """(first, last, type, first head token, entity id) of GUM's entity spans in a sentence, indexes from 0."""
    opened, out = {}, []
    for i, row in enumerate(sent):
        value = next((x[7:] for x in row[9].split("|") if x.startswith("Entity=")), "")
        for m in re.finditer(r"\([^()]+\)?|[^()]+\)", value):
            part = m.group()
            if part[0] == "(":
                fields = part[1:].rstrip(")").split("-")
                heads = re.match(r"\d+", fields[5] if len(fields) > 5 else "")
                opened.setdefault(fields[0], []).append((i, fields[1], int(heads.group()) - 1 if heads else 0))
                if part[-1] == ")":
                    a, kind, h = opened[fields[0]].pop()
                    out.append((a, i, kind, a + h, fields[0]))
            else:
                key = part[:-1]
                if opened.get(key):
                    a, kind, h = opened[key].pop()
                    out.append((a, i, kind, a + h, key))
    return out


def gum_names(sent):
    """(first, last, GUM type) of entities headed by a proper noun, trimmed to the run of proper nouns around the head."""
    proper = [r[3] == "PROPN" for r in sent]
    for a, b, kind, h, _ in entities(sent):
        if h <= b and proper[h]:
            i = j = h
            while i > a and proper[i - 1]:
                i -= 1
            while j < b and proper[j + 1]:
                j += 1
            yield i, j, kind, a, b


def _proper_allowed(sent):
    """What parts of speech alone say: a proper noun is no O, another word is no person."""
    out = []
    for k, r in enumerate(sent):
        capital = r[1][:1].isupper() and (k > 0 or r[3] == "ADJ")
        if r[3] == "PROPN" or r[4] in ("NNP", "NNPS"):
            out.append(ANY - {"O"} if len(r[1]) > 1 else ANY)
        elif capital or r[3] in ("X", "SYM"):
            out.append(ANY)
        elif r[3] in ("ADP", "DET", "CCONJ", "PUNCT", "NUM", "PART"):
            out.append(VALUE_ANY | L.bio(L.NAMES, "I"))
        else:
            out.append(VALUE_ANY)
    return [frozenset(x) for x in out]


def gum_allowed(sent, ok):
    """Narrows the allowed labels of a GUM sentence's tokens to what its named entities say; bounds are left open where guidelines differ."""
    for i, j, kind, a, b in gum_names(sent):
        kinds = GUM_TAGS.get(kind, L.OTHERS)
        plural = kind == "person" and sent[j][4] == "NNPS"
        loose = ANY if plural else frozenset(L.bio(kinds))
        title = kind == "person" and j > i
        for k in range(i, j + 1):
            ok[k] = loose if not (title and k == i) else loose | L.bio(("ROLE",)) | {"O"}
        if not plural and not title and (i == a or sent[i - 1][3] in ("DET", "ADP", "PUNCT", "VERB")):
            ok[i] = L.bio(kinds, "B")


def uner(path):
    """Universal NER sentences with gold spans of PER, ORG, LOC (to measure only)."""
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        words, gold, i, tags = [], set(), 0, d["tags"]
        starts = []
        for token in d["tokens"]:
            starts.append(len(words))
            words += WORD.findall(token)
        starts.append(len(words))
        while i < len(tags):
            j = i + 1
            if tags[i][0] == "B":
                while j < len(tags) and tags[j] == "I-" + tags[i][2:]:
                    j += 1
                gold.add((starts[i], starts[j] - 1, tags[i][2:]))
            i = j
        yield Text(words, [ANY] * len(words), "uner", gold=gold, id=d.get("sent_id", ""))
