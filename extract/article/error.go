package article

import (
	"errors"
	"fmt"
)

// Error says what is wrong with an input, in one line.
type Error struct {
	Input string // as the user named it
	Line  int    // from 1, or 0 where it concerns the whole input
	Err   error
}

func (e *Error) Error() string {
	input, problem := oneLine(e.Input), oneLine(e.Err.Error())
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", input, e.Line, problem)
	}
	return fmt.Sprintf("%s: %s", input, problem)
}

func (e *Error) Unwrap() error { return e.Err }

// What an Error may wrap, apart from errors of the operating system.
var (
	ErrEmpty      = errors.New("is empty")
	ErrBinary     = errors.New("is no text")
	ErrEncoding   = errors.New("is in an unknown encoding")
	ErrTooLarge   = errors.New("is over the size limit")
	ErrNoArticles = errors.New("holds no articles")
	ErrNoText     = errors.New("holds no text of an article")
	ErrLanguage   = errors.New("is in another language")
)

// tooLarge says how to go on with an article over the limit.
func tooLarge(limit int) error {
	return fmt.Errorf("%w of %s; raise it with --max-size", ErrTooLarge, size(limit))
}

// size writes a number of bytes for people.
func size(bytes int) string {
	switch {
	case bytes >= 1<<20:
		return fmt.Sprintf("%.4g MB", float64(bytes)/(1<<20))
	case bytes >= 1<<10:
		return fmt.Sprintf("%.4g kB", float64(bytes)/(1<<10))
	}
	return fmt.Sprintf("%d bytes", bytes)
}
