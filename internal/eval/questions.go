package eval

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"kgx/extract/parse"
)

// Answers are the figures of arguments without labels: those of questions and
// answers about a predicate. The spans that answer one question are one
// argument; arguments of both sides are matched one to one where they share
// enough tokens: intersection over union.
type Answers struct {
	PRF       // predicates given, from half of the tokens shared
	IoU30 PRF // the same, from 0.3
	Any   PRF // the same, from half of the tokens shared with any one answer of a question
	Found PRF // predicates found; those that are not have no arguments
}

// MarshalJSON writes the figures beside the first; without it PRF's own method
// would be taken for the whole.
func (a Answers) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		P     float64 `json:"p"`
		R     float64 `json:"r"`
		F1    float64 `json:"f1"`
		IoU30 PRF     `json:"iou30"`
		Any   PRF     `json:"any"`
		Found PRF     `json:"found"`
	}{round(a.P), round(a.R), round(a.F1), a.IoU30, a.Any, a.Found})
}

// Nominals are the figures of nouns that tell events. The nouns in question
// are given, never which of them do.
type Nominals struct {
	Event     PRF `json:"event"`     // those that tell an event
	Arguments PRF `json:"arguments"` // arguments of nouns that the program takes for events, matched from IoU 0.3
	Any       PRF `json:"any"`       // the same, matched with any one answer of a question
	Given     PRF `json:"given"`     // arguments of nouns that are said to tell an event
}

// questioned is a predicate with the questions about it, in its sentence.
type questioned struct {
	ID        string     `json:"id"`
	Tokens    []string   `json:"tokens"`
	Predicate *int       `json:"predicate"`
	Event     *bool      `json:"event"` // nouns only
	Questions []question `json:"arguments"`
}

// question is what is asked of a predicate.
type question struct {
	Spans [][2]int `json:"spans"` // answers: tokens [first, last)
}

func (q *questioned) check() error {
	if q.Predicate == nil {
		return errors.New("no predicate")
	}
	t := tokenized{tokens: q.Tokens}
	if !t.has(*q.Predicate, *q.Predicate+1) {
		return fmt.Errorf("sentence %q: predicate %d is none of its %d tokens", q.ID, *q.Predicate, len(q.Tokens))
	}
	for _, a := range q.Questions {
		for _, s := range a.Spans {
			if !t.has(s[0], s[1]) {
				return fmt.Errorf("sentence %q: an answer at %d to %d lies outside its %d tokens", q.ID, s[0], s[1], len(q.Tokens))
			}
		}
	}
	return t.check()
}

func (q *questioned) checkNoun() error {
	if q.Event == nil {
		return errors.New(`no "event" that says whether the noun tells one`)
	}
	return q.check()
}

// answered is a predicate's gold arguments beside what the program says.
type answered struct {
	questioned
	given parse.Frame
	found parse.Frame
	event bool // the program takes it for a predicate
}

// readQuestions parses the sentences, each once, and finds each predicate's
// frames.
func readQuestions(ctx context.Context, p Parser, gold []questioned, kind parse.Kind, workers int) ([]answered, error) {
	var sentences []tokenized
	var predicates [][]int
	where := make([]int, len(gold)) // sentence of each
	for i, q := range gold {
		if i == 0 || q.ID == "" || q.ID != gold[i-1].ID || !slices.Equal(q.Tokens, gold[i-1].Tokens) {
			sentences = append(sentences, tokenized{documentOf(documentOf(q.ID, ":", i), ":", i), q.Tokens})
			predicates = append(predicates, nil)
		}
		where[i] = len(sentences) - 1
		predicates[where[i]] = append(predicates[where[i]], *q.Predicate)
	}
	read, err := parseSentences(ctx, p, sentences, predicates, kind, workers)
	if err != nil {
		return nil, err
	}
	out := make([]answered, len(gold))
	next := make([]int, len(sentences))
	for i, q := range gold {
		s := read[where[i]]
		out[i] = answered{questioned: q, given: s.given[next[where[i]]]}
		out[i].found, out[i].event = s.frame(*q.Predicate, kind)
		next[where[i]]++
	}
	return out, nil
}

func measureAnswers(ctx context.Context, p Parser, gold []questioned, workers int) (*Answers, error) {
	read, err := readQuestions(ctx, p, gold, parse.Verb, workers)
	if err != nil {
		return nil, err
	}
	return scoreAnswers(read), nil
}

func measureNominals(ctx context.Context, p Parser, gold []questioned, workers int) (*Nominals, error) {
	read, err := readQuestions(ctx, p, gold, parse.Noun, workers)
	if err != nil {
		return nil, err
	}
	return scoreNominals(read), nil
}

func scoreAnswers(read []answered) *Answers {
	var half, third, anyOne, found counts
	for _, a := range read {
		gold, given := a.gold(), argumentsOf(a.given)
		half.add(matchArguments(gold, given, shared, 0.5))
		third.add(matchArguments(gold, given, shared, 0.3))
		anyOne.add(matchArguments(gold, given, sharedWithAny, 0.5))
		found.add(matchArguments(gold, argumentsOf(a.found), shared, 0.5))
	}
	return &Answers{half.prf(), third.prf(), anyOne.prf(), found.prf()}
}

func scoreNominals(read []answered) *Nominals {
	var events, found, anyOne, given counts
	for _, a := range read {
		var gold []argument
		if *a.Event {
			gold = a.gold()
			given.add(matchArguments(gold, argumentsOf(a.given), shared, 0.3))
		}
		events.match(count(*a.Event && a.event), count(a.event), count(*a.Event))
		found.add(matchArguments(gold, argumentsOf(a.found), shared, 0.3))
		anyOne.add(matchArguments(gold, argumentsOf(a.found), sharedWithAny, 0.3))
	}
	return &Nominals{events.prf(), found.prf(), anyOne.prf(), given.prf()}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// argument is spans of tokens [first, last) that are one argument.
type argument [][2]int

// gold are the labelled arguments: one a question.
func (q *questioned) gold() []argument {
	var out []argument
	for _, a := range q.Questions {
		if len(a.Spans) > 0 {
			out = append(out, a.Spans)
		}
	}
	return out
}

// unasked are labels of PropBank that no question asks for: modal verbs,
// negation, discourse markers, light verbs and the verb's own words.
var unasked = []string{"V", "C-V", "ARGM-MOD", "ARGM-NEG", "ARGM-DIS", "ARGM-LVB"}

// argumentsOf are a frame's arguments in the questions' form: what continues
// an argument (C-) is a part of it, and relative pronouns (R-) are left out,
// for the answer is what they stand for.
func argumentsOf(f parse.Frame) []argument {
	var out []argument
	at := map[string]int{}
	for _, a := range f.Arguments {
		if slices.Contains(unasked, a.Label) || strings.HasPrefix(a.Label, "R-") {
			continue
		}
		if of, continues := strings.CutPrefix(a.Label, "C-"); continues {
			if i, ok := at[of]; ok {
				out[i] = append(out[i], [2]int{a.First, a.Last})
				continue
			}
		}
		at[a.Label] = len(out)
		out = append(out, argument{{a.First, a.Last}})
	}
	return out
}

// matchArguments matches arguments one to one, as many as can be, where
// overlap gives them at least that much.
func matchArguments(gold, predicted []argument, overlap func(gold, predicted argument) float64, least float64) counts {
	right := pairs(len(gold), len(predicted), func(g, p int) bool { return overlap(gold[g], predicted[p]) >= least })
	var c counts
	c.match(right, len(predicted), len(gold))
	return c
}

// shared is the intersection over the union of two arguments' tokens.
func shared(a, b argument) float64 {
	x, y := a.tokens(), b.tokens()
	common := x.common(y)
	return ratio(float64(common), float64(len(x)+len(y)-common))
}

// sharedWithAny is the greatest of what the predicted argument shares with the
// single spans of the labelled one.
func sharedWithAny(gold, predicted argument) float64 {
	best := 0.0
	for _, s := range gold {
		best = max(best, shared(argument{s}, predicted))
	}
	return best
}

func (a argument) tokens() set[int] {
	out := set[int]{}
	for _, s := range a {
		for i := s[0]; i < s[1]; i++ {
			out.add(i)
		}
	}
	return out
}
