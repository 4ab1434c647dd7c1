package eval

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kgx/extract"
	"kgx/extract/article"
	"kgx/extract/entity"
	"kgx/extract/mention"
)

// Pipeline is what is measured. Implementations serve several goroutines at
// once.
type Pipeline interface {
	// Extract works from raw text.
	Extract(ctx context.Context, a article.Article) (*extract.Document, error)
	// ExtractMentions works from given mentions, in text order, and finds entities and relations.
	ExtractMentions(ctx context.Context, a article.Article, mentions []mention.Mention) (*extract.Document, error)
	// ExtractEntities works from given mentions and entities and finds relations.
	ExtractEntities(ctx context.Context, a article.Article, mentions []mention.Mention, entities []entity.Entity) (*extract.Document, error)
}

// Given says what the pipeline is given beside the text.
type Given int

// What a pass is given.
const (
	Nothing Given = iota // the text alone
	GivenMentions
	GivenEntities // mentions and clusters
)

// Options choose what is measured.
type Options struct {
	Given   Given
	Train   *TrainFacts // facts to leave out of Relations.GivenIgn; nil: no such figure
	Workers int         // articles to work on at the same time; the figures are the same for any number
}

// Measure runs the pipeline on the labelled articles and compares what it
// found with the labels, and returns both. Given Nothing it measures all that
// the labels cover, coreference of given mentions included; given more, only
// the stage that works from what is given.
func Measure(ctx context.Context, p Pipeline, gold *Gold, o Options) (*Report, []Article, error) {
	if o.Given == GivenMentions && !gold.Coreference {
		return nil, nil, errors.New("the labels have no clusters to compare with, only mentions")
	}
	if o.Given == GivenEntities && !gold.Relations {
		return nil, nil, errors.New("the labels have no relations to compare with")
	}
	predicted, err := Predict(ctx, p, gold, o.Given, o.Workers)
	if err != nil {
		return nil, nil, err
	}
	report := &Report{Documents: len(gold.Articles)}
	switch o.Given {
	case GivenMentions:
		report.Coreference = &Coreference{GoldMentions: ScoreClusters(gold, predicted)}
	case GivenEntities:
		report.Relations = ScoreGiven(gold, predicted, o.Train)
	default:
		report = Score(gold, predicted)
		if !gold.Coreference {
			break
		}
		clustered, err := Predict(ctx, p, gold, GivenMentions, o.Workers)
		if err != nil {
			return nil, nil, err
		}
		report.Coreference.GoldMentions = ScoreClusters(gold, clustered)
	}
	return report, predicted, nil
}

// Predict runs the pipeline on the labelled articles, workers at a time, and
// returns what it found in the labels' form, in the order of the articles.
func Predict(ctx context.Context, p Pipeline, gold *Gold, given Given, workers int) ([]Article, error) {
	return each(ctx, len(gold.Articles), workers, func(i int) (Article, error) {
		g := &gold.Articles[i]
		doc, err := predict(ctx, p, g, given)
		if err != nil {
			return Article{}, fmt.Errorf("extracting from article %q: %w", g.ID, err)
		}
		return *Project(doc, gold.Nominals), nil
	})
}

func predict(ctx context.Context, p Pipeline, g *Article, what Given) (*extract.Document, error) {
	if what == Nothing {
		return p.Extract(ctx, g.article())
	}
	given := g.give()
	if what == GivenMentions {
		return p.ExtractMentions(ctx, g.article(), given.mentions)
	}
	return p.ExtractEntities(ctx, g.article(), given.mentions, given.entities)
}

// Score compares predictions from the text alone with the labels, article by
// article; both must have the same articles in the same order.
func Score(gold *Gold, predicted []Article) *Report {
	r := &Report{Documents: len(gold.Articles)}
	mentions, relations, stated := newMentionCounts(), newRelationCounts(), newRelationCounts()
	var all, names clusterCounts
	var salience salienceCounts
	for i := range gold.Articles {
		g, raw := &gold.Articles[i], &predicted[i]
		p := counted(gold, g, raw)
		mentions.add(gold, g, p, raw)
		all.add(g.clusters(gold.least(), allMentions), p.clusters(gold.least(), allMentions))
		names.add(g.clusters(gold.least(), namesOnly), p.clusters(gold.least(), namesOnly))
		relations.add(g.facts(), p.facts())
		stated.add(g.facts(), p.factsOf(p.Stated))
		salience.add(g, p)
	}
	if !gold.Nominals { // labels of nominals cover whole noun phrases, which names are not
		r.Mentions = mentions.figures(gold)
		if !gold.Coreference {
			r.Names = namesOfTags(gold, predicted)
		}
	}
	if gold.Coreference {
		r.Coreference = &Coreference{All: all.figures(), Names: names.figures()}
	}
	if gold.Relations {
		r.Relations = relations.figures()
		if tellStated(predicted) {
			totals := stated.totals()
			r.Relations.Stated = &totals
		}
	}
	if ranked(predicted) && salience.articles > 0 {
		r.Salience = salience.figures()
	}
	return r
}

// least is the number of mentions from which a cluster counts.
func (g *Gold) least() int {
	if g.Nominals {
		return 2
	}
	return 1
}

// ScoreClusters compares the clusters that were made of given mentions.
func ScoreClusters(gold *Gold, predicted []Article) *Clusters {
	var c clusterCounts
	for i := range gold.Articles {
		c.add(gold.Articles[i].clusters(gold.least(), allMentions), predicted[i].clusters(gold.least(), allMentions))
	}
	return c.figures()
}

// ScoreGiven compares the relations that were found between given entities.
// Facts with an argument that is never mentioned are left out, as in the
// literature. Without train the figures on unseen facts are nil.
func ScoreGiven(gold *Gold, predicted []Article, train *TrainFacts) *Relations {
	all, stated := newGivenCounts(), newGivenCounts()
	for i := range gold.Articles {
		g, names := mentioned(gold.Articles[i].facts()), gold.Articles[i].names()
		all.add(g, mentioned(predicted[i].facts()), names, train)
		stated.add(g, mentioned(predicted[i].factsOf(predicted[i].Stated)), names, train)
	}
	out := &Relations{RelationTotals: all.totals(train), Macro: all.all.macro(anyRelation), MacroCore: all.all.macro(isCore), ByRelation: all.all.byRelation()}
	if tellStated(predicted) {
		totals := stated.totals(train)
		out.Stated = &totals
	}
	return out
}

// tellStated says whether the predictions tell what is stated from what is
// inferred.
func tellStated(predicted []Article) bool {
	return !slices.ContainsFunc(predicted, func(a Article) bool { return a.Stated == nil })
}

// givenCounts count relations between given entities: all, and those that no
// training article states.
type givenCounts struct{ all, unseen *relationCounts }

func newGivenCounts() givenCounts { return givenCounts{newRelationCounts(), newRelationCounts()} }

func (c givenCounts) add(gold, predicted []fact, names nameIndex, train *TrainFacts) {
	c.all.addHard(gold, predicted)
	if train != nil {
		c.unseen.addHard(train.unseen(gold, names), train.unseen(predicted, names))
	}
}

func (c givenCounts) totals(train *TrainFacts) RelationTotals {
	given, core := total(c.all.hard, anyRelation), total(c.all.hard, isCore)
	out := RelationTotals{Given: &given, GivenCore: &core}
	if train != nil {
		ign, ignCore := total(c.unseen.hard, anyRelation), total(c.unseen.hard, isCore)
		out.GivenIgn, out.GivenIgnCore = &ign, &ignCore
	}
	return out
}

func mentioned(facts []fact) []fact {
	var out []fact
	for _, f := range facts {
		if len(f.subject) > 0 && len(f.object) > 0 {
			out = append(out, f)
		}
	}
	return out
}

// ranked says whether the predictions order entities by salience.
func ranked(predicted []Article) bool {
	for _, a := range predicted {
		for _, c := range a.Concepts {
			if c.Salience > 0 {
				return true
			}
		}
	}
	return false
}
