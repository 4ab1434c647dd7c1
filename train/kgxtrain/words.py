"""Words, wordpieces and shapes: the encoder's input, as the Go program cuts it."""
import json
import re

from tokenizers import BertWordPieceTokenizer

WORD = re.compile(r"\w+|[^\w\s]")
SHAPES = 7
MAX_PIECES = 8


def shape(w):
    """What an uncased model cannot see: 0 lower, 1 Title, 2 UPPER, 3 digits, 4 one capital letter, 5 mixed, 6 no letter."""
    if w.islower():
        return 0
    if w[0].isupper() and w[1:].islower():
        return 1
    if w.isupper():
        return 2 if len(w) > 1 else 4
    if w.isdigit():
        return 3
    return 5 if w[0].isalnum() else 6


class Pieces:
    """Wordpieces of single words by a vocabulary (a list), cached. A word has at most MAX_PIECES pieces and at least one."""

    def __init__(self, vocab):
        self.vocab = list(vocab)
        self.tok = BertWordPieceTokenizer({w: i for i, w in enumerate(self.vocab)}, lowercase=True, strip_accents=True, clean_text=True, handle_chinese_chars=True)
        self.pad, self.unk, self.cls, self.sep = (self.vocab.index(x) for x in ("[PAD]", "[UNK]", "[CLS]", "[SEP]"))
        self.seen = {}

    def __call__(self, word):
        ids = self.seen.get(word)
        if ids is None:
            ids = self.tok.encode(word, add_special_tokens=False).ids[:MAX_PIECES] or [self.unk]
            self.seen[word] = ids
        return ids


def base_vocab(base):
    """The vocabulary of a checkpoint directory with a tokenizer.json, in the order of its ids."""
    vocab = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    return sorted(vocab, key=vocab.get)
