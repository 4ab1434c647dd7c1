import unittest

import torch

from kgxtrain import soup


class Mean(unittest.TestCase):
    def test_parts_weigh(self):
        a, b = {"x": torch.tensor([0.0, 4.0])}, {"x": torch.tensor([4.0, 0.0])}
        self.assertEqual(soup.mean([a, b], [1, 1])["x"].tolist(), [2, 2])
        self.assertEqual(soup.mean([a, b], [3, 1])["x"].tolist(), [1, 3])

    def test_other_shapes(self):
        with self.assertRaises(ValueError):
            soup.mean([{"x": torch.zeros(2)}, {"x": torch.zeros(3)}], [1, 1])


if __name__ == "__main__":
    unittest.main()
