package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"kgx/internal/eval/reading"
)

// Report are the figures of an evaluation; what the labels do not cover or was
// not measured is nil.
type Report struct {
	Documents   int          `json:"documents"`
	Mentions    *Mentions    `json:"mentions,omitempty"`
	Coreference *Coreference `json:"coreference,omitempty"`
	Relations   *Relations   `json:"relations,omitempty"`
	Salience    *Salience    `json:"salience,omitempty"` // where the predictions have any

	Names *PRF `json:"names,omitempty"` // of IOB2 tags, see namesOfTags

	UPOS *float64 `json:"upos,omitempty"` // see Tree
	UAS  *float64 `json:"uas,omitempty"`
	LAS  *float64 `json:"las,omitempty"`

	SRL         *Roles           `json:"srl,omitempty"`
	QASRL       *Answers         `json:"qasrl,omitempty"`
	QANom       *Nominals        `json:"qanom,omitempty"`
	Attribution *Attribution     `json:"attribution,omitempty"`
	Factuality  *Factuality      `json:"factuality,omitempty"`
	Timex       *Timex           `json:"timex,omitempty"`
	Reading     *reading.Figures `json:"reading,omitempty"`
}

// Figure returns the figure at a dotted path of the JSON form, such as
// "mentions.by_class.PER.f1". A path that stops at precision, recall and F1
// means the F1; one that stops at measures of coreference means their mean.
func (r *Report) Figure(path string) (float64, error) {
	figures, err := r.figures()
	if err != nil {
		return 0, err
	}
	for _, full := range []string{path, path + ".f1", path + ".mean"} {
		if x, ok := figures[full]; ok {
			return x, nil
		}
	}
	return 0, fmt.Errorf("no figure %q here; there are %s", path, strings.Join(r.paths(figures), ", "))
}

// paths lists what Figure takes, those of single relations and classes left
// out.
func (r *Report) paths(figures map[string]float64) []string {
	var out []string
	for path := range figures {
		short := strings.TrimSuffix(strings.TrimSuffix(path, ".f1"), ".mean")
		if strings.Count(short, ".") < 2 {
			out = append(out, short)
		}
	}
	slices.Sort(out)
	return out
}

// figures flattens the report's JSON form.
func (r *Report) figures() (map[string]float64, error) {
	data, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("flattening the figures: %w", err)
	}
	var tree map[string]any
	if err := json.Unmarshal(data, &tree); err != nil {
		return nil, fmt.Errorf("flattening the figures: %w", err)
	}
	out := map[string]float64{}
	flatten(out, "", tree)
	return out, nil
}

func flatten(out map[string]float64, prefix string, tree map[string]any) {
	for name, value := range tree {
		switch v := value.(type) {
		case float64:
			out[prefix+name] = v
		case map[string]any:
			flatten(out, prefix+name+".", v)
		}
	}
}

// Threshold is a figure and the least that it must reach.
type Threshold struct {
	Path  string
	Least float64
}

// ParseThreshold reads "mentions.typed=0.88".
func ParseThreshold(s string) (Threshold, error) {
	path, value, ok := strings.Cut(s, "=")
	least, err := strconv.ParseFloat(value, 64)
	if !ok || path == "" || err != nil || math.IsNaN(least) {
		return Threshold{}, fmt.Errorf("%q is no threshold: write a figure and the least it must reach, such as mentions.typed=0.88", s)
	}
	return Threshold{path, least}, nil
}

// Check says in words which thresholds the report does not reach. It fails
// where one names a figure that there is not.
func (r *Report) Check(thresholds []Threshold) (missed []string, err error) {
	for _, t := range thresholds {
		got, err := r.Figure(t.Path)
		if err != nil {
			return nil, err
		}
		if got < t.Least {
			missed = append(missed, fmt.Sprintf("%s is %.4f, below %g", t.Path, got, t.Least))
		}
	}
	return missed, nil
}

// WriteTable writes the figures for people, in per cent of nothing: fractions
// with three digits.
func (r *Report) WriteTable(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "documents\t%d\t\n", r.Documents)
	if m := r.Mentions; m != nil {
		header(t, "mentions", "precision", "recall", "F1")
		rowPRF(t, "span", &m.Span)
		rowPRF(t, "typed", &m.Typed)
		rowPRF(t, "names", &m.Names)
		rowPRF(t, "tags", m.Tags)
		for _, c := range Classes {
			if f, ok := m.ByClass[c]; ok {
				rowPRF(t, string(c), &f)
			}
		}
	}
	if c := r.Coreference; c != nil {
		header(t, "coreference", "MUC", "B³", "CEAFe", "mean")
		rowClusters(t, "all", c.All)
		rowClusters(t, "names", c.Names)
		rowClusters(t, "gold mentions", c.GoldMentions)
	}
	if rel := r.Relations; rel != nil {
		rel.writeTable(t)
	}
	if r.Salience != nil {
		header(t, "salience", "average precision")
		fmt.Fprintf(t, "entities\t%.3f\t\n", r.Salience.AP)
	}
	r.writeHeads(t)
	return t.Flush()
}

func (r *Relations) writeTable(t io.Writer) {
	header(t, "relations", "precision", "recall", "F1")
	r.RelationTotals.writeRows(t, "")
	if r.Stated != nil {
		r.Stated.writeRows(t, ", stated")
	}
	fmt.Fprintf(t, "macro\t\t\t%.3f\t\n", r.Macro)
	fmt.Fprintf(t, "macro, core\t\t\t%.3f\t\n", r.MacroCore)
	header(t, "by relation", "precision", "recall", "F1")
	names := make([]string, 0, len(r.ByRelation))
	for name := range r.ByRelation {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		f := r.ByRelation[name]
		rowPRF(t, name, &f)
	}
}

func (r RelationTotals) writeRows(t io.Writer, suffix string) {
	rowPRF(t, "soft"+suffix, r.Soft)
	rowPRF(t, "hard"+suffix, r.Hard)
	rowPRF(t, "soft, core"+suffix, r.SoftCore)
	rowPRF(t, "hard, core"+suffix, r.HardCore)
	rowPRF(t, "given entities"+suffix, r.Given)
	rowPRF(t, "given, unseen in train"+suffix, r.GivenIgn)
	rowPRF(t, "given, core"+suffix, r.GivenCore)
	rowPRF(t, "given, unseen, core"+suffix, r.GivenIgnCore)
}

func header(w io.Writer, cells ...string) {
	fmt.Fprintf(w, "\t\n%s\t\n", strings.Join(cells, "\t"))
}

func rowPRF(w io.Writer, name string, f *PRF) {
	if f != nil {
		fmt.Fprintf(w, "%s\t%.3f\t%.3f\t%.3f\t\n", name, f.P, f.R, f.F1)
	}
}

func rowClusters(w io.Writer, name string, c *Clusters) {
	if c != nil {
		fmt.Fprintf(w, "%s\t%.3f\t%.3f\t%.3f\t%.3f\t\n", name, c.MUC, c.B3, c.CEAFe, c.Mean)
	}
}
