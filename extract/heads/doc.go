// Package heads reads what an encoder's vectors say of names and pairs of them:
// Tagger finds mentions, with its transitions and the calibration of its
// confidences; Fine refines the types of entities; Pairs scores relations by
// the words between two mentions. What they know, labels, types and relations,
// stands in the model's header; no name of a label is in the code.
//
// A head is immutable once made and safe for concurrent use.
package heads
