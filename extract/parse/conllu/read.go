package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"kgx/extract/parse"
	"kgx/extract/token"
)

// certain is the margin of heads that were not guessed.
const certain = 12

// Read reads sentences in CoNLL-U. The text is put together from the tokens'
// forms and SpaceAfter; a space stands between sentences, an empty line before
// a new paragraph or document ("# newpar", "# newdoc"). Each syntax token is a
// token of the text. Columns left out at a line's end count as "_". Empty nodes
// ("8.1") and enhanced dependencies are left out.
func Read(r io.Reader) (*token.Text, *parse.Parse, error) {
	rd := reader{text: &token.Text{}, parse: &parse.Parse{}}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	number := 0
	for lines.Scan() {
		number++
		if err := rd.line(strings.TrimRight(lines.Text(), "\r")); err != nil {
			return nil, nil, fmt.Errorf("CoNLL-U, line %d: %w", number, err)
		}
	}
	err := lines.Err()
	if err == nil {
		err = rd.endSentence()
	}
	if err == nil {
		err = rd.attribute()
	}
	if err != nil {
		return nil, nil, fmt.Errorf("CoNLL-U: %w", err)
	}
	rd.text.Source = rd.source.String()
	return rd.text, rd.parse, nil
}

type reader struct {
	text   *token.Text
	parse  *parse.Parse
	source strings.Builder

	sentence  parse.Sentence // being read
	begins    bool           // a paragraph begins before it
	paragraph int
	space     bool // before the next form

	surface     token.Span // of a multiword token ("don't") …
	surfaceLast int        // … and its last token's number

	says []says
}

// says is an attribution whose places are known once all sentences are.
type says struct {
	sentence, cue int
	parts         []part
}

func (rd *reader) line(line string) error {
	switch {
	case strings.TrimSpace(line) == "":
		return rd.endSentence()
	case strings.HasPrefix(line, "#"):
		word := strings.TrimSpace(strings.TrimPrefix(line, "#"))
		rd.begins = rd.begins || strings.HasPrefix(word, "newpar") || strings.HasPrefix(word, "newdoc")
		return nil
	}
	cells := strings.Split(line, "\t")
	if len(cells) == 1 {
		cells = strings.Fields(line) // written by hand
	}
	if len(cells) < 2 || len(cells) > columns {
		return fmt.Errorf("%d columns, where at most %d are expected", len(cells), columns)
	}
	for len(cells) < columns {
		cells = append(cells, "_")
	}
	if strings.Contains(cells[id], ".") {
		return nil
	}
	if first, last, ok := strings.Cut(cells[id], "-"); ok {
		return rd.multiword(first, last, cells)
	}
	return rd.token(cells)
}

// multiword notes the form of the tokens first to last, "don't" of "do" and
// "n't".
func (rd *reader) multiword(first, last string, cells []string) error {
	from, err := strconv.Atoi(first)
	if err != nil || from != len(rd.sentence.Tokens)+1 {
		return fmt.Errorf("%s: token %d is next", cells[id], len(rd.sentence.Tokens)+1)
	}
	if rd.surfaceLast, err = strconv.Atoi(last); err != nil || rd.surfaceLast < from {
		return fmt.Errorf("%s is no range of tokens", cells[id])
	}
	rd.surface = rd.write(cells)
	return nil
}

// write puts a form into the text.
func (rd *reader) write(cells []string) token.Span {
	switch {
	case rd.source.Len() > 0 && rd.begins && len(rd.sentence.Tokens) == 0:
		rd.source.WriteString("\n\n")
		rd.paragraph++
	case rd.source.Len() > 0 && rd.space:
		rd.source.WriteByte(' ')
	}
	s := token.Span{Start: rd.source.Len()}
	rd.source.WriteString(cells[form])
	s.End = rd.source.Len()
	rd.begins = false
	rd.space = !strings.Contains("|"+cells[misc]+"|", "|SpaceAfter=No|")
	return s
}

func (rd *reader) token(cells []string) error {
	n := len(rd.sentence.Tokens)
	if cells[id] != strconv.Itoa(n+1) {
		return fmt.Errorf("token %q, where token %d is next", cells[id], n+1)
	}
	t := parse.Token{UPOS: filled(cells[upos]), XPOS: filled(cells[xpos]), Head: -1, Relation: filled(cells[relation]), Margin: certain}
	if n+1 <= rd.surfaceLast {
		t.Span = rd.within(cells[form], n+1)
	} else {
		t.Span = rd.write(cells)
	}
	if cells[head] != "_" {
		h, err := strconv.Atoi(cells[head])
		if err != nil || h < 0 {
			return fmt.Errorf("head %q is no number of a token", cells[head])
		}
		t.Head = h - 1
	}
	rd.sentence.Tokens = append(rd.sentence.Tokens, t)
	return rd.misc(cells[misc])
}

// within gives the part of the multiword token that its token number has: the
// length of its form, the rest for the last.
func (rd *reader) within(form string, number int) token.Span {
	s := rd.surface
	if number < rd.surfaceLast {
		left := rd.surfaceLast - number // a byte for each token that follows
		s.End = max(s.Start+1, min(s.Start+len(form), s.End-left))
		s.End = min(s.End, rd.surface.End)
	}
	rd.surface.Start = min(s.End, rd.surface.End-1)
	return s
}

func (rd *reader) misc(cell string) error {
	at := len(rd.parse.Sentences)
	predicate := len(rd.sentence.Tokens) - 1
	for item := range strings.SplitSeq(cell, "|") {
		key, value, _ := strings.Cut(item, "=")
		switch key {
		case "Happened":
			v, err := strconv.ParseFloat(value, 32)
			if err != nil {
				return fmt.Errorf("%s: %w", item, err)
			}
			rd.sentence.Tokens[predicate].Happened = float32(v)
		case "Verb", "Noun":
			parts, err := parseParts(value, at)
			if err != nil {
				return err
			}
			f := parse.Frame{Predicate: predicate}
			if key == "Noun" {
				f.Kind = parse.Noun
			}
			for _, p := range parts {
				if p.first.sentence != at || p.last.sentence != at || p.last.token < p.first.token {
					return fmt.Errorf("%s: an argument is tokens of its sentence, first to last", item)
				}
				f.Arguments = append(f.Arguments, parse.Argument{Label: p.label, First: p.first.token, Last: p.last.token + 1})
			}
			rd.sentence.Frames = append(rd.sentence.Frames, f)
		case "Says":
			parts, err := parseParts(value, at)
			if err != nil {
				return err
			}
			rd.says = append(rd.says, says{at, predicate, parts})
		}
	}
	return nil
}

func (rd *reader) endSentence() error {
	s := rd.sentence
	n := len(s.Tokens)
	if n == 0 {
		return nil
	}
	s.Span = token.Span{Start: s.Tokens[0].Start, End: s.Tokens[n-1].End}
	for i, t := range s.Tokens {
		if t.Head >= n || t.Head == i {
			return fmt.Errorf("sentence %d: token %d has head %d", len(rd.parse.Sentences)+1, i+1, t.Head+1)
		}
	}
	for _, f := range s.Frames {
		for _, a := range f.Arguments {
			if a.Last > n {
				return fmt.Errorf("sentence %d: argument %s of token %d ends after the sentence", len(rd.parse.Sentences)+1, a.Label, f.Predicate+1)
			}
		}
	}
	first := len(rd.text.Tokens)
	for _, t := range s.Tokens {
		rd.text.Tokens = append(rd.text.Tokens, token.Token{Span: t.Span})
	}
	rd.text.Sentences = append(rd.text.Sentences, token.Sentence{Span: s.Span, First: first, Last: first + n, Paragraph: rd.paragraph})
	rd.parse.Sentences = append(rd.parse.Sentences, s)
	rd.sentence, rd.space, rd.surfaceLast = parse.Sentence{}, true, 0
	return nil
}

// attribute makes the attributions, whose parts may lie in any sentence.
func (rd *reader) attribute() error {
	for _, s := range rd.says {
		all := rd.parse.Sentences
		a := parse.Attribution{Sentence: s.sentence, Cue: s.cue, CueSpan: all[s.sentence].Tokens[s.cue].Span}
		for _, p := range s.parts {
			span, err := p.span(all)
			if err != nil {
				return err
			}
			switch p.label {
			case "CUE":
				a.CueSpan = span
			case "SOURCE":
				a.Sources = append(a.Sources, span)
			case "CONTENT":
				a.Contents = append(a.Contents, span)
			default:
				return fmt.Errorf("%q is no part of an attribution: CUE, SOURCE, CONTENT are", p.label)
			}
		}
		rd.parse.Attributions = append(rd.parse.Attributions, a)
	}
	return nil
}

// filled gives a cell, "" where it is not filled.
func filled(cell string) string {
	if cell == "_" {
		return ""
	}
	return cell
}
