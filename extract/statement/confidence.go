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
	"kgx/extract/token"
)

// least is the confidence from which something is stated. Tests of what frames
// tell set it to 0.
var least = 0.44

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
	c := b.companyOf(all)
	for i := range all {
		s := &all[i]
		s.Features = append(b.features(s), b.among(all, s, c)...)
		sum := weightOf["bias"]
		for _, f := range s.Features {
			sum += weightOf[f]
		}
		s.Confidence = encoder.Logistic(sum)
	}
	return slices.DeleteFunc(all, func(s Statement) bool {
		return s.Confidence < least && !(newsworthy[s.Predicate] && s.Confidence > least-0.12)
	})
}

// newsworthy are predicates that make the news: what tells them may be a little less sure.
var newsworthy = set("kill die injure arrest charge sentence convict acquire sell buy merge win beat elect appoint resign dismiss_from_office sign strike attack bomb crash collapse explode ban sue invest launch win_award lose rise fall announce found base injure wound invade sanction send join")

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
		first := firstWord(text)
		add("literal opens with a pronoun", slices.Contains([]string{"it", "its", "they", "their", "he", "his", "she", "her", "this", "that", "these", "those"}, first))
		add("literal in quotes", strings.ContainsAny(text[:1]+text[len(text)-1:], "\"“”'‘’"))
	}
	for k, t := range s.Ties[:min(2, len(s.Ties))] {
		out = append(out, b.endFeatures(fmt.Sprint("end ", k, " "), t.Participant, s.Evidence)...)
	}
	add("ties "+bucket(len(s.Ties), 2, 3, 4), s.Form == Event)
	named := 0
	for _, t := range s.Ties {
		add("tie "+t.Role, s.Form == Event)
		if b.layer.Participants[t.Participant].Entity != None {
			named++
		}
	}
	add(fmt.Sprintf("event of %d, %d named", min(len(s.Ties), 4), min(named, 4)), s.Form == Event)
	add("event, all named", s.Form == Event && named == len(s.Ties) && named > 1)
	add("event of the schema, named", s.Form == Event && named > 1 && s.Lemma != "")
	add("edge of names", s.Form == Edge && !s.Role && named == 2)
	add("edge of names, "+string(s.Modality), s.Form == Edge && !s.Role && named == 2)
	for _, q := range s.Qualifiers {
		out = append(out, "qualifier "+q.Name)
	}
	out = append(out, "predicate "+s.Predicate)
	if i := strings.LastIndexByte(s.Predicate, '_'); i > 0 {
		out = append(out, "particle "+s.Predicate[i+1:])
	}
	add("quoted", b.frames.QuoteAt(s.Evidence.Start) != frame.None)
	if s.Frame == None {
		return append(out, "phrase")
	}
	return append(append(out, b.frameFeatures(s.Frame)...), b.coverage(s)...)
}

// company counts what the statements of an article have in common.
type company struct {
	literals  map[int][]int       // of each sentence the statements that hold words of it
	frames    map[int]int         // statements of each frame
	ends      map[[2]int]int      // statements of each two ends
	predicate map[ofSubject][]int // frames by subject and predicate
}

// ofSubject is a subject with a predicate.
type ofSubject struct {
	subject   int
	predicate string
}

// companyOf counts statements.
func (b *builder) companyOf(all []Statement) *company {
	c := &company{map[int][]int{}, map[int]int{}, map[[2]int]int{}, map[ofSubject][]int{}}
	for i := range all {
		s := &all[i]
		if s.Frame != None {
			c.frames[s.Frame]++
			if s.Form == Literal {
				sentence := b.frames.Frames[s.Frame].Sentence
				c.literals[sentence] = append(c.literals[sentence], i)
			}
		}
		if len(s.Ties) > 0 {
			key := ofSubject{s.Ties[0].Participant, s.Predicate}
			c.predicate[key] = append(c.predicate[key], s.Frame)
		}
		if len(s.Ties) > 1 {
			c.ends[[2]int{s.Ties[0].Participant, s.Ties[1].Participant}]++
		}
	}
	return c
}

// among are features of a statement among the others of its article: one whose
// words another holds, or that has its ends or predicate, often tells nothing new.
func (b *builder) among(all []Statement, s *Statement, c *company) []string {
	var out []string
	add := func(name string, holds bool) {
		if holds {
			out = append(out, name)
		}
	}
	if s.Frame != None {
		head := b.headSpan(s.Frame)
		held := slices.ContainsFunc(c.literals[b.frames.Frames[s.Frame].Sentence], func(k int) bool {
			return all[k].Frame != s.Frame && all[k].Literal.Contains(head)
		})
		add("held", held)
		add(fmt.Sprint("held, form ", s.Form), held)
		add("held, "+string(s.Modality), held)
		add("held, subject unnamed", held && len(s.Ties) > 0 && b.layer.Participants[s.Ties[0].Participant].Entity == None)
		add("held, be", held && (s.Predicate == "be" || strings.HasPrefix(s.Predicate, "be_")))
		add("held, short", held && s.Form == Literal && words(s.Literal.Text(b.source)) < 4)
		add("held, by a wish", held && s.Modality == Planned && s.Form == Literal)
		add("same frame", c.frames[s.Frame] > 1)
	}
	if len(s.Ties) > 1 {
		add("same ends", c.ends[[2]int{s.Ties[0].Participant, s.Ties[1].Participant}] > 1)
	}
	if len(s.Ties) > 0 && s.Predicate != "say" {
		add("predicate again", slices.ContainsFunc(c.predicate[ofSubject{s.Ties[0].Participant, s.Predicate}], func(f int) bool { return f != s.Frame }))
	}
	return out
}

// endFeatures tell, each after prefix, of a participant: what it is, how it is
// pointed at where the evidence names it, how often it is spoken of.
func (b *builder) endFeatures(prefix string, p int, evidence token.Span) []string {
	who := &b.layer.Participants[p]
	out := []string{prefix + b.sortOf(p)}
	if who.Entity != None {
		e := &b.entities[who.Entity]
		return append(out, prefix+"sure "+bucket(e.Confidence, 0.5, 0.7, 0.85, 0.95), prefix+"named "+bucket(len(e.Mentions), 2, 3, 5, 9))
	}
	out = append(out, prefix+"type "+who.Type, prefix+"told "+bucket(len(who.Mentions), 2, 3, 5))
	for _, m := range who.Mentions {
		if m.Start >= evidence.Start && m.End <= evidence.End {
			first := firstWord(m.Text(b.source))
			if !openings[first] {
				first = "bare"
			}
			if pointers[first] && len(who.Mentions) == 1 {
				out = append(out, prefix+first+" once, words "+bucket(words(who.Label), 2, 3, 5), prefix+first+" once, "+who.Type)
			}
			return append(out, prefix+"opens "+first)
		}
	}
	return append(out, prefix+"elsewhere")
}

var openings = set("the a an this that these those his her their its our my your no some many several other another one two three both all each every more most any few such")

// coverage tells what of the frame behind a statement it holds, and what stands
// around its literal: words that are left out or cut off make it less than the
// article says.
func (b *builder) coverage(s *Statement) []string {
	f := &b.frames.Frames[s.Frame]
	t := &b.frames.Trees[f.Sentence]
	out := []string{"verb " + t.Tokens[f.Head].XPOS, "sentence at " + bucket(max(f.Sentence, 1), 2, 4, 8, 16, 32)}
	left := 0
	for _, k := range t.Children(f.Head, "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "csubj") {
		if !b.keeps(s, f.Sentence, t, k) {
			left++
			out = append(out, "left out "+strings.TrimRight(t.Tokens[k].Relation+" "+t.Preposition(k), " "))
		}
	}
	out = append(out, "left out "+bucket(left, 1, 2, 3))
	if s.Form != Literal {
		return out
	}
	for k := range t.Tokens {
		if t.Tokens[k].Start >= s.Literal.End {
			out = append(out, "literal before "+t.Tokens[k].XPOS)
			break
		}
		if t.Tokens[k].End == s.Literal.End {
			out = append(out, "literal ends "+t.Tokens[k].XPOS)
		}
		if t.Tokens[k].Start == s.Literal.Start {
			out = append(out, "literal opens "+t.Tokens[k].XPOS)
		}
	}
	return out
}

// keeps says whether a statement tells of the dependent k of its predicate.
func (b *builder) keeps(s *Statement, sentence int, t *frame.Tree, k int) bool {
	span := t.Tokens[k].Span
	if s.Literal.Contains(span) || s.Time != nil && s.Time.Contains(span) {
		return true
	}
	if p, ok := b.known[place{sentence, t.Resolve(k)}]; ok && p != None && (p == s.Place || slices.ContainsFunc(s.Ties, func(x Tie) bool { return x.Participant == p })) {
		return true
	}
	return slices.ContainsFunc(s.Qualifiers, func(q Qualifier) bool { return strings.Contains(q.Text, span.Text(b.source)) })
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
	add("headline", f.Sentence == 0 && t.Word(len(t.Tokens)-1) != ".")
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
			if a.Frame == frame.None && a.Function != frame.Oblique { // where the heads for trees and for roles differ, one is wrong
				out = append(out, fmt.Sprint("argument ", a.Function, " ", strings.TrimPrefix(a.Label, "ARG")))
			}
			add("object is a pronoun", a.Function == frame.Patient && t.Tokens[a.Head].UPOS == "PRON")
		}
	}
	// A clause in the middle of others is more often read wrongly than a sentence's own.
	depth := 0
	for up := f.Parent; up != frame.None && depth < 4; up = b.frames.Frames[up].Parent {
		depth++
	}
	add("depth "+strconv.Itoa(depth), true)
	var whole float32
	for k := range t.Tokens {
		whole += min(t.Tokens[k].Margin, 12)
	}
	out = append(out, "tree "+bucket(whole/float32(len(t.Tokens)), 4, 5, 6, 7, 8))
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
