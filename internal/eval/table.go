package eval

import (
	"fmt"
	"io"
)

// writeHeads writes the figures of the heads and of reading for people.
func (r *Report) writeHeads(t io.Writer) {
	if r.UPOS != nil {
		header(t, "trees", "UPOS", "UAS", "LAS")
		fmt.Fprintf(t, "tokens\t%.3f\t%.3f\t%.3f\t\n", *r.UPOS, *r.UAS, *r.LAS)
	}
	if s := r.SRL; s != nil {
		header(t, "roles of verbs", "precision", "recall", "F1")
		rowPRF(t, "predicates given", &s.Given)
		rowPRF(t, "predicates found", &s.Found)
		rowPRF(t, "predicates", &s.Predicates)
	}
	if q := r.QASRL; q != nil {
		header(t, "answers about verbs", "precision", "recall", "F1")
		rowPRF(t, "predicates given", &q.PRF)
		rowPRF(t, "from IoU 0.3", &q.IoU30)
		rowPRF(t, "any answer", &q.Any)
		rowPRF(t, "predicates found", &q.Found)
	}
	if q := r.QANom; q != nil {
		header(t, "nominal events", "precision", "recall", "F1")
		rowPRF(t, "events", &q.Event)
		rowPRF(t, "arguments", &q.Arguments)
		rowPRF(t, "any answer", &q.Any)
		rowPRF(t, "events given", &q.Given)
	}
	if a := r.Attribution; a != nil {
		header(t, "attribution", "precision", "recall", "F1")
		a.Parts.writeRows(t, "")
		a.Exact.writeRows(t, ", exact")
		rowPRF(t, "linked", &a.Linked)
	}
	if f := r.Factuality; f != nil {
		header(t, "did it happen", "Pearson's r")
		fmt.Fprintf(t, "%d predicates\t%.3f\t\n", f.Predicates, f.R)
	}
	if x := r.Timex; x != nil {
		header(t, "times", "precision", "recall", "F1")
		rowPRF(t, "span", &x.Span)
		rowPRF(t, "span and value", &x.Value)
	}
	if x := r.Reading; x != nil {
		header(t, "reading", "statements", "found", "right")
		fmt.Fprintf(t, "main\t%d\t%.3f\t%.3f\t\n", x.Main.Statements, x.Main.Found, x.Main.Right)
		fmt.Fprintf(t, "all\t%d\t%.3f\t%.3f\t\n", x.All.Statements, x.All.Found, x.All.Right)
		header(t, "printed", "told as fact", "times right", "of")
		fmt.Fprintf(t, "%d\t%d\t%d\t%d\t\n", x.Printed, x.ToldAsFact, x.Time.Right, x.Time.Found)
	}
}

func (p Parts) writeRows(t io.Writer, suffix string) {
	rowPRF(t, "source"+suffix, &p.Source)
	rowPRF(t, "cue"+suffix, &p.Cue)
	rowPRF(t, "content"+suffix, &p.Content)
	fmt.Fprintf(t, "mean%s\t\t\t%.3f\t\n", suffix, p.Mean)
}
