package schema

import (
	"strings"
	"testing"
)

// arguments reads "ARG0 subj person minister; obj - deal": label, function,
// type and head, "-" for what is unknown; a label may be left out.
func arguments(s string) []Argument {
	var out []Argument
	if s == "" {
		return nil
	}
	for part := range strings.SplitSeq(s, "; ") {
		f := strings.Fields(part)
		if !strings.HasPrefix(f[0], "ARG") {
			f = append([]string{""}, f...)
		}
		for i := range f {
			if f[i] == "-" {
				f[i] = ""
			}
		}
		out = append(out, Argument{Label: f[0], Function: f[1], Type: f[2], Head: f[3]})
	}
	return out
}

func TestReadVerb(t *testing.T) {
	for _, c := range []struct{ verb, arguments, want string }{
		// Types of the object tell the senses apart.
		{"sign", "subj location georgia; obj agreement accord; with location moldova", "sign: agent patient partner"},
		{"sign", "subj sport_team valencia; obj person horak; from sport_team brno", "sign_player: agent patient origin"},
		{"sign", "subj person minister; obj - book", ""},
		{"win", "subj person okafor; obj election election; with quantity vote", "win_election: agent patient votes"},
		{"win", "subj person haru; obj award quill; for work debut", "win_award: agent patient cause"},
		{"win", "subj person alemu; obj - argument", ""},
		{"win", "subj sport_team malmo; obj - cup", "win: agent patient"},
		{"fire", "subj location korea; obj - missile; ARG2 into location sea", "fire_weapon: agent patient destination"},
		{"fire", "subj organization club; obj - coach", "dismiss_from_office: agent patient"},
		{"charge", "subj - prosecutor; obj person frey; with - fraud", "charge_with: agent patient cause"},
		{"charge", "subj organization bank; obj money fee", ""},
		{"charge", "subj organization team; ARGM-DIR - - forward", ""},
		// Particles and prepositions belong to the phrase, and the longest phrase wins.
		{"take_over", "subj company norvale; obj company tessel", "acquire: agent patient"},
		{"call", "subj location poland; on organization union; ARG1 inf - impose", "urge: agent patient content"},
		{"call", "subj person lee; on person grandmother", ""},
		{"withdraw", "subj location burundi; from organization court", "withdraw_from: agent patient"},
		{"back_out", "subj company norvale; of agreement deal", "withdraw_from: agent patient"},
		// Labels decide where the function does not: what ARG2 of a sale's price and buyer are.
		{"sell", "ARG0 subj company halden; ARG1 obj product unit; ARG2 to company norvale; ARG3 for money $370m", "sell: agent patient recipient amount"},
		{"die", "ARG1 subj person conti; of disease pneumonia; ARGM-LOC in location rome; ARGM-TMP on time friday", "die: patient cause place time"},
		{"rise", "ARG1 subj - profit; ARG2 by quantity percent; ARG4 to money $3bn", "rise: patient change level"},
		{"beat", "ARG0 subj sport_team malmo; ARG1 obj sport_team valencia; ARG2 - quantity 3-1", "beat: agent patient score"},
		{"beat", "subj - cook; obj - egg", ""},
		{"sink", "ARG0 subj - torpedo; ARG1 obj vehicle ferry", "sink: agent patient"},
		{"sink", "ARG1 subj vehicle ferry", "sink: patient"},
		{"go", "subj organization union; on - strike; over - pay", "strike_work: agent  cause"},
		{"go", "subj company pelling; pred - bankrupt", "go_bankrupt: patient "},
		{"take", "obj person driver; into - custody", "arrest: patient "},
		{"elect", "subj person patient; ARG1 inf - have", ""},
		{"accuse", "subj person novak; obj organization ministry; of - hide", "accuse: agent patient content"},
		{"add", "subj person lee; obj - sugar", ""},
		{"add", "subj person lee; comp - win", "say: agent content"},
		{"show", "ARG0 subj - study; ARG1 obj - age", ""},
		{"star", "ARG0 subj person lind; ARGM-LOC in - series", "star_in: agent patient"},
		{"pay", "subj company orvo; obj - villager; obj money dollar; for - land", "pay: agent recipient amount cause"},
		{"pay", "subj person lee; obj - attention; to - print", ""},
		{"stab", "subj - customer; obj - waiter", "assault: agent patient"},
		{"expect", "obj - price; inf - fall", "predict: patient content"},
		{"expect", "subj person lee; obj - rain", "predict: agent content"},
		{"say", "obj person fox; inf - leave", "say: patient content"},
		{"want", "subj person lee; obj person fox; inf - leave", "want: agent patient content"},
		{"tell", "subj person lee; obj person fox; inf - leave", "order: agent patient content"},
		{"tell", "subj person lee; obj person fox; comp - win", "say: agent recipient content"},
		{"strike", "subj - earthquake; obj location peru", "strike_area: agent patient"},
		{"arrest", "obj person driver; on time friday", "arrest: patient time"},
		{"arrest", "obj person driver; ARGM-LOC in location ghent; on - suspicion", "arrest: patient place cause"},
		{"arrest", "obj person driver; in location ghent", "arrest: patient place"},
		{"meet", "subj - engine; obj - standard", ""},
		{"withdraw", "subj location chad; obj - soldier; from - valley", "withdraw_troops: agent patient origin"},
		{"lose", "subj person holt; obj - election; to person lawyer", "lose_election: agent patient partner"},
		{"blow_up", "subj - saboteur; obj - pipeline", "blow_up: agent patient"},
		{"blow_up", "subj - tank", "explode: patient"},
		{"draw", "subj person child; obj - house; with - crayon", ""},
		{"sentence", "ARG1 obj person smuggler; ARG2 to time year; for - theft", "sentence: patient penalty cause"},
	} {
		verb, particle, _ := strings.Cut(c.verb, "_")
		r, ok := ReadVerb(verb, particle, arguments(c.arguments))
		if got := show(r, ok); got != c.want {
			t.Errorf("%s (%s) is read as %q, want %q", c.verb, c.arguments, got, c.want)
		}
	}
}

func TestReadNoun(t *testing.T) {
	for _, c := range []struct{ noun, arguments, want string }{
		{"acquisition", "poss company norvale; of company tessel; for money $40m", "acquire: agent patient amount"},
		{"arrest", "poss person driver; by organization police", "arrest: patient agent"},
		{"visit", "poss person clement; to location amman", "visit: agent patient"},
		{"rise", "in - profit; of quantity percent", "rise: patient change"},
		{"death", "of person conti", "die: patient"},
		{"resignation", "of person said", "resign: agent"},
		{"occupation", "poss person lee", ""},
		{"return", "poss person lee", ""},
		{"return", "poss person aho; to location chad", "return_to: agent destination"},
		{"arrest", "", ""}, // "cardiac arrest": nothing takes part
	} {
		r, ok := ReadNoun(c.noun, arguments(c.arguments))
		if got := show(r, ok); got != c.want {
			t.Errorf("%s (%s) is read as %q, want %q", c.noun, c.arguments, got, c.want)
		}
	}
}

func show(r Reading, ok bool) string {
	if !ok {
		return ""
	}
	return r.Predicate.Name + ": " + strings.Join(r.Roles, " ")
}
