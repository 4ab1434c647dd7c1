import random
import unittest

from kgxtrain import corpora, documents, evaluate, labels as L, windows
from kgxtrain.batches import Coded
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
        c = windows.Coded(documents.Doc("names", ["Anna"] * 400, name * 100), Pieces(VOCAB), {})
        for seed in range(5):
            ws = [w for item in windows.segments(c, random.Random(seed), 0.5) for w in item]
            self.assertEqual([w[0] for w in ws[1:]], [w[1] for w in ws[:-1]])
            self.assertTrue(all(a % 4 == 0 for a, _ in ws))


class Documents(unittest.TestCase):
    def test_a_token_has_the_word_that_begins_inside_it(self):
        d, text, _ = documents.sentence_doc("ewt", [["I", "do", "n't", "buy", "U.S.", "steel"]], [[False, False, True, False, False, False]])
        self.assertEqual(text, "I don't buy U.S. steel")
        self.assertEqual(d.words, ["I", "don", "'", "t", "buy", "U", ".", "S", ".", "steel"])
        self.assertEqual(d.tokens, [0, 1, 2, 4, 5, 9])

    def test_questions_become_roles(self):
        for row, want in (
            ({"wh": "who"}, "A0"), ({"wh": "who", "is_passive": "True"}, "A1"), ({"wh": "what", "subj": "someone"}, "A1"),
            ({"wh": "what", "subj": "someone", "obj": "someone"}, "A2"), ({"wh": "when", "subj": "someone"}, "TMP"),
        ):
            self.assertEqual(documents.question_label(row), want, row)

    def test_sentences_of_running_text(self):
        text = "Mr. Berg left. He didn't say why.\nThen it rained"
        tokens, sentences = documents.rough_tokens(text)
        self.assertEqual([[text[x:y] for x, y in tokens[a:b]] for a, b in sentences],
                         [["Mr.", "Berg", "left", "."], ["He", "did", "n't", "say", "why", "."], ["Then", "it", "rained"]])

    def test_attributions_reach_the_sentences_around(self):
        sentences = [(0, 10), (10, 20), (20, 30), (30, 40), (40, 50)]
        self.assertEqual(documents.region(sentences, 3, 35), (10, 50))
        self.assertEqual(documents.region([(0, 300)], 0, 150), (22, 279))


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
