"""The tagger's types, how DWIE's tags map to them, and how they map to the classes of METRICS.md."""

TYPES = ("PER", "ORG", "GPE", "CITY", "REGION", "LOC", "FAC", "GPEX", "NORP", "EVENT", "WORK", "AWARD",
         "TREATY", "PRODUCT", "LANG", "MISC", "ROLE", "TIME", "MONEY", "VALUE")
LABELS = ("O",) + tuple(p + t for t in TYPES for p in ("B-", "I-"))
INDEX = {label: i for i, label in enumerate(LABELS)}

PLACES = ("GPE", "CITY", "REGION", "LOC", "FAC")
VALUES = ("ROLE", "TIME", "MONEY", "VALUE")
OTHERS = ("EVENT", "WORK", "AWARD", "TREATY", "PRODUCT", "LANG", "MISC", "GPEX", "NORP")  # what most corpora call MISC
NAMES = tuple(t for t in TYPES if t not in VALUES)

CLASS = {"PER": "PER", "GPEX": "ADJ", "NORP": "NORP", "ORG": "ORG", "EVENT": "EVENT",
         **dict.fromkeys(PLACES, "LOC"), **dict.fromkeys(VALUES, "VALUE"),
         **dict.fromkeys(("WORK", "AWARD", "TREATY", "PRODUCT", "LANG", "MISC"), "MISC")}
CLASSES = ("PER", "ADJ", "NORP", "ORG", "LOC", "EVENT", "VALUE", "MISC")

# First row that fits, after METRICS.md.
_ROWS = (({"person"}, "PER"), ({"gpe0-x", "gpe1-x", "gpe2-x", "loc-x"}, "ADJ"),
         ({"religion-x", "religion", "ethnicity", "religion_misc"}, "NORP"), ({"organization"}, "ORG"),
         ({"location"}, "LOC"), ({"event"}, "EVENT"), ({"time", "money", "role", "value"}, "VALUE"))


def kinds(tags):
    """The set of a concept's type:: tags without their prefix."""
    return {t.split("::", 1)[1] for t in tags or () if t.startswith("type::")}


def gold_class(tags):
    """METRICS.md's class of a DWIE concept, or "IGNORE"."""
    k = kinds(tags)
    if not tags or k & {"footer", "none", "skip"}:
        return "IGNORE"
    return next((c for row, c in _ROWS if k & row), "MISC")


def gold_type(tags):
    """The tagger's type of a DWIE concept, or None where it is IGNORE; agrees with gold_class by construction."""
    k, c = kinds(tags), gold_class(tags)
    first = lambda pairs, default: next((t for key, t in pairs if key in k), default)
    if c == "IGNORE":
        return None
    if c == "LOC":
        return first((("gpe0", "GPE"), ("gpe2", "CITY"), ("gpe1", "REGION"), ("regio", "REGION"), ("facility", "FAC")), "LOC")
    if c == "VALUE":
        return first((("time", "TIME"), ("money", "MONEY"), ("role", "ROLE")), "VALUE")
    if c == "MISC":
        return first((("work_of_art", "WORK"), ("award", "AWARD"), ("treaty", "TREATY"), ("product", "PRODUCT"), ("language", "LANG")), "MISC")
    return "GPEX" if c == "ADJ" else c


def bio(types, part="BI"):
    """The BIO labels of some types; part "B" or "I" for one half."""
    return frozenset(p + "-" + t for p in part for t in types)
