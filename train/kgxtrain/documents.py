"""Corpora as Docs: running words with every layer of labels that the corpus has, for the heads that read them.

Words are the encoder's (words.WORD over the text). Tokens are the corpus's own, UD's and PropBank's; a token's vector is that
of the first word that begins inside it, or of the word that holds its start ("n't" in "don't").
"""
import json
import random
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from . import corpora, coref, facts, links
from . import labels as L
from .words import WORD

TOKENS_APART = 128  # tokens that an attribution's parts may stand from its cue
SENTENCES_APART = 2


@dataclass
class Doc:
    corpus: str
    words: list
    allowed: list = None                 # a frozenset of BIO labels a word
    tokens: list = field(default_factory=list)     # word index of each token's vector
    sentences: list = field(default_factory=list)  # (first token, end token)
    upos: list = None                    # a label a token, None where unknown
    xpos: list = None
    heads: list = None                   # index of the head in the document's tokens, -1 for a root
    relations: list = None
    frames: list = field(default_factory=list)     # Frame
    predicates: list = field(default_factory=list)  # (token, channel, holds, weight)
    happened: list = field(default_factory=list)   # (token, value, weight)
    story: object = None                 # coref.Story over the words
    facts: object = None                 # facts.Document over the words
    entities: list = field(default_factory=list)   # (tags, spans of words) for the fine types
    id: str = ""


@dataclass
class Frame:
    kind: str           # verb, noun or attribution
    predicate: int      # token
    first: int          # region of tokens
    end: int
    arguments: list     # (label, first token, end token); label None: some argument, its label unknown
    loose: bool = False  # arguments outside these may be unlabelled modifiers


def layout(tokens, glued):
    """(text, token start offsets) of a token list; glued[i]: no space before token i."""
    text, at = "", []
    for t, g in zip(tokens, glued):
        if text and not g:
            text += " "
        at.append(len(text))
        text += t
    return text, at


def cut(text, spans):
    """(words, word index of each token span (start, end)) of a text."""
    found = [(m.start(), m.end()) for m in WORD.finditer(text)]
    starts = [a for a, _ in found]
    index = []
    for a, b in spans:
        i = bisect_left(starts, a)
        if i == len(starts) or starts[i] >= b:
            i = max(0, bisect_right(starts, a) - 1)
        index.append(i)
    return [text[a:b] for a, b in found], index


PTB = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
CLOSE = re.compile(r"^(?:[.,;:!?%)\]}]|n't|'(?:s|re|ve|ll|d|m)?|'S|N'T)$")
OPEN = {"(", "[", "{", "$", "£", "€", "#"}


def ptb(tokens, rng):
    """(text tokens, glued): brackets and quotes as text has them; spaces as in a text for two sentences in three, everywhere for the rest."""
    out = [PTB.get(t, t) for t in tokens]
    if rng.random() < 0.33:
        return out, [False] * len(out)
    glued, quoted = [], False
    for i, t in enumerate(out):
        before = out[i - 1] if i else ""
        opening = before == '"' and quoted
        glued.append(i > 0 and (bool(CLOSE.match(t)) or before in OPEN or opening or t == '"' and quoted))
        if t == '"':
            quoted = not quoted
    return out, glued


def sentence_doc(corpus, sentences, glued):
    """A Doc of token sentences with words and tokens."""
    tokens = [t for s in sentences for t in s]
    spaces = [g and k > 0 for row in glued for k, g in enumerate(row)]
    text, at = layout(tokens, spaces)
    words, index = cut(text, [(a, a + len(t)) for a, t in zip(at, tokens)])
    d = Doc(corpus, words, tokens=index)
    n = 0
    for s in sentences:
        d.sentences.append((n, n + len(s)))
        n += len(s)
    return d, text, at


def allowed_words(doc, text, at, tokens, allowed):
    """Allowed labels of words from those of tokens: a token of several words is B first and I after; a word of several tokens has the first's."""
    found = [m.start() for m in WORD.finditer(text)]
    out, k = [], 0
    for a in found:
        while k + 1 < len(at) and at[k + 1] <= a:
            k += 1
        first = a == at[k] or not out
        out.append(allowed[k] if first else frozenset("I" + x[1:] if x[0] == "B" else x for x in allowed[k]))
    return out


def conllu(path):
    """(document, [(sent_id, rows, glued)]) with rows of 10 columns."""
    docs, rows, sid, glue, skip = [], [], "", [], 0
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            docs.append((line.split("=", 1)[1].strip(), []))
        elif line.startswith("# sent_id"):
            sid = line.split("=", 1)[1].strip()
        elif not line:
            if rows:
                docs[-1][1].append((sid, rows, glue))
            rows, glue, skip = [], [], 0
        elif line[0] != "#":
            r = line.split("\t")
            if "-" in r[0]:
                a, b = map(int, r[0].split("-"))
                skip = (a, b, "SpaceAfter=No" in r[9])
            elif r[0].isdigit():
                i = int(r[0])
                if skip and skip[0] < i <= skip[1]:
                    glue.append(True)
                else:
                    glue.append(bool(rows) and ("SpaceAfter=No" in rows[-1][9] or bool(skip) and i == skip[1] + 1 and skip[2]))
                rows.append(r)
    return docs


def treebank(path, corpus, srl=None, factuality=None, gazetteer=None, seed=1):
    """GUM or EWT: trees; EWT with the roles and factuality of the same sentences; GUM with coreference."""
    rng = random.Random(seed)
    for name, sents in conllu(path):
        glued = [g if rng.random() < 0.75 else [False] * len(g) for _, _, g in sents]
        d, text, at = sentence_doc(corpus, [[r[1] for r in rows] for _, rows, _ in sents], glued)
        d.id = name
        rows = [r for _, rs, _ in sents for r in rs]
        known = lambda r: r[3] != "_"
        d.upos = [r[3] if known(r) else None for r in rows]
        d.xpos = [r[4] if r[4] != "_" else None for r in rows]
        d.heads, d.relations = [], []
        for (a, b), (sid, rs, _) in zip(d.sentences, sents):
            whole = all(r[6].isdigit() for r in rs)
            for r in rs:
                d.heads.append(-2 if not whole else int(r[6]) - 1 + a if int(r[6]) else -1)
                d.relations.append(r[7] if whole else None)
            if srl is not None and sid in srl and srl[sid]["tokens"] == [r[1] for r in rs]:
                preds = {f["predicate"] for f in srl[sid]["frames"]}
                d.predicates += [(a + i, 0, i in preds, 1.0) for i in range(b - a)]
                for f in srl[sid]["frames"]:
                    d.frames.append(Frame("verb", a + f["predicate"], a, b, [(x, a + i, a + j) for x, i, j in f["arguments"]]))
            if factuality is not None and sid in factuality and factuality[sid]["tokens"] == [r[1] for r in rs]:
                d.happened += [(a + p["token"], p["value"], p["confidence"]) for p in factuality[sid]["predicates"]]
        if corpus == "gum":
            allowed, n = [], 0
            for _, rs, _ in sents:
                ok = corpora._proper_allowed(rs)
                corpora.gum_allowed(rs, ok)
                allowed += ok
            d.story = gum_story(d, text, at, [rs for _, rs, _ in sents], gazetteer)
        else:
            allowed = [x for _, rs, _ in sents for x in corpora._proper_allowed(rs)]
        d.allowed = allowed_words(d, text, at, rows, allowed)
        yield d


def gum_story(d, text, at, sents, gazetteer):
    """GUM's entities as a coreference story over the Doc's words."""
    found = [(m.start(), m.end()) for m in WORD.finditer(text)]
    ends = [b for _, b in found]
    spans = []
    for (a, _), rows in zip(d.sentences, sents):
        for i, j, kind, head, entity in corpora.entities(rows):
            first, stop = d.tokens[a + i], at[a + j] + len(rows[j][1])
            last = min(len(ends) - 1, bisect_left(ends, stop))
            if last >= first:
                spans.append((first, last, kind, rows[min(head, j)][3], entity))
    sentence = coref.sentence_numbers(d.words)
    story = coref.Story("gum", d.words, [], [], [], [])
    for a, b, kind, upos, entity in sorted(spans, key=lambda r: (r[0], -r[1])):
        form = "name" if upos == "PROPN" else "pronoun" if upos == "PRON" and b - a < 2 else "nominal"
        story.spans.append((a, b))
        story.links.append(links.Link(d.words[a:b + 1], form, coref.GUM_TYPES.get(kind, "MISC") if form == "name" else "none", a, sentence[a], gazetteer))
        story.clusters.append(entity)
    story.gold = story.clusters
    return story


def by_sentence(path):
    return {d["sent_id"]: d for d in map(json.loads, open(path, encoding="utf-8"))}


def dwie(path, gazetteer):
    """DWIE: names, coreference, relations and fine types of whole articles."""
    for text, story, fact in zip(corpora.dwie(path), coref.dwie(path, gazetteer), facts.documents(path)):
        d = Doc("dwie", text.words, text.allowed, story=story, facts=fact, entities=text.entities, id=text.id)
        yield d


def names(texts):
    for t in texts:
        yield Doc(t.source, t.words, t.allowed, id=t.id)


REUTERS = {"PER": ("PER",), "ORG": ("ORG",), "LOC": L.PLACES, "MISC": L.OTHERS}
CROSSNER = {**dict.fromkeys("person writer musicalartist scientist researcher politician".split(), ("PER",)),
            **dict.fromkeys("organisation band university politicalparty".split(), ("ORG",)), "country": ("GPE",), "location": L.PLACES,
            **dict.fromkeys("event conference election".split(), ("EVENT",)), "award": ("AWARD",),
            **dict.fromkeys("book album song poem".split(), ("WORK",)), **dict.fromkeys("magazine academicjournal".split(), ("ORG", "WORK")),
            "product": ("PRODUCT", "WORK", "MISC"), "programlang": ("PRODUCT", "LANG", "MISC")}


def tagged(path, kinds, leave=frozenset()):
    """Sentences with BIO tags of a coarser or finer annotation; those in `leave` are left out."""
    o = corpora.VALUE_ANY
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        if " ".join(d["tokens"]) in leave:
            continue
        allowed = []
        for t in d["tags"]:
            if t == "O":
                allowed.append(o)
            elif t[2:] in kinds:
                allowed.append(L.bio(kinds[t[2:]], t[0]))
            else:
                allowed.append(L.bio(L.OTHERS) | corpora.VALUE_ANY)
        words, ok = corpora._split(d["tokens"], map(frozenset, allowed))
        yield corpora.Text(words, ok, d["source"].split("-")[0])


def question_label(a):
    """Role of a QA-SRL question's answer: who does (A0), to whom or what (A1), another participant (A2), or a circumstance."""
    wh = a["wh"]
    if wh in ("when", "where", "how", "why", "how much", "how long"):
        return {"when": "TMP", "where": "LOC", "how": "MNR", "why": "CAU", "how much": "EXT", "how long": "EXT"}[wh]
    if not a.get("subj"):
        return "A1" if a.get("is_passive") == "True" else "A0"
    return "A2" if a.get("obj") or a.get("prep") else "A1"


ROLE_ORDER = ("A0", "A1", "A2", "TMP", "LOC", "CAU", "MNR", "EXT")


def qanom(path, seed=2):
    rng, groups = random.Random(seed), defaultdict(list)
    for d in map(json.loads, open(path, encoding="utf-8")):
        groups[tuple(d["tokens"])].append(d)
    for tokens, rows in groups.items():
        out, glued = ptb(tokens, rng)
        d, _, _ = sentence_doc("qanom", [out], [glued])
        candidates = {r["predicate"] for r in rows}
        d.predicates += [(i, 1, False, 0.1) for i in range(len(tokens)) if i not in candidates]
        for r in rows:
            d.predicates.append((r["predicate"], 1, r["event"], 1.0))
            if r["event"] and r.get("arguments"):
                spans, taken = [], {r["predicate"]}
                for a in sorted(r["arguments"], key=lambda a: ROLE_ORDER.index(question_label(a))):
                    for i, j in a["spans"][:1]:
                        if taken.isdisjoint(range(i, j)):
                            spans.append((question_label(a), i, j))
                            taken.update(range(i, j))
                d.frames.append(Frame("noun", r["predicate"], 0, len(tokens), spans))
        yield d


def oie(path, seed=3):
    rng, groups = random.Random(seed), defaultdict(list)
    for d in map(json.loads, open(path, encoding="utf-8")):
        groups[tuple(d["tokens"])].append(d)
    for tokens, rows in groups.items():
        out, glued = ptb(tokens, rng)
        d, _, _ = sentence_doc("oie", [out], [glued])
        for r in rows:
            d.frames.append(Frame("verb", r["predicate"], 0, len(tokens), [(None, i, j) for x, i, j in r["arguments"] if x != "P" and not i <= r["predicate"] < j], loose=True))
        yield d


TOKEN = re.compile(r"\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Jr|Sr|Inc|Corp|Co|Ltd)\.|\d[\d,.]*\d|\w+|[^\w\s]", re.I)
STOP = re.compile(r"^[.!?]$")


def rough_tokens(text):
    """(tokens as (start, end), sentences as token ranges) of running text, near to what the program cuts."""
    tokens, sentences, first = [], [], 0
    end = 0
    for m in TOKEN.finditer(text):
        gap = text[end:m.start()]
        n = len(tokens)
        if n > first:
            before = text[tokens[-1][0]:tokens[-1][1]]
            closed = STOP.match(before) or before in "\"”’)" and n > 1 and STOP.match(text[tokens[-2][0]:tokens[-2][1]])
            if "\n" in gap or gap and closed and (text[m.start()].isupper() or text[m.start()] in "\"“‘'("):
                sentences.append((first, n))
                first = n
        tokens.append((m.start(), m.end()))
        end = m.end()
    if len(tokens) > first:
        sentences.append((first, len(tokens)))
    return tokens, sentences


def polnear(path):
    """Attributions: a frame at each cue's first token over the sentences around."""
    for line in open(path, encoding="utf-8"):
        x = json.loads(line)
        spans, sentences = rough_tokens(x["text"])
        if not spans:
            continue
        words, index = cut(x["text"], spans)
        d = Doc("polnear", words, tokens=index, sentences=sentences, id=x["id"])
        starts, ends = [a for a, _ in spans], [b for _, b in spans]
        sentence = [k for k, (a, b) in enumerate(sentences) for _ in range(a, b)]
        over = lambda a, b: (bisect_right(ends, a), bisect_left(starts, b))
        cues = {}
        for a in x["attributions"]:
            if not a["cue"]:
                continue
            i, j = over(*a["cue"][0])
            if i >= j:
                continue
            first, end = region(sentences, sentence[i], i)
            arguments, taken = [("CUE", i, min(j, end))], set(range(i, j))
            for label, parts in (("SOURCE", a["source"]), ("CONTENT", a["content"])):
                for part in parts:
                    p, q = over(*part)
                    p, q = max(p, first), min(q, end)
                    run = p
                    for t in range(p, q + 1):  # what the cue or source takes out splits the content
                        if t == q or t in taken:
                            if t > run:
                                arguments.append((label, run, t))
                                taken.update(range(run, t))
                            run = t + 1
            cues[i] = Frame("attribution", i, first, end, arguments)
        d.frames = [cues[i] for i in sorted(cues)]
        d.predicates = [(i, 2, i in cues, 1.0) for i in range(len(spans))]
        yield d


def region(sentences, k, cue):
    """Tokens that an attribution at `cue`, in sentence k, may reach."""
    first = sentences[max(0, k - SENTENCES_APART)][0]
    end = sentences[min(len(sentences) - 1, k + SENTENCES_APART)][1]
    return max(first, cue - TOKENS_APART), min(end, cue + TOKENS_APART + 1)


def vocabulary(docs, least=20):
    """Labels of every head that the training data has often enough, in a fixed order."""
    upos, xpos, rels, roles = Counter(), Counter(), Counter(), defaultdict(Counter)
    for d in docs:
        upos.update(x for x in d.upos or () if x)
        xpos.update(x for x in d.xpos or () if x)
        rels.update(x for x in d.relations or () if x)
        for f in d.frames:
            roles[f.kind].update(a[0] for a in f.arguments if a[0])
    often = lambda c, n: sorted(x for x in c if c[x] >= n)
    return {"upos": often(upos, 1), "xpos": often(xpos, least), "tree": often(rels, least),
            "roles": {k: ["O"] + [p + x for x in often(c, least) for p in ("B-", "I-")] for k, c in sorted(roles.items())}}
