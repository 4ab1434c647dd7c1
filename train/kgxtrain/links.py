"""What coreference knows of pairs of mentions besides hidden states: strings, types, distance, gender and number.

The Go program computes the same features (extract/entity/link.go, linkpair.go), and a test of it compares them on the cases that
parity.py records; FEATURES is their number and `pair_features` their order.
"""
from functools import lru_cache

HE, SHE, IT, THEY, FIRST, FIRSTS, SECOND, OTHER = range(8)  # classes of pronouns
PRONOUNS = {w: c for c, words in {
    HE: "he him his himself", SHE: "she her hers herself", IT: "it its itself", THEY: "they them their theirs themselves",
    FIRST: "i me my mine myself", FIRSTS: "we us our ours ourselves", SECOND: "you your yours yourself yourselves",
    OTHER: "this that these those who whom whose which one ones each both all some any another others there here",
}.items() for w in words.split()}
KINDS = ("name", "adjective", "nominal", "pronoun")
DEFINITE, INDEFINITE, DEMONSTRATIVE, POSSESSIVE, BARE = range(5)
DETERMINERS = {"the": DEFINITE, "a": INDEFINITE, "an": INDEFINITE, "some": INDEFINITE, "another": INDEFINITE, "this": DEMONSTRATIVE, "that": DEMONSTRATIVE,
               "these": DEMONSTRATIVE, "those": DEMONSTRATIVE, "both": DEMONSTRATIVE, "such": DEMONSTRATIVE,
               **dict.fromkeys("my your his her its our their".split(), POSSESSIVE)}
MALE, FEMALE, NEUTER = 1, 2, 4
TITLES = {"mr": MALE, "sir": MALE, "lord": MALE, "king": MALE, "prince": MALE, "mrs": FEMALE, "ms": FEMALE, "miss": FEMALE, "lady": FEMALE, "queen": FEMALE,
          "princess": FEMALE, "dame": FEMALE, "man": MALE, "men": MALE, "woman": FEMALE, "women": FEMALE, "boy": MALE, "girl": FEMALE, "father": MALE, "mother": FEMALE,
          "son": MALE, "daughter": FEMALE, "husband": MALE, "wife": FEMALE, "brother": MALE, "sister": FEMALE, "actor": MALE, "actress": FEMALE, "chairman": MALE}
SMALL = {"of", "the", "and", "for", "in", "on", "de", "la", "a", "an", "to", "at", "'", "s", "-", ".", ","}


class Gazetteer:
    """Countries of names and adjectives, and genders of first names, from the program's own tables."""

    def __init__(self, folder):
        rows = lambda name: [l.rstrip("\n").split("\t") for l in open(folder / name, encoding="utf-8") if l.strip() and l[0] != "#"]
        self.country = {r[0]: r[1] for r in rows("adjectives.tsv")}
        # Of countries of one name ("Congo") the one with most inhabitants, as in the program.
        self.names = {r[0]: r[2] for r in sorted((r for r in rows("places.tsv") if r[1] == "country"), key=lambda r: int(r[4] or 0))}
        self.gender = {r[0]: (MALE if "m" in r[1] else 0) | (FEMALE if "f" in r[1] else 0) for r in rows("firstnames.tsv")}

    def code(self, words):
        """ISO code of the country that the words name or are the adjective of, or None."""
        text = "".join(words) if "." in words else " ".join(words)
        return self.country.get(text) or self.names.get(text)


ENDS_HEAD = {"of", "in", "on", "for", "at", "from", "to", "with", "by", "who", "which", "that", "whose", "where", "between", "against", "about", "over", "into", ",", "(", ":"}


def head_of(lower):
    """The head of a description, as the text alone tells: the word before what follows it ("the president of …")."""
    for i, w in enumerate(lower[1:], 1):
        if w in ENDS_HEAD and lower[i - 1] not in DETERMINERS:
            return lower[i - 1]
    return lower[-3] if len(lower) > 2 and lower[-2] in "'’" and lower[-1] == "s" else lower[-1]


class Link:
    """One mention with what pairs are compared by."""

    def __init__(self, words, kind, kind_of_thing, position, sentence, gazetteer):
        self.words, self.lower = words, [w.lower() for w in words]
        self.content = [w for w in self.lower if w not in SMALL] or self.lower
        self.set, self.text = set(self.content), " ".join(self.lower)
        self.kind, self.type, self.position, self.sentence = kind, kind_of_thing, position, sentence
        self.head = head_of(self.lower)
        self.pronoun = PRONOUNS.get(self.lower[0]) if kind == "pronoun" else None
        self.determiner = DETERMINERS.get(self.lower[0], BARE)
        self.code = gazetteer.code(words)
        self.initials = "".join(w[0] for w in words if w[0].isupper()).lower()
        self.gender = self._gender(gazetteer)
        self.plural = self._plural()

    def _gender(self, gazetteer):
        if self.pronoun is not None:
            return {HE: MALE, SHE: FEMALE, IT: NEUTER}.get(self.pronoun, 7)
        titles = [TITLES[w] for w in self.lower if w in TITLES]
        if titles:
            return titles[0]
        if self.kind == "name" and self.type == "PER":
            return gazetteer.gender.get(self.words[0], MALE | FEMALE) or 7
        if self.kind in ("name", "adjective"):
            return NEUTER if self.type != "PER" else MALE | FEMALE
        return 7

    def _plural(self):
        if self.pronoun is not None:
            return self.pronoun in (THEY, FIRSTS) or self.lower[0] in ("these", "those", "both", "all")
        if self.kind == "nominal":
            return self.head.endswith("s") and not self.head.endswith("ss") or "and" in self.lower or self.lower[0] in ("both", "two", "these", "those")
        return self.kind == "name" and self.lower[-1].endswith("s") and self.type not in ("PER", "GPE")


def bucket(n):
    """0, 1, 2, 3, 4, 5-7, 8-15, 16-31, 32-63, 64+ -> 0 … 9."""
    return n if n < 5 else min(9, n.bit_length() + 2)


@lru_cache(1 << 18)
def trigrams(s):
    s = f" {s} "
    return frozenset(s[i:i + 3] for i in range(len(s) - 2))


TYPES = ("PER", "ORG", "GPE", "CITY", "REGION", "LOC", "FAC", "GPEX", "NORP", "EVENT", "WORK", "PRODUCT", "MISC", "none")
STRINGS = 15
FEATURES = STRINGS + 4 + 4 + 16 + 8 + 8 + 5 + 5 + 10 + 10 + 10 + 6 + 1


def pair_features(a, b, between):
    """Features of mention b with candidate antecedent a, `between` mentions apart: list of FEATURES numbers, 0 or 1 but for the similarity."""
    f = [0.0] * FEATURES
    x, y = a.content, b.content
    if a.kind != "pronoun" and b.kind != "pronoun":
        t, u = trigrams(a.text), trigrams(b.text)
        f[0] = a.words == b.words
        f[1] = a.text == b.text
        f[2] = x[-1] == y[-1]
        f[3] = x[0] == y[0]
        f[4] = a.set < b.set
        f[5] = b.set < a.set
        f[6] = len(x) > len(y) and x[-len(y):] == y
        f[7] = len(y) > len(x) and y[-len(x):] == x
        f[8] = len(b.lower) == 1 and len(a.initials) > 1 and b.text == a.initials or len(a.lower) == 1 and len(b.initials) > 1 and a.text == b.initials
        f[9] = len(t & u) / len(t | u)
        f[10] = a.code is not None and a.code == b.code
        f[11] = a.code is not None and b.code is not None and a.code != b.code
        f[12] = not (a.set & b.set)
        f[13] = a.head == b.head
        f[14] = len(x) > 1 and len(y) > 1 and x[-1] == y[-1] and x[0] != y[0]
    k = STRINGS
    f[k + KINDS.index(a.kind)] = 1
    f[k + 4 + KINDS.index(b.kind)] = 1
    k += 8
    f[k] = a.type == b.type
    f[k + 1] = a.type != b.type and "none" not in (a.type, b.type)
    f[k + 2 + TYPES.index(a.type)] = 1
    k += 16
    if a.pronoun is not None:
        f[k + a.pronoun] = 1
    if b.pronoun is not None:
        f[k + 8 + b.pronoun] = 1
    k += 16
    f[k + a.determiner] = 1
    f[k + 5 + b.determiner] = 1
    k += 10
    f[k + bucket(between)] = 1
    f[k + 10 + bucket(b.sentence - a.sentence)] = 1
    f[k + 20 + bucket((b.position - a.position) // 4)] = 1
    k += 30
    f[k] = not (a.gender & b.gender)
    f[k + 1] = a.gender == b.gender and a.gender in (MALE, FEMALE)
    f[k + 2] = a.plural == b.plural
    f[k + 3] = a.plural and not b.plural
    f[k + 4] = b.plural and not a.plural
    f[k + 5] = a.pronoun is not None and a.pronoun == b.pronoun
    f[k + 6] = a.position + len(a.words) > b.position  # nested
    return f


NEAR, SAME = 40, 4  # antecedents: the nearest, and the latest and first that share a content word


def candidates(links):
    """For each mention the indexes of its candidate antecedents, ascending: a bounded number, so that time is linear in the mentions."""
    by_word, out = {}, []
    for j, b in enumerate(links):
        c = set(range(max(0, j - NEAR), j))
        if b.kind != "pronoun":
            keys = list(dict.fromkeys(b.content)) + ([("code", b.code)] if b.code else [])
            for w in keys:
                before = by_word.get(w, [])
                c.update(before[:1] + before[-SAME:])
            for w in keys:
                by_word.setdefault(w, []).append(j)
            for acronym in ({b.initials} if len(b.words) > 1 and len(b.initials) > 1 else {b.text}):
                c.update(by_word.get(("acronym", acronym), [])[-SAME:])
            by_word.setdefault(("acronym", b.text if len(b.words) == 1 else b.initials), []).append(j)
        out.append(sorted(c))
    return out
