package statement_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kgx/extract/entity"
	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/parse"
	"kgx/extract/statement"
	"kgx/extract/token"
)

// Whatever a parser may say, statements are made of words of the text and of
// participants that there are.
func TestAnyTree(t *testing.T) {
	words := strings.Fields("Petrova said told Boeing's it they who whose the a driver crash arrested was will to of by in \" “ ” , . - % 29 $ Tuesday not if that former chairman attack plan sold Rome and as")
	tags := strings.Fields("NNP VBD VBN VBZ VB VBG NN NNS PRP PRP$ WP WDT DT IN TO CC CD JJ RB MD POS , . `` '' HYPH NNPS EX")
	relations := strings.Fields("nsubj nsubj:pass obj iobj obl obl:agent obl:unmarked nmod nmod:poss nmod:desc ccomp xcomp advcl acl acl:relcl conj cc cop aux aux:pass mark case det amod compound flat appos parataxis punct advmod compound:prt expl csubj nummod dep fixed")
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 3000 {
		var source strings.Builder
		text := &token.Text{}
		p := &parse.Parse{}
		for range 1 + random.IntN(4) {
			var s parse.Sentence
			order := random.Perm(3 + random.IntN(18))
			for range order {
				w := words[random.IntN(len(words))]
				start := source.Len()
				source.WriteString(w + " ")
				s.Tokens = append(s.Tokens, parse.Token{Span: token.Span{Start: start, End: start + len(w)}, XPOS: tags[random.IntN(len(tags))], Relation: relations[random.IntN(len(relations))]})
			}
			s.Tokens[order[0]].Head, s.Tokens[order[0]].Relation = -1, "root"
			for k := 1; k < len(order); k++ { // each hangs on one before it in a random order: a tree
				s.Tokens[order[k]].Head = order[random.IntN(k)]
			}
			for range random.IntN(4) {
				first := random.IntN(len(s.Tokens))
				s.Frames = append(s.Frames, parse.Frame{Predicate: random.IntN(len(s.Tokens)), Kind: parse.Kind(random.IntN(2)),
					Arguments: []parse.Argument{{Label: "ARG0", First: first, Last: first + 1 + random.IntN(len(s.Tokens)-first)}}})
			}
			s.Span = token.Span{Start: s.Tokens[0].Start, End: s.Tokens[len(s.Tokens)-1].End}
			p.Sentences = append(p.Sentences, s)
		}
		text.Source = source.String()
		var mentions []mention.Mention
		entities := []entity.Entity{{Name: "Petrova", Type: "person"}, {Name: "Rome", Type: "city"}, {Type: "person", Nameless: true}}
		kinds := []mention.Kind{mention.Name, mention.Pronoun, mention.Nominal, mention.Time, mention.Value, mention.Role, mention.Adjective}
		for _, s := range p.Sentences {
			for k := range s.Tokens {
				if random.IntN(3) == 0 {
					e := random.IntN(len(entities))
					entities[e].Mentions = append(entities[e].Mentions, len(mentions))
					mentions = append(mentions, mention.Mention{Span: s.Tokens[k].Span, Kind: kinds[random.IntN(len(kinds))], Type: entities[e].Type, Norm: "2020"})
				}
			}
		}
		l := statement.Build(text, p, frame.Build(text.Source, p), mentions, entities, nil)
		for _, s := range l.Statements {
			for _, span := range []token.Span{s.Literal, s.Evidence, s.SpeakerText} {
				if span.Start < 0 || span.End > len(text.Source) || span.Len() < 0 {
					t.Fatalf("round %d: span %v of %d bytes in %+v of %q", round, span, len(text.Source), s, text.Source)
				}
			}
			if s.Form == statement.Literal && s.Literal.Len() == 0 {
				t.Errorf("round %d: empty literal in %+v of %q", round, s, text.Source)
			}
			for _, tie := range s.Ties {
				if tie.Participant < 0 || tie.Participant >= len(l.Participants) {
					t.Fatalf("round %d: tie to %d of %d participants", round, tie.Participant, len(l.Participants))
				}
			}
		}
	}
}
