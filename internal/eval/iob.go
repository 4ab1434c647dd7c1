package eval

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/graph/schema"
)

// sentence is a line of tokens with IOB2 tags.
type sentence struct {
	document string
	tokens   []string
	tags     []string
}

// newSentence names the document after sent_id without its last number
// ("reviews-118770-0001" lies in reviews-118770); a sentence without sent_id is
// a document of its own.
func newSentence(number int, l line) (sentence, error) {
	s := sentence{document: "line-" + strconv.Itoa(number), tokens: *l.Tokens, tags: l.Tags}
	if len(s.tokens) != len(s.tags) {
		return s, fmt.Errorf("%d tokens, but %d tags", len(s.tokens), len(s.tags))
	}
	if l.SentID != nil {
		s.document = *l.SentID
		if i := strings.LastIndexByte(s.document, '-'); i > 0 {
			s.document = s.document[:i]
		}
	}
	return s, nil
}

// tagSets says which of our types stands for a label of IOB2 corpora, and
// which classes of ours the label takes in.
var tagSets = map[string]struct {
	kind    string
	class   Class
	takesIn []Class
}{
	"PER":    {"person", Person, []Class{Person}},
	"PERSON": {"person", Person, []Class{Person}},
	"ORG":    {"organization", Organization, []Class{Organization}},
	"LOC":    {"location", Location, []Class{Location}},
	"GPE":    {"location", Location, []Class{Location}},
	"FAC":    {"location", Location, []Class{Location}},
	"NORP":   {"ethnicity", Group, []Class{Group, Adjective}},
	"EVENT":  {"event", Event, []Class{Event}},
	"MISC":   {"misc", Misc, []Class{Misc, Event, Group, Adjective}},
}

// goldOfSentences joins consecutive sentences of one document into an article,
// a sentence a paragraph. Only labels in tagSets are compared, and only classes
// that the set labels at all; other labels are spans to ignore.
func goldOfSentences(sentences []sentence) *Gold {
	gold := &Gold{Classes: map[Class]Class{}}
	labelled := set[string]{}
	for i := 0; i < len(sentences); {
		a, text := Article{ID: sentences[i].document}, &textBuilder{}
		for ; i < len(sentences) && sentences[i].document == a.ID; i++ {
			if !text.empty() {
				text.add("\n\n")
			}
			a.addSentence(text, sentences[i], labelled)
		}
		a.Content = text.String()
		gold.Articles = append(gold.Articles, a)
	}
	// A label of its own goes before one that merely takes the class in.
	for _, label := range []string{"PER", "PERSON", "ORG", "LOC", "GPE", "FAC", "EVENT", "NORP", "MISC"} {
		if !labelled.has(label) {
			continue
		}
		for _, class := range tagSets[label].takesIn {
			if _, taken := gold.Classes[class]; !taken {
				gold.Classes[class] = tagSets[label].class
			}
		}
	}
	return gold
}

// addSentence appends the sentence's text and labels. Each labelled span is a
// concept of its own: these corpora have no clusters.
func (a *Article) addSentence(text *textBuilder, s sentence, labelled set[string]) {
	places := text.addTokens(s.tokens)
	for i := 0; i < len(s.tags); i++ {
		if s.tags[i] == "O" || s.tags[i] == "" {
			continue
		}
		_, label, _ := strings.Cut(s.tags[i], "-")
		last := i
		for last+1 < len(s.tags) && s.tags[last+1] == "I-"+label {
			last++
		}
		labelled.add(label)
		where := span{places[i].begin, places[last].end}
		words := text.words(where)
		id := len(a.Concepts)
		var tags []string
		if known, ok := tagSets[label]; ok {
			tags = schema.DWIETags(known.kind)
		}
		a.Concepts = append(a.Concepts, Concept{Concept: id, Text: words, Tags: tags})
		a.Mentions = append(a.Mentions, Mention{Begin: where.begin, End: where.end, Text: words, Concept: id})
		i = last
	}
}

// addTokens appends tokens with the spaces that English text has between them:
// none before closing marks and clitics, none after opening marks, none around
// a slash or a hyphen between words. Whatever the spacing, the offsets that it
// returns are exact.
func (b *textBuilder) addTokens(tokens []string) []span {
	places := make([]span, 0, len(tokens))
	open := set[string]{} // straight quotes that wait for their end
	glued := true         // no space before the next token
	for _, token := range tokens {
		before, after := true, true // whether a space stands there
		switch {
		case token == `"` || token == "'":
			if open.has(token) {
				before = false
				delete(open, token)
			} else {
				after = false
				open.add(token)
			}
		case strings.Contains("([{$£€“‘#", token):
			after = false
		case strings.Contains(".,;:!?)]}%”’...", token), isClitic(token):
			before = false
		case token == "-" || token == "/":
			before, after = false, false
		}
		if before && !glued {
			b.add(" ")
		}
		places = append(places, b.add(token))
		glued = !after
	}
	return places
}

// isClitic says whether the token is written onto the word before it: "'s",
// "n't".
func isClitic(token string) bool {
	lower := strings.ToLower(strings.ReplaceAll(token, "’", "'"))
	if lower == "n't" {
		return true
	}
	first, size := utf8.DecodeRuneInString(lower)
	next, _ := utf8.DecodeRuneInString(lower[size:])
	return first == '\'' && unicode.IsLetter(next) && len(lower) <= 3
}
