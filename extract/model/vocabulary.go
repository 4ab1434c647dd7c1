package model

import "fmt"

// Vocabulary is the list of wordpieces with the hash table to find them by,
// both in place. The zero Hash is the start of a lookup; see Extend.
type Vocabulary struct {
	bytes   []byte
	offsets []uint32 // [pieces + 1]
	table   []uint32 // id + 1, 0 where empty; its length is a power of two
}

// Hash is FNV-1a over the bytes of a wordpiece, built up byte by byte so that
// all beginnings of a word are hashed in one pass.
type Hash uint32

// NewHash is the hash of the empty wordpiece.
func NewHash() Hash { return 0x811c9dc5 }

// Extend is the hash of the wordpiece with b added at its end.
func (h Hash) Extend(b byte) Hash { return (h ^ Hash(b)) * 0x01000193 }

// Vocabulary gives the model's wordpieces.
func (m *Model) Vocabulary() (*Vocabulary, error) {
	shape := m.tensors["vocabulary.table"].shape
	table, err := view[uint32](m, "vocabulary.table", "u32", shape)
	if err != nil {
		return nil, err
	}
	if n := len(table); len(shape) != 1 || n&(n-1) != 0 {
		return nil, fmt.Errorf("the model's vocabulary.table is %v, not a power of two", shape)
	}
	offsets, err := view[uint32](m, "vocabulary.offsets", "u32", m.tensors["vocabulary.offsets"].shape)
	if err != nil {
		return nil, err
	}
	bytes, err := view[uint8](m, "vocabulary.bytes", "u8", m.tensors["vocabulary.bytes"].shape)
	if err != nil {
		return nil, err
	}
	return &Vocabulary{bytes, offsets, table}, nil
}

// Len is the number of wordpieces.
func (v *Vocabulary) Len() int { return len(v.offsets) - 1 }

// Piece is the wordpiece with that id, "" where there is none.
func (v *Vocabulary) Piece(id int) string { return string(v.at(id)) }

func (v *Vocabulary) at(id int) []byte {
	if id < 0 || id >= v.Len() {
		return nil
	}
	// A damaged file may hold any offsets here.
	a, b := v.offsets[id], v.offsets[id+1]
	if a > b || int(b) > len(v.bytes) {
		return nil
	}
	return v.bytes[a:b]
}

// Find looks up the wordpiece prefix+piece, whose hash is h. It gives -1
// where the vocabulary does not hold it.
func (v *Vocabulary) Find(h Hash, prefix string, piece []byte) int {
	mask := len(v.table) - 1
	for i, slot := 0, int(h)&mask; i <= mask; i, slot = i+1, (slot+1)&mask {
		id := int(v.table[slot]) - 1
		if id < 0 {
			return -1
		}
		p := v.at(id)
		if len(p) == len(prefix)+len(piece) && string(p[:len(prefix)]) == prefix && string(p[len(prefix):]) == string(piece) {
			return id
		}
	}
	return -1
}

// ID is the id of a wordpiece, -1 where the vocabulary does not hold it.
func (v *Vocabulary) ID(piece string) int {
	h := NewHash()
	for i := range len(piece) {
		h = h.Extend(piece[i])
	}
	return v.Find(h, "", []byte(piece))
}
