package statement

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/frame"
)

// least is the confidence from which something is stated. Tests of what frames
// tell set it to 0.
var least = 0.42

//go:embed confidence.tsv
var confidenceTable string

// weightOf are the weights of a logistic regression over features of a
// statement, fitted by train/kgxtrain/confidence.py on statements that were
// judged by hand.
var weightOf = func() map[string]float32 {
	m := map[string]float32{}
	for line := range strings.Lines(confidenceTable) {
		name, weight, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || name[0] == '#' {
			continue
		}
		w, err := strconv.ParseFloat(weight, 32)
		if err != nil {
			panic("statement: confidence.tsv: " + err.Error())
		}
		m[name] = float32(w)
	}
	return m
}()

// sure gives statements their confidence and leaves out what is below [least].
func (b *builder) sure(all []Statement) []Statement {
	for i := range all {
		s := &all[i]
		s.Features = b.features(s)
		sum := weightOf["bias"]
		for _, f := range s.Features {
			sum += weightOf[f]
		}
		s.Confidence = encoder.Logistic(sum)
	}
	return slices.DeleteFunc(all, func(s Statement) bool { return s.Confidence < least })
}

// features are the names of what holds of a statement: how it is told, of whom,
// and how sure its tree is. Their order is fixed, so that sums are the same
// everywhere.
func (b *builder) features(s *Statement) []string {
	out := []string{fmt.Sprint("form ", s.Form), "modality " + string(s.Modality), "evidence " + bucket(words(s.Evidence.Text(b.source)), 3, 5, 8, 12, 18, 26)}
	add := func(name string, holds bool) {
		if holds {
			out = append(out, name)
		}
	}
	add("speaker", s.Speaker != None)
	add("speaker words", s.Speaker == None && s.SpeakerText.Len() > 0)
	add("speaker, "+string(s.Modality), s.Speaker != None)
	add("time", s.Time != nil)
	add("place", s.Place != None)
	add("qualifiers "+bucket(len(s.Qualifiers), 1, 2, 3), true)
	add("schema", s.Lemma != "" && !s.Role)
	add("role", s.Role)
	add("be", s.Role && s.Form == Literal || s.Predicate == "be" || strings.HasPrefix(s.Predicate, "be_"))
	add("say", s.Predicate == "say" || s.Predicate == "announce")
	add("have", s.Predicate == "have" || strings.HasPrefix(s.Predicate, "have_"))
	if s.Form == Literal {
		text := s.Literal.Text(b.source)
		add("literal "+bucket(words(text), 2, 3, 5, 9), true)
		first, _, _ := strings.Cut(lower(text), " ")
		add("literal opens with a pronoun", slices.Contains([]string{"it", "its", "they", "their", "he", "his", "she", "her", "this", "that", "these", "those"}, first))
	}
	for k, t := range s.Ties[:min(2, len(s.Ties))] {
		out = append(out, fmt.Sprint("end ", k, " ", b.sortOf(t.Participant)))
	}
	add("ties "+bucket(len(s.Ties), 2, 3, 4), s.Form == Event)
	if s.Frame == None {
		return append(out, "phrase")
	}
	return append(out, b.frameFeatures(s.Frame)...)
}

// sortOf says what a participant is: a name, a description, an event.
func (b *builder) sortOf(p int) string {
	who := &b.layer.Participants[p]
	switch {
	case who.Frame != None:
		return "event"
	case who.Entity != None:
		return "name " + b.entities[who.Entity].Type
	case who.Count != nil:
		return "group"
	}
	return "described " + bucket(words(who.Label), 2, 3, 5)
}

// frameFeatures are those of the frame that tells a statement.
func (b *builder) frameFeatures(i int) []string {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	out := []string{fmt.Sprint("kind ", f.Kind), fmt.Sprint("link ", f.Link), "sentence " + bucket(len(t.Tokens), 8, 15, 25, 35, 50), "happened " + bucket(f.Happened, -1, 0, 0.5, 1, 1.5)}
	add := func(name string, holds bool) {
		if holds {
			out = append(out, name)
		}
	}
	add("raised", f.Raised)
	add("finite", f.Finite)
	add("passive", f.Passive)
	add("headline", f.Sentence == 0)
	add("opener "+f.Opener, f.Opener != "")
	if f.Parent != frame.None {
		up := &b.frames.Frames[f.Parent]
		add(fmt.Sprint("under link ", up.Link), true)
	}
	lowest, mean, n := t.Tokens[f.Head].Margin, t.Tokens[f.Head].Margin, float32(1)
	hang := func(k int) {
		lowest = min(lowest, t.Tokens[k].Margin)
		mean, n = mean+min(t.Tokens[k].Margin, 12), n+1
	}
	if f.Subject != frame.None {
		k := f.Subject
		hang(k)
		add("subject is a pronoun", t.Tokens[k].UPOS == "PRON")
		add("subject far", f.Head-k > 8 || k-f.Head > 8)
	} else {
		add("no subject", true)
	}
	for _, a := range f.Arguments {
		if a.Head != frame.None {
			hang(a.Head)
			add("object is a pronoun", a.Function == frame.Patient && t.Tokens[a.Head].UPOS == "PRON")
		}
	}
	// A clause in the middle of others is more often read wrongly than a sentence's own.
	depth := 0
	for up := f.Parent; up != frame.None && depth < 4; up = b.frames.Frames[up].Parent {
		depth++
	}
	add("depth "+strconv.Itoa(depth), true)
	return append(out, "margin "+bucket(lowest, 0, 1, 2, 4, 6, 9), "margins "+bucket(mean/n, 3, 5, 7, 9))
}

// bucket names the range that x lies in, by the ranges' lower ends.
func bucket[T cmp.Ordered](x T, from ...T) string {
	k := 0
	for k < len(from) && x >= from[k] {
		k++
	}
	return strconv.Itoa(k)
}
