import random
import unittest

from kgxtrain import corpora, evaluate, labels as L
from kgxtrain.batches import Coded, cut
from kgxtrain.words import Pieces, shape

VOCAB = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "anna", "saw", "rom", "##e", ".", "in"]


def coded(words, allowed=None):
    text = corpora.Text(words, allowed or [corpora.ANY] * len(words), "dwie")
    return text, Coded(text, Pieces(VOCAB), {})


class Labels(unittest.TestCase):
    def test_classes(self):
        for tags, want in (
            (["type::entity", "type::person", "type::politician"], "PER"),
            (["type::other", "type::gpe0-x", "type::gpe"], "ADJ"),
            (["type::entity", "type::religion", "type::misc"], "NORP"),
            (["type::location", "type::facility", "type::organization"], "ORG"),
            (["type::entity", "type::location", "type::gpe", "type::gpe2"], "LOC"),
            (["type::value", "type::role"], "VALUE"),
            (["type::entity", "type::misc", "type::award"], "MISC"),
            (["type::person", "type::footer"], "IGNORE"),
            ([], "IGNORE"), (None, "IGNORE"),
        ):
            self.assertEqual(L.gold_class(tags), want, tags)
            kind = L.gold_type(tags)
            self.assertEqual(L.CLASS.get(kind, "IGNORE"), want, tags)


class Words(unittest.TestCase):
    def test_shape(self):
        self.assertEqual([shape(w) for w in ("rome", "Rome", "NATO", "1999", "J", "McX", ",")], [0, 1, 2, 3, 4, 5, 6])

    def test_pieces(self):
        p = Pieces(VOCAB)
        self.assertEqual([p(w) for w in ("Anna", "Rome", "zzz")], [[4], [6, 7], [1]])

    def test_a_token_of_several_words_is_one_name(self):
        words, allowed = corpora._split(["U.S."], [frozenset(("B-GPE",))])
        self.assertEqual(words, ["U", ".", "S", "."])
        self.assertEqual([set(a) for a in allowed], [{"B-GPE"}, {"I-GPE"}, {"I-GPE"}, {"I-GPE"}])


class Windows(unittest.TestCase):
    def test_every_word_once_and_far_from_the_edge(self):
        _, c = coded(["Anna"] * 100)
        for room, overlap in ((30, 10), (30, 0), (7, 3), (200, 64)):
            ws = evaluate.windows(c, room, overlap)
            kept = [i for a, b, x, y in ws for i in range(x, y)]
            self.assertEqual(kept, list(range(100)), (room, overlap))
            self.assertTrue(all(a <= x < y <= b and b - a <= room for a, b, x, y in ws))

    def test_training_windows_do_not_cut_mentions(self):
        name = [frozenset(("B-PER",))] + [frozenset(("I-PER",))] * 3
        _, c = coded(["Anna"] * 400, name * 100)
        for seed in range(5):
            ws = cut(c, random.Random(seed))
            self.assertEqual([w[0] for w in ws[1:]], [w[1] for w in ws[:-1]])
            self.assertTrue(all(a % 4 == 0 for a, _ in ws))


class Measure(unittest.TestCase):
    def test_ignored_spans_do_not_count(self):
        text, _ = coded(["Anna", "saw", "Rome", "."])
        text.gold, text.ignore = {(0, 0, "PER"), (2, 2, "LOC")}, [(3, 3)]
        m = evaluate.measure([(text, [(0, 0, "PER"), (2, 2, "ORG"), (3, 3, "PER")])])
        self.assertEqual(m["span"], {"p": 1.0, "r": 1.0, "f1": 1.0})
        self.assertEqual(m["typed"], {"p": 0.5, "r": 0.5, "f1": 0.5})

    def test_mentions_inside_words_are_missed(self):
        text, _ = coded(["Anna"])
        text.gold, text.lost = {(0, 0, "PER")}, 1
        self.assertEqual(evaluate.measure([(text, [(0, 0, "PER")])])["typed"]["r"], 0.5)


if __name__ == "__main__":
    unittest.main()
