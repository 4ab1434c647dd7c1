package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Kind says what a file of labels holds, and so what is measured on it.
type Kind string

// The kinds of labels.
const (
	KindDWIE        Kind = "dwie"        // articles with mentions, concepts and relations
	KindCoNLLU      Kind = "conllu"      // dependency trees, and entities as GUM has them
	KindIOB         Kind = "iob"         // names of sentences, as IOB2 tags
	KindSRL         Kind = "srl"         // PropBank frames
	KindQASRL       Kind = "qasrl"       // questions and answers about verbs
	KindQANom       Kind = "qanom"       // nouns that tell events, with questions and answers
	KindAttribution Kind = "attribution" // who is quoted with what
	KindFactuality  Kind = "factuality"  // whether it happened
	KindTimex       Kind = "timex"       // time expressions with their values
	KindReading     Kind = "reading"     // the statements that a reader draws
)

// Kinds are all of them.
var Kinds = []Kind{KindDWIE, KindCoNLLU, KindIOB, KindSRL, KindQASRL, KindQANom, KindAttribution, KindFactuality, KindTimex, KindReading}

// ParseKind returns the kind of that name.
func ParseKind(name string) (Kind, error) {
	if k := Kind(name); slices.Contains(Kinds, k) {
		return k, nil
	}
	names := make([]string, len(Kinds))
	for i, k := range Kinds {
		names[i] = string(k)
	}
	return "", fmt.Errorf("%q is no kind of labels: there are %s", name, strings.Join(names, ", "))
}

// tells are fields of JSON Lines that only one kind has, the surest first.
var tells = []struct {
	field string
	kind  Kind
}{
	{"content", KindDWIE}, {"statements", KindReading}, {"attributions", KindAttribution}, {"times", KindTimex}, {"frames", KindSRL},
	{"predicates", KindFactuality}, {"event", KindQANom}, {"predicate", KindQASRL}, {"tokens", KindIOB},
}

// KindOf tells the kind of a file by its first line.
func KindOf(path string) (Kind, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("reading labelled articles: %w", err)
	}
	defer f.Close()
	kind, err := kindOf(bufio.NewReaderSize(f, 1<<16))
	if err != nil {
		return "", fmt.Errorf("reading labelled articles from %s: %w", filepath.ToSlash(path), err)
	}
	return kind, nil
}

func kindOf(r *bufio.Reader) (Kind, error) {
	for {
		line, err := r.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return "", err
		}
		line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))
		switch {
		case len(line) == 0 && err != nil:
			return "", errors.New("the file is empty")
		case len(line) == 0:
			continue
		case line[0] == '#', bytes.HasPrefix(line, []byte("1\t")):
			return KindCoNLLU, nil
		case line[0] != '{':
			return "", errors.New("neither JSON Lines nor CoNLL-U")
		}
		return kindOfObject(line)
	}
}

func kindOfObject(line []byte) (Kind, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return "", fmt.Errorf("line 1: %w", err)
	}
	for _, t := range tells {
		if _, has := fields[t.field]; has {
			return t.kind, nil
		}
	}
	return KindDWIE, nil // whose reader says what is missing
}
