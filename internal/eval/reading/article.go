// Package reading counts how many of the statements that a careful reader drew
// from an article a graph holds.
//
// A reader's statement gives every name under which its ends may fairly stand,
// word stems for what ties them, modality and speaker. It is found where the
// graph ties both ends in words that have one of the stems: by an edge either
// way round, an event node that both hang on, a literal or a qualifier; right
// where modality and speaker agree, too. Limits keep a graph from winning by
// printing much (see limits.go). The same counting exists as a script in
// Python; both work on the JSON that the program prints, so values are taken as
// they stand there, whatever their types.
package reading

import (
	"encoding/json"
	"fmt"
)

// Article is an article with what a reader drew from it.
type Article struct {
	ID         string       `json:"id"`
	Date       string       `json:"date"` // ISO 8601, "" where unknown
	Text       string       `json:"text"`
	Statements *[]Statement `json:"statements"`
}

// Statement is what a reader would want in the graph. A name that begins with
// a star stands for any that has a word which begins so.
type Statement struct {
	Subject   []string `json:"s"`
	Predicate []string `json:"p"`        // stems: one must stand in what ties subject and object
	Object    []string `json:"o"`        // nil: there is none
	Modality  string   `json:"modality"` // "": asserted
	Speaker   []string `json:"speaker"`  // nil: the article itself
	Time      *Time    `json:"time"`
	Main      bool     `json:"main"` // it makes the news
}

// Time is when a statement holds.
type Time struct {
	Value string `json:"value"` // ISO 8601, "" where it has none
}

// Check says what the article lacks.
func (a *Article) Check() error {
	if a.Text == "" || a.Statements == nil {
		return fmt.Errorf("article %q lacks text or statements", a.ID)
	}
	for i, s := range *a.Statements {
		if s.Subject == nil || s.Predicate == nil {
			return fmt.Errorf("article %q: statement %d lacks its subject or predicate", a.ID, i+1)
		}
	}
	return nil
}

// Input is the article without the statements, as the program reads it: a JSON
// object.
func (a *Article) Input() []byte {
	data, err := json.Marshal(struct {
		ID   string `json:"id"`
		Text string `json:"text"`
		Date string `json:"date,omitempty"`
	}{a.ID, a.Text, a.Date})
	if err != nil {
		panic("reading: " + err.Error()) // strings always marshal
	}
	return data
}
