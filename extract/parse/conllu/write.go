package conllu

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"kgx/extract/parse"
	"kgx/extract/token"
)

// Write writes a parse of the text source. Read reads it back, but for spaces
// of other kinds and paragraphs.
func Write(w io.Writer, source string, p *parse.Parse) error {
	out := bufio.NewWriter(w)
	attributions := p.Attributions
	for number := range p.Sentences {
		s := &p.Sentences[number]
		fmt.Fprintf(out, "# sent_id = %d\n# text = %s\n", number+1, strings.Join(strings.Fields(s.Text(source)), " "))
		frames := s.Frames
		for i, t := range s.Tokens {
			var notes []string
			if next := nextStart(p.Sentences, number, i); next == t.End {
				notes = append(notes, "SpaceAfter=No")
			}
			if t.Happened != 0 {
				notes = append(notes, "Happened="+strconv.FormatFloat(float64(t.Happened), 'f', 2, 32))
			}
			for ; len(frames) > 0 && frames[0].Predicate == i; frames = frames[1:] {
				notes = append(notes, frame(frames[0]))
			}
			for ; len(attributions) > 0 && attributions[0].Sentence == number && attributions[0].Cue == i; attributions = attributions[1:] {
				notes = append(notes, attribution(p.Sentences, attributions[0]))
			}
			if len(notes) == 0 {
				notes = []string{"_"}
			}
			word := strings.Join(strings.Fields(t.Text(source)), "\u00a0")
			fmt.Fprintf(out, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", i+1, word, orBlank(parse.Lemma(word, t.XPOS)), orBlank(t.UPOS), orBlank(t.XPOS),
				t.Head+1, orBlank(t.Relation), strings.Join(notes, "|"))
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// nextStart is where the token after token i of a sentence begins, -1 after
// the last of all.
func nextStart(all []parse.Sentence, sentence, i int) int {
	switch {
	case i+1 < len(all[sentence].Tokens):
		return all[sentence].Tokens[i+1].Start
	case sentence+1 < len(all):
		return all[sentence+1].Tokens[0].Start
	}
	return -1
}

func frame(f parse.Frame) string {
	var parts []string
	for _, a := range f.Arguments {
		parts = append(parts, fmt.Sprintf("%s:%d-%d", a.Label, a.First+1, a.Last))
	}
	key := "Verb="
	if f.Kind == parse.Noun {
		key = "Noun="
	}
	return key + orBlank(strings.Join(parts, ","))
}

func attribution(all []parse.Sentence, a parse.Attribution) string {
	parts := []string{"CUE:" + places(all, a.Sentence, a.CueSpan)}
	for _, s := range a.Sources {
		parts = append(parts, "SOURCE:"+places(all, a.Sentence, s))
	}
	for _, s := range a.Contents {
		parts = append(parts, "CONTENT:"+places(all, a.Sentence, s))
	}
	return "Says=" + strings.Join(parts, ",")
}

// places writes a span as its first and last token.
func places(all []parse.Sentence, sentence int, s token.Span) string {
	first, last := tokenAt(all, s.Start), tokenAt(all, s.End-1)
	return first.from(sentence) + "-" + last.from(sentence)
}

// tokenAt finds the last token that begins at or before a byte.
func tokenAt(all []parse.Sentence, at int) place {
	s, exact := slices.BinarySearchFunc(all, at, func(s parse.Sentence, at int) int { return s.Start - at })
	if !exact {
		s = max(0, s-1)
	}
	t, exact := slices.BinarySearchFunc(all[s].Tokens, at, func(t parse.Token, at int) int { return t.Start - at })
	if !exact {
		t = max(0, t-1)
	}
	return place{s, t}
}

// from writes a place for a token of the sentence.
func (p place) from(sentence int) string {
	if p.sentence == sentence {
		return strconv.Itoa(p.token + 1)
	}
	return fmt.Sprintf("%d/%d", p.sentence+1, p.token+1)
}

func orBlank(s string) string {
	if s == "" {
		return "_"
	}
	return s
}
