package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"kgx/internal/eval"

	"github.com/spf13/cobra"
)

// evaluation is what the user asks of 'kgx eval'.
type evaluation struct {
	*app
	kind                       string
	reading                    bool
	json                       bool
	least                      []string
	predictions, predicted     string
	train                      string
	goldMentions, goldEntities bool
	workers                    int
}

func newEval(a *app) *cobra.Command {
	e := &evaluation{app: a}
	cmd := &cobra.Command{
		Use:   "eval GOLD",
		Short: "Measure extraction against labelled articles",
		Long: `eval runs the extraction on labelled articles and prints how well it does;
docs/evaluation.md defines each figure. All are fractions of 1, over all
articles together.

GOLD holds labels of one kind, told apart by its first line where --gold does
not say which:
  dwie         articles with mentions, concepts and relations
  conllu       dependency trees, and entities as GUM has them
  iob          names of sentences, as IOB2 tags
  srl          PropBank frames of sentences
  qasrl        questions and answers about verbs
  qanom        nouns that tell events, with questions and answers
  attribution  who is quoted with what
  factuality   whether it happened
  timex        time expressions with their values
  reading      the statements that a reader draws`,
		Example: `  kgx eval dev.jsonl
  kgx eval dev.jsonl --json | jq .mentions.typed.f1
  kgx eval --gold srl srl.jsonl --json | jq .srl.found.f1
  kgx eval dev.jsonl --min mentions.typed=0.88 --min relations.soft=0.5
  kgx eval dev.jsonl --gold-entities --train train.jsonl
  kgx eval dev.jsonl --predicted other-program.jsonl`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError("%s takes one file of labelled articles, got %d; see '%s --help'", cmd.CommandPath(), len(args), cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return e.run(cmd, args[0]) },
	}
	flags := cmd.Flags()
	flags.StringVar(&e.kind, "gold", "", "kind of labels that GOLD holds: "+strings.Join(kindNames(), ", "))
	flags.BoolVar(&e.reading, "reading", false, "the same as --gold reading")
	flags.BoolVar(&e.json, "json", false, "print the figures as JSON")
	flags.StringArrayVar(&e.least, "min", nil, "exit with 1 where a figure is below, as in mentions.typed=0.88 (may be repeated)")
	flags.StringVar(&e.predictions, "predictions", "", "write what was compared to `FILE`, in the form of GOLD's articles")
	flags.StringVar(&e.predicted, "predicted", "", "measure the predictions of another program in `FILE` instead of running the extraction")
	flags.BoolVar(&e.goldMentions, "gold-mentions", false, "give the labelled mentions, measure how they are joined")
	flags.BoolVar(&e.goldEntities, "gold-entities", false, "give the labelled mentions and entities, measure relations")
	flags.StringVar(&e.train, "train", "", "`FILE` of training articles, for relations.given_ign (default train.jsonl beside GOLD, where there is one)")
	flags.IntVarP(&e.workers, "jobs", "j", runtime.NumCPU(), "articles to work on at the same time; the figures are the same for any number")
	cmd.MarkFlagsMutuallyExclusive("gold-mentions", "gold-entities", "predicted")
	cmd.MarkFlagsMutuallyExclusive("gold", "reading")
	completeValues(cmd, "gold", kindNames())
	return cmd
}

func (e *evaluation) run(cmd *cobra.Command, path string) error {
	thresholds, err := e.thresholds()
	if err != nil {
		return err
	}
	kind, err := e.kindOf(path)
	if err != nil {
		return err
	}
	report, predicted, err := e.measure(cmd, kind, path)
	if err != nil {
		return err
	}
	missed, err := report.Check(thresholds)
	if err != nil {
		return err
	}
	if e.predictions != "" && predicted == nil {
		return usageError("--predictions: labels of the kind %s have no mentions to write", kind)
	}
	if e.predictions != "" {
		err := writeOutput(e.predictions, e.out, func(w io.Writer) error { return eval.Write(w, predicted) })
		if err != nil {
			return err
		}
	}
	if err := e.print(report); err != nil {
		return err
	}
	if len(missed) > 0 {
		return difference("%s", strings.Join(missed, "; "))
	}
	return nil
}

func (e *evaluation) thresholds() ([]eval.Threshold, error) {
	var out []eval.Threshold
	for _, s := range e.least {
		t, err := eval.ParseThreshold(s)
		if err != nil {
			return nil, usageError("--min: %v", err)
		}
		out = append(out, t)
	}
	return out, nil
}

// kindOf is the kind of labels that the user names, else that of the file's
// first line.
func (e *evaluation) kindOf(path string) (eval.Kind, error) {
	switch {
	case e.reading:
		return eval.KindReading, nil
	case e.kind == "":
		return eval.KindOf(path)
	}
	kind, err := eval.ParseKind(e.kind)
	if err != nil {
		return "", usageError("--gold: %v", err)
	}
	return kind, nil
}

func kindNames() []string {
	names := make([]string, len(eval.Kinds))
	for i, k := range eval.Kinds {
		names[i] = string(k)
	}
	return names
}

func (e *evaluation) measure(cmd *cobra.Command, kind eval.Kind, path string) (*eval.Report, []eval.Article, error) {
	if e.predicted != "" {
		return e.comparePredicted(kind, path)
	}
	options := eval.Options{Workers: e.workers}
	switch {
	case e.goldMentions:
		options.Given = eval.GivenMentions
	case e.goldEntities:
		options.Given = eval.GivenEntities
		train, err := e.trainFacts(path)
		if err != nil {
			return nil, nil, err
		}
		options.Train = train
	}
	extractor, err := e.extractor(nil)
	if err != nil {
		return nil, nil, err
	}
	return eval.Evaluate(cmd.Context(), eval.NewProgram(extractor, e.printed(extractor)), kind, path, options)
}

// comparePredicted measures the predictions of another program.
func (e *evaluation) comparePredicted(kind eval.Kind, path string) (*eval.Report, []eval.Article, error) {
	gold, err := eval.ReadKind(path, kind)
	if err != nil {
		return nil, nil, err
	}
	predicted, err := eval.ReadPredictions(e.predicted, gold)
	if err != nil {
		return nil, nil, err
	}
	return eval.Score(gold, predicted), predicted, nil
}

// trainFacts reads --train or, where that is not given, train.jsonl beside the
// labelled articles; nil where there is neither.
func (e *evaluation) trainFacts(goldPath string) (*eval.TrainFacts, error) {
	path := e.train
	if path == "" {
		path = filepath.Join(filepath.Dir(goldPath), "train.jsonl")
		if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
			if !e.quiet {
				fmt.Fprintln(e.err, "kgx: no train.jsonl beside the labelled articles, so relations.given_ign is left out; --train FILE names one")
			}
			return nil, nil
		}
	}
	train, err := eval.Read(path)
	if err != nil {
		return nil, err
	}
	return eval.NewTrainFacts(train.Articles), nil
}

func (e *evaluation) print(report *eval.Report) error {
	if !e.json {
		return report.WriteTable(e.out)
	}
	encoder := json.NewEncoder(e.out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(report)
}
