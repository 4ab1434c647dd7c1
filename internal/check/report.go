package check

import (
	"fmt"
	"io"
	"strings"
)

// Status is how a case went.
type Status string

// The statuses.
const (
	Passed  Status = "passed"
	Renewed Status = "renewed"       // the golden was written anew
	Known   Status = "known failing" // it fails, as its entry says
	Fixed   Status = "fixed"         // it holds though its entry is marked as known failing
	Failed  Status = "failed"
	Broken  Status = "error" // it could not be checked
)

// Case is one check of an article: its golden, or an entry of its expectations.
type Case struct {
	Name    string // "golden", "entity Peru (country)"
	Status  Status
	Details []string // lines that say what is different or wrong
	File    string   // golden or expectation file
	Line    int      // of File, from 1, or 0
}

// Article is an article with its cases.
type Article struct {
	Path  string
	Cases []Case
}

func (a *Article) add(c Case) { a.Cases = append(a.Cases, c) }

// Report is the outcome of a run.
type Report struct{ Articles []Article }

// Count is the number of cases with that status.
func (r Report) Count(s Status) int {
	n := 0
	for _, a := range r.Articles {
		for _, c := range a.Cases {
			if c.Status == s {
				n++
			}
		}
	}
	return n
}

// Failed says whether a check found a difference: exit code 1.
func (r Report) Failed() bool { return r.Count(Failed) > 0 }

// Broken says whether something could not be checked: exit code 2.
func (r Report) Broken() bool { return r.Count(Broken) > 0 }

// Text writes what is not as it should be, article by article, and a line of
// totals.
func (r Report) Text(w io.Writer) error {
	var b strings.Builder
	for _, a := range r.Articles {
		for _, c := range a.Cases {
			c.text(&b, a.Path)
		}
	}
	b.WriteString(r.Summary() + "\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func (c Case) text(b *strings.Builder, article string) {
	switch {
	case c.Status == Passed:
	case c.Status == Renewed:
		fmt.Fprintf(b, "%s: %s\n", c.File, strings.Join(c.Details, "; "))
	case c.Status == Broken:
		fmt.Fprintf(b, "error: %s\n", strings.Join(c.Details, "; "))
	case c.Name == "golden":
		fmt.Fprintf(b, "%s: differs from %s\n", article, c.File)
		for _, d := range c.Details {
			fmt.Fprintf(b, "  %s\n", d)
		}
	default:
		fmt.Fprintf(b, "%s:%d: %s: %s: %s\n", c.File, c.Line, c.Status, c.Name, strings.Join(c.Details, "; "))
	}
}

// Summary counts articles and cases on one line.
func (r Report) Summary() string {
	checks := 0
	for _, a := range r.Articles {
		checks += len(a.Cases)
	}
	line := fmt.Sprintf("%s, %s: %d passed, %d failed", counted(len(r.Articles), "article"), counted(checks, "check"), r.Count(Passed), r.Count(Failed))
	for _, s := range []Status{Known, Fixed, Renewed, Broken} {
		if n := r.Count(s); n > 0 {
			line += fmt.Sprintf(", %d %s", n, s)
		}
	}
	return line
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
