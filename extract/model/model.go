package model

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"sync"
)

const (
	magic        = "kgxmodel"
	version      = 1
	preambleSize = 64
	align        = 64
	maxHeader    = 1 << 24
	maxTensors   = 1 << 14
)

//go:embed kgx.model
var embedded []byte

// Config is what the checkpoint's config.json says of the network.
type Config struct {
	Hidden           int                        `json:"hidden"`          // dimensions of a vector
	Layers           int                        `json:"layers"`          // transformer layers
	AttentionHeads   int                        `json:"attention_heads"` // heads of a layer
	FFN              int                        `json:"ffn"`             // inner dimensions of the feed-forward part
	NormEps          float32                    `json:"norm_eps"`        // added to a layer norm's variance
	Window           int                        `json:"window"`          // wordpieces of a window, without [CLS] and [SEP]
	Overlap          int                        `json:"overlap"`         // wordpieces that neighbouring windows share
	Shapes           int                        `json:"shapes"`          // rows of embeddings.shape
	MaxPiecesPerWord int                        `json:"max_pieces_per_word"`
	Labels           []string                   `json:"labels"`      // BIO labels of the tag head, in order
	FineLabels       []string                   `json:"fine_labels"` // outputs of the fine-type head
	Families         map[string][]string        `json:"families"`    // fine labels that a type of the tag head may become
	Temperature      map[string]json.RawMessage `json:"temperature"` // calibration, by head
	Heads            map[string]json.RawMessage `json:"heads"`       // description of further heads, by name
	TrainedOn        string                     `json:"trained_on"`
}

// Model is a weights file. It is immutable and safe for concurrent use.
type Model struct {
	Config  Config
	hash    string
	tensors map[string]tensor
}

// Embedded is the model that the binary carries. It is read once and shared.
var Embedded = sync.OnceValues(func() (*Model, error) {
	m, err := parse(aligned(embedded))
	if err != nil {
		return nil, fmt.Errorf("embedded model: %w", err)
	}
	return m, nil
})

// Load reads a weights file and checks its hash.
func Load(file string) (*Model, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	m, err := Parse(data)
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", file, err)
	}
	return m, nil
}

// Parse checks the hash of a weights file's bytes and gives the model that
// they hold. The bytes must not change afterwards: the model refers to them.
func Parse(data []byte) (*Model, error) {
	data = aligned(data)
	m, err := parse(data)
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(data[preambleSize:]); hex.EncodeToString(sum[:]) != m.hash {
		return nil, errors.New("damaged: its bytes do not match its hash; get the file anew")
	}
	return m, nil
}

// Hash is the SHA-256 of the model's contents, 64 hexadecimal digits. It
// decides the output together with the program's version.
func (m *Model) Hash() string { return m.hash }

// parse reads the header and checks that every tensor lies within the data;
// it touches nothing else, so that starting is cheap.
func parse(data []byte) (*Model, error) {
	if len(data) < preambleSize || string(data[:8]) != magic {
		return nil, errors.New("not a kgx weights file")
	}
	if binary.NativeEndian.Uint16([]byte{1, 0}) != 1 {
		return nil, errors.New("weights are used in place, which this big-endian processor cannot")
	}
	if v := binary.LittleEndian.Uint32(data[8:]); v != version {
		return nil, fmt.Errorf("weights format %d, but this program reads format %d: export the weights anew", v, version)
	}
	headerLen := binary.LittleEndian.Uint32(data[12:])
	if size := binary.LittleEndian.Uint64(data[16:]); size != uint64(len(data)) {
		return nil, fmt.Errorf("damaged: %d bytes long where %d are announced; get the file anew", len(data), size)
	}
	if headerLen > maxHeader || headerLen%align != 0 || int(headerLen) > len(data)-preambleSize {
		return nil, fmt.Errorf("damaged: header of %d bytes; get the file anew", headerLen)
	}
	header, body := data[preambleSize:preambleSize+headerLen], data[preambleSize+headerLen:]
	var h struct {
		Config  Config      `json:"config"`
		Tensors []tableLine `json:"tensors"`
	}
	if err := json.Unmarshal(bytes.TrimRight(header, " "), &h); err != nil {
		return nil, fmt.Errorf("damaged header: %w", err)
	}
	if len(h.Tensors) > maxTensors {
		return nil, fmt.Errorf("damaged: %d tensors", len(h.Tensors))
	}
	m := &Model{Config: h.Config, hash: hex.EncodeToString(data[32:64]), tensors: make(map[string]tensor, len(h.Tensors))}
	for _, line := range h.Tensors {
		t, err := line.tensor(body)
		if err != nil {
			return nil, fmt.Errorf("damaged: tensor %q: %w", line.Name, err)
		}
		m.tensors[line.Name] = t
	}
	return m, m.Config.check()
}

// check refuses sizes that no network of this kind has, so that nothing later
// allocates by a number that is out of proportion.
func (c Config) check() error {
	for _, f := range []struct {
		name            string
		value, min, max int
	}{
		{"hidden", c.Hidden, 32, 4096}, {"layers", c.Layers, 0, 64}, {"attention_heads", c.AttentionHeads, 1, 128},
		{"ffn", c.FFN, 32, 1 << 14}, {"window", c.Window, c.MaxPiecesPerWord, 510}, {"overlap", c.Overlap, 0, c.Window - c.MaxPiecesPerWord},
		{"shapes", c.Shapes, 7, 64}, {"max_pieces_per_word", c.MaxPiecesPerWord, 1, 64}, {"labels", len(c.Labels), 0, 4096},
	} {
		if f.value < f.min || f.value > f.max {
			return fmt.Errorf("config: %s is %d, not between %d and %d", f.name, f.value, f.min, f.max)
		}
	}
	if c.Hidden%(32*c.AttentionHeads) != 0 || c.FFN%32 != 0 {
		return fmt.Errorf("config: hidden %d in %d attention heads and ffn %d: parts must be multiples of 32", c.Hidden, c.AttentionHeads, c.FFN)
	}
	return nil
}

// aligned gives data at an address at which float32 and int32 may be read in
// place, copying it only where it is not. The linker puts embedded files at
// multiples of 32.
func aligned(data []byte) []byte {
	const need = 32
	if addressModulo(data, need) == 0 {
		return data
	}
	room := make([]byte, len(data)+need)
	room = room[(need-addressModulo(room, need))%need:]
	return slices.Clip(room[:copy(room, data)])
}
