import pathlib
import tempfile
import unittest

from kgxtrain import heads as H
from kgxtrain import links, parity


class Parity(unittest.TestCase):
    def test_runs(self):
        self.assertEqual(parity.runs([0, 3, 4, 5, 9]), [0, 1, 3, 6, 9, 10])
        self.assertEqual(parity.runs([]), [])

    def test_offsets_are_bytes(self):
        self.assertEqual(parity.offsets("aé😀"), [0, 1, 3, 7])

    def test_texts_of_a_file(self):
        with tempfile.TemporaryDirectory() as d:
            path = pathlib.Path(d) / "texts.txt"
            path.write_text("== one\nFirst line.\n\nSecond == line.\n== none\n\n== last\nEnd\n", encoding="utf-8")
            self.assertEqual(parity.texts(path), ["First line.\n\nSecond == line.", "", "End"])

    def test_mentions(self):
        words = "The new president of Norland thanked her brother , and she left .".split()
        found = {(" ".join(words[a:b + 1]), kind) for a, b, kind, _ in parity.mentions_of(words, [(4, 4, "GPE")])}
        self.assertEqual(found, {("The new president of Norland", "nominal"), ("Norland", "name"), ("her", "pronoun"), ("her brother", "nominal"), ("she", "pronoun")})

    def test_description_for_the_config(self):
        heads = parity.description({"upos": ["X"], "xpos": ["NN"], "tree": ["root"], "roles": {"verb": ["O"], "noun": ["O", "B-A0"]}})
        self.assertEqual(heads["roles"], {"verb": {"labels": ["O"]}, "noun": {"labels": ["O", "B-A0"], "least": H.LEAST["noun"]}})

    def test_of_countries_of_one_name_the_largest(self):
        gazetteer = links.Gazetteer(pathlib.Path(__file__).resolve().parents[2] / "extract/gazetteer/data")
        self.assertEqual(gazetteer.code(["Congo"]), "CD")
        self.assertEqual(gazetteer.code(["U", ".", "S", "."]), "US")


if __name__ == "__main__":
    unittest.main()
