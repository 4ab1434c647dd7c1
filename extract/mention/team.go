package mention

import (
	"strings"

	"kgx/extract/encoder"
)

// teams takes for sports teams the places whose names a text uses for them: "the teams Norway, Chad and Peru", "Leeds
// have signed", "Leeds striker Tom Reed". What a city does once as a team it does everywhere in the text but as a host;
// a country does more than sports. It notes the type of such uses in kinds.
func (p *page) teams(spans []encoder.Span, kinds map[string]string) {
	city := map[string]bool{}
	listed := false // the span before belongs to a list of teams
	for i := range spans {
		s := &spans[i]
		if s.Type != "GPE" && s.Type != "CITY" {
			listed = false
			continue
		}
		between := ""
		if i > 0 {
			between = p.source[p.words[spans[i-1].Last].End:p.words[s.First].Start]
		}
		listed = p.follows(s.First) && (teamNouns[p.lower(s.First-1)] && p.gap(s.First) == " " || listed && (between == ", " || between == " and " || between == ", and "))
		if listed || p.plays(*s) {
			if s.Type == "CITY" {
				city[p.text(*s)] = true
			}
			s.Type, s.Confidence = "ORG", sure
			kinds[p.use(*s)] = "sport_team"
		}
	}
	for i := range spans {
		if s := &spans[i]; s.Type == "CITY" && city[p.text(*s)] && !p.located(*s) {
			s.Type, s.Confidence = "ORG", sure
		}
	}
}

// teamNouns stand before names of teams.
var teamNouns = set("teams sides clubs champions finalists semi-finalists quarter-finalists")

// players are what people are in a team, whose name stands before.
var players = set(`striker midfielder defender goalkeeper keeper winger forward captain skipper coach manager boss quarterback pitcher
	scrum-half fly-half flanker hooker batsman bowler`)

// plays says whether a place is said to do or have what teams do: with the plural of a verb that British English gives
// teams, or with one who plays.
func (p *page) plays(s encoder.Span) bool {
	next := s.Last + 1
	if !p.follows(next) || p.gap(next) != " " {
		return false
	}
	if players[p.word(next)] && s.Type == "CITY" && p.follows(next+1) && upper(p.word(next+1)) {
		return true
	}
	before := p.lower(s.First - 1)
	if p.follows(s.First) && before != "," && before != "but" && before != "that" && before != "\"" && before != "as" && before != "when" {
		return false
	}
	return (p.word(next) == "have" || p.word(next) == "are" || p.word(next) == "were") && p.lower(next+1) != "the" && before != ","
}

// located says whether a place is where something is: "in Leeds".
func (p *page) located(s encoder.Span) bool {
	return p.follows(s.First) && strings.Contains(" in near from ", " "+p.lower(s.First-1)+" ") || p.lower(s.Last+1) == "to" && p.lower(s.Last+2) == "host"
}
