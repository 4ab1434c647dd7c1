// Package encoder reads an article's text with a small transformer and gives a
// vector for every word of it.
//
// The network is MiniLM (a BERT of 384 dimensions) cut to its first layers,
// with a learned embedding of each word's shape added at the input, because
// the base model is uncased. Weights and activations are 8-bit integers in the
// large matrix products, which therefore are exact; everything else is float32
// in one fixed order, without fused multiply-adds. The same text and weights
// give the same bits with every kernel and on every machine. docs/weights.md
// describes the file that the weights come from, docs/encoder.md the
// arithmetic and its speed.
//
// # Use
//
//	m, err := model.Embedded()
//	enc, err := encoder.New(m, encoder.Options{})
//	tagger, err := heads.NewTagger(enc)
//
//	x := enc.Encode(text)          // one pass over the whole text
//	defer x.Release()              // gives its buffers back
//	for i, w := range x.Words {    // words and punctuation marks
//		_ = text[w.Start:w.End]    // bytes of the text
//		_ = x.Vector(i)            // 384 float32
//	}
//	spans := tagger.Tag(x)         // names, roles, times: types and confidences
//
// An Encoder and its heads are immutable once made and safe for concurrent
// use; a call runs on the goroutine that makes it. Work on many articles is
// spread by running several calls.
//
// # Heads
//
// A head is a small layer on top of the word vectors. Encoder.Head gives the
// linear layer "heads.NAME.weight", "heads.NAME.bias" of the model, whatever
// it was trained for, and layers.go what else heads are made of. The heads
// themselves are no part of this package: those of names, fine types and
// relations are in package heads, those of trees and roles in package parse,
// that of coreference in package entity.
package encoder
