package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
)

// lines yields the articles of JSON Lines: a JSON object a line, blank lines
// between them allowed. A broken line costs no other.
func (r *reader) lines(src source) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		if kind := binary(preview(src.head)); kind != "" {
			yield(item{}, fmt.Errorf("%w but %s", ErrBinary, kind))
			return
		}
		in := bufio.NewReaderSize(utf8Stream(src.r, src.head), 1<<16)
		found := false
		for n := 1; ; n++ {
			line, err := readLine(in, r.maxSource())
			end := err != nil && !errors.Is(err, ErrTooLarge)
			if err == io.EOF {
				err = nil
			}
			if len(bytes.TrimSpace(line)) > 0 || err != nil {
				found = true
				i := item{line: n}
				if err == nil {
					i, err = r.record(line, n, numbered(src.base, n))
				}
				if !yield(i, err) {
					return
				}
			}
			if end {
				break
			}
		}
		if !found {
			yield(item{}, ErrEmpty)
		}
	}
}

// record makes an article of a JSON object that begins on that line and has that
// ID unless it says otherwise.
func (r *reader) record(b []byte, line int, id string) (item, error) {
	rec, at, err := parseRecord(b, line)
	if err != nil {
		return item{line: at}, err
	}
	a, err := r.Fields.article(rec)
	if a.ID == "" {
		a.ID = id
	}
	return item{Article: a, line: line}, err
}

// readLine reads a line without its end. It returns io.EOF with the last one, and
// ErrTooLarge in place of a line of more than limit bytes, of which it keeps none.
func readLine(r *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	over := false
	for {
		part, err := r.ReadSlice('\n')
		if over = over || len(line)+len(part) > limit+len("\r\n"); over {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case over && (err == nil || err == io.EOF):
			return nil, tooLarge(limit)
		}
		return bytes.TrimRight(line, "\r\n"), err
	}
}
