package model

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func tinyFile(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("../encoder/testdata/tiny.model")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// seal makes size and hash of a changed file fit again.
func seal(data []byte) []byte {
	if len(data) < preambleSize {
		return data
	}
	binary.LittleEndian.PutUint64(data[16:], uint64(len(data)))
	sum := sha256.Sum256(data[preambleSize:])
	copy(data[32:], sum[:])
	return data
}

func TestEmbeddedIsWhole(t *testing.T) {
	m, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(embedded[preambleSize:])
	if want := hex.EncodeToString(sum[:]); m.Hash() != want {
		t.Errorf("hash %s, but the contents have %s", m.Hash(), want)
	}
	if addressModulo(embedded, 32) != 0 {
		t.Error("the linker put the model where it has to be copied")
	}
	if len(embedded) > 30e6 {
		t.Errorf("the model has %d bytes, more than 30 MB", len(embedded))
	}
}

func TestTensors(t *testing.T) {
	m, err := Load("../encoder/testdata/tiny.model")
	if err != nil {
		t.Fatal(err)
	}
	if m.Config.Hidden != 64 || len(m.Config.Labels) != 7 {
		t.Errorf("config %+v", m.Config)
	}
	if x, err := m.Float32("embeddings.norm.weight", 64); err != nil || len(x) != 64 {
		t.Errorf("embeddings.norm.weight: %d numbers, error %v", len(x), err)
	}
	if c, err := m.Columns("heads.tag.weight"); err != nil || c.Outputs != 7 || c.Inputs != 64 || c.Stride != 16 || len(c.Weights) != 64*16 {
		t.Errorf("heads.tag.weight: %d × %d in rows of %d, error %v", c.Outputs, c.Inputs, c.Stride, err)
	}
	d, err := m.Dense("layers.0.ffn.in", 128, 64)
	if err != nil {
		t.Fatal(err)
	}
	for output := range d.Stride { // the correction belongs to the weights
		var sum int32
		for input := range d.Inputs {
			sum += int32(d.Weights[output/16*16*d.Inputs+input/4*64+output%16*4+input%4])
		}
		if d.Correction[output] != -128*sum {
			t.Fatalf("output %d: correction %d for weights that add up to %d", output, d.Correction[output], sum)
		}
	}
	for name, get := range map[string]func() error{
		"heads.none":             func() error { _, err := m.Float32("heads.none", 1); return err },
		"embeddings.norm.weight": func() error { _, err := m.Float32("embeddings.norm.weight", 65); return err },
		"embeddings.word":        func() error { _, err := m.Float32("embeddings.word", 1); return err },
		"layers.9.ffn.in.weight": func() error { _, err := m.Dense("layers.9.ffn.in", 128, 64); return err },
	} {
		if err := get(); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestVocabulary(t *testing.T) {
	m, err := Load("../encoder/testdata/tiny.model")
	if err != nil {
		t.Fatal(err)
	}
	v, err := m.Vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	for id := range v.Len() {
		if got := v.ID(v.Piece(id)); got != id {
			t.Errorf("%q has id %d, found as %d", v.Piece(id), id, got)
		}
	}
	for _, absent := range []string{"", "zebra", "##", "[UNK"} {
		if id := v.ID(absent); id != -1 {
			t.Errorf("%q found as %d", absent, id)
		}
	}
	if v.Piece(-1) != "" || v.Piece(v.Len()) != "" {
		t.Error("ids out of range have pieces")
	}
}

func TestDamagedFilesAreNamed(t *testing.T) {
	whole := tinyFile(t)
	change := func(f func(d []byte) []byte) []byte { return f(bytes.Clone(whole)) }
	replace := func(old, new string) []byte {
		return change(func(d []byte) []byte {
			if !bytes.Contains(d, []byte(old)) || len(old) != len(new) {
				t.Fatalf("cannot replace %q by %q", old, new)
			}
			return seal(bytes.Replace(d, []byte(old), []byte(new), 1))
		})
	}
	for _, c := range []struct {
		name  string
		data  []byte
		wants string
	}{
		{"empty", nil, "not a kgx weights file"},
		{"text", []byte(strings.Repeat("President ", 100)), "not a kgx weights file"},
		{"cut off", whole[:len(whole)-1], "damaged: "},
		{"other version", change(func(d []byte) []byte { d[8] = 9; return d }), "weights format 9, but this program reads format 1"},
		{"flipped bit", change(func(d []byte) []byte { d[len(d)-100] ^= 4; return d }), "do not match its hash"},
		{"header too long", change(func(d []byte) []byte { d[15] = 0xff; return seal(d) }), "damaged: header"},
		{"no JSON", replace(`{"config"`, `{"config `), "damaged header"},
		{"unknown type", replace(`"i8.packed"`, `"i9.packed"`), `unknown type "i9.packed"`},
		{"huge shape", replace(`"shape": [64]`, `"shape": [9E]`), "damaged header"},
		{"larger shape", replace(`"shape": [64]`, `"shape": [65]`), "damaged: tensor"},
		{"negative shape", replace(`"shape": [64]`, `"shape": [-4]`), "damaged: tensor"},
		{"odd size", replace(`"hidden": 64`, `"hidden": 63`), "hidden 63"},
	} {
		file := filepath.Join(t.TempDir(), "kgx.model")
		if err := os.WriteFile(file, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Load(file)
		if err == nil || !strings.Contains(err.Error(), c.wants) || !strings.Contains(err.Error(), file) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: error %v, want %q with the file's name", c.name, err, c.wants)
		}
	}
	if _, err := Load(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("no error for a file that does not exist")
	}
}

func FuzzLoad(f *testing.F) {
	whole := tinyFile(f)
	f.Add(whole)
	f.Add(whole[:4096])
	f.Add([]byte("kgxmodel\x01\x00\x00\x00\x40\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Parse(seal(bytes.Clone(data)))
		if err != nil {
			return
		}
		// Whatever is accepted can be used without a panic.
		if v, err := m.Vocabulary(); err == nil {
			for _, piece := range []string{"[UNK]", "peace", "##s", ""} {
				v.Piece(v.ID(piece))
			}
			v.Piece(v.Len() - 1)
		}
		for name := range m.tensors {
			m.Shape(name)
			m.Float32(name, m.Shape(name)...)
			m.Columns(name)
		}
		m.Dense("layers.0.ffn.in", m.Config.FFN, m.Config.Hidden)
	})
}
