// Package marked builds a document by hand for tests, from text in which the
// mentions are marked: "[Ilham Aliyev|person#1] leads [Azerbaijan|country#2]".
//
// A mark is the words, a bar, and what they are: a kind other than name
// ("adjective", "nominal", "pronoun", "role", "time", "value"), a type of package
// schema, both with a space between, and "#" with the entity's number (several
// with commas for a plural). A mark without number has no entity.
package marked

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kgx/extract/entity"
	"kgx/extract/mention"
	"kgx/extract/token"
)

var kinds = []mention.Kind{mention.Name, mention.Adjective, mention.Nominal, mention.Pronoun, mention.Role, mention.Time, mention.Value}

// Read reads marked text. The entities come in order of their numbers; each is
// called as its first name, or first mention.
func Read(source string) (*token.Text, []mention.Mention, []entity.Entity, error) {
	var plain strings.Builder
	var mentions []mention.Mention
	byNumber, named := map[int]*entity.Entity{}, map[int]bool{}
	var open []int
	for i := 0; i < len(source); i++ {
		switch c := source[i]; {
		case c == '[':
			open = append(open, len(mentions))
			mentions = append(mentions, mention.Mention{Span: token.Span{Start: plain.Len()}, Kind: mention.Name, Confidence: 1})
		case c == '|' && len(open) > 0:
			m := open[len(open)-1]
			open = open[:len(open)-1]
			end := strings.IndexByte(source[i:], ']')
			if end < 0 {
				return nil, nil, nil, fmt.Errorf("marked text: mark at byte %d has no end", i)
			}
			mentions[m].End = plain.Len()
			if err := describe(source[i+1:i+end], m, &mentions[m], plain.String(), byNumber, named); err != nil {
				return nil, nil, nil, err
			}
			i += end
		default:
			plain.WriteByte(c)
		}
	}
	if len(open) > 0 {
		return nil, nil, nil, fmt.Errorf("marked text: %d marks have no end", len(open))
	}
	var numbers []int
	for n := range byNumber {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	entities := make([]entity.Entity, 0, len(numbers))
	for _, n := range numbers {
		slices.SortFunc(byNumber[n].Mentions, cmp.Compare[int])
		entities = append(entities, *byNumber[n])
	}
	return token.Split(plain.String()), mentions, entities, nil
}

// describe reads what stands behind the bar of mark number m.
func describe(mark string, m int, men *mention.Mention, plain string, byNumber map[int]*entity.Entity, named map[int]bool) error {
	what, numbers, _ := strings.Cut(mark, "#")
	for _, w := range strings.Fields(what) {
		if slices.Contains(kinds, mention.Kind(w)) {
			men.Kind = mention.Kind(w)
		} else {
			men.Type = w
		}
	}
	if men.Kind == mention.Time || men.Kind == mention.Role {
		men.Type = string(men.Kind)
	}
	if numbers == "" {
		return nil
	}
	for field := range strings.SplitSeq(numbers, ",") {
		n, err := strconv.Atoi(field)
		if err != nil {
			return fmt.Errorf("marked text: mark %q: reading the entity's number: %w", mark, err)
		}
		name := plain[men.Start:men.End]
		e := byNumber[n]
		if e == nil {
			e = &entity.Entity{Type: men.Type, Name: name, Confidence: 1}
			byNumber[n] = e
		}
		if men.Kind == mention.Name && !named[n] {
			e.Name, named[n] = name, true
		}
		if e.Type == "" || men.Kind == mention.Name {
			e.Type = cmp.Or(men.Type, e.Type)
		}
		e.Mentions = append(e.Mentions, m)
	}
	return nil
}
