package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// readLines reads a file of JSON Lines whose lines have the form T. check says
// what is wrong with one, and may mend it. The errors name the file and the
// line.
func readLines[T any](path string, check func(*T) error) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading labels: %w", err)
	}
	defer f.Close()
	out, err := decodeLines(f, check)
	if err != nil {
		return nil, fmt.Errorf("reading labels from %s: %w", filepath.ToSlash(path), err)
	}
	return out, nil
}

func decodeLines[T any](r io.Reader, check func(*T) error) ([]T, error) {
	var out []T
	err := eachLine(bufio.NewReaderSize(r, 1<<16), func(number int, text []byte) error {
		text = bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff")))
		if len(text) == 0 {
			return nil
		}
		var x T
		err := json.Unmarshal(text, &x)
		if err == nil {
			err = check(&x)
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", number, err)
		}
		out = append(out, x)
		return nil
	})
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("the file is empty")
	}
	return out, err
}
