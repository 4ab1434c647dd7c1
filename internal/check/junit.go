package check

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// JUnit writes the report in the XML of JUnit that CI servers read: a suite an
// article, a case a check. What is known to fail is skipped, what could not be
// checked is an error.
func (r Report) JUnit(w io.Writer) error {
	suites := junitSuites{Name: "kgx check"}
	for _, a := range r.Articles {
		s := junitSuite{Name: printable(a.Path)}
		for _, c := range a.Cases {
			s.add(c)
		}
		suites.Tests += s.Tests
		suites.Failures += s.Failures
		suites.Errors += s.Errors
		suites.Skipped += s.Skipped
		suites.Suites = append(suites.Suites, s)
	}
	text, err := xml.MarshalIndent(suites, "", "  ")
	if err != nil {
		return fmt.Errorf("writing JUnit XML: %w", err)
	}
	_, err = fmt.Fprintf(w, "%s%s\n", xml.Header, text)
	return err
}

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitProblem `xml:"failure"`
	Error   *junitProblem `xml:"error"`
	Skipped *junitProblem `xml:"skipped"`
}

type junitProblem struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func (s *junitSuite) add(c Case) {
	j := junitCase{Name: printable(c.Name), Class: s.Name, File: printable(c.File), Line: c.Line}
	problem := &junitProblem{Message: printable(c.headline()), Text: printable(strings.Join(c.Details, "\n"))}
	s.Tests++
	switch c.Status {
	case Failed:
		s.Failures++
		j.Failure = problem
	case Broken:
		s.Errors++
		j.Error = problem
	case Known:
		s.Skipped++
		j.Skipped = problem
	}
	s.Cases = append(s.Cases, j)
}

// headline is what is wrong, on one line.
func (c Case) headline() string {
	if len(c.Details) == 1 {
		return c.Details[0]
	}
	return fmt.Sprintf("%d differences", len(c.Details))
}

// printable leaves out what XML cannot hold.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == unicode.ReplacementChar || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, text)
}
