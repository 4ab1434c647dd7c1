package format

import (
	"testing"

	"kgx/graph"
)

func TestSpelledTime(t *testing.T) {
	for _, c := range []struct{ text, value, want string }{
		{"on Friday", "2026-02-06", "on 6 February 2026"},
		{"at noon", "2026-02-06T12:00", "on 6 February 2026"},
		{"in May", "2031-05", "in May 2031"},
		{"last year", "2025", "in 2025"},
		{"next week", "2026-02-09/2026-02-15", "from 9 to 15 February 2026"},
		{"this winter", "2026-01-05/2026-03-01", "from 5 January to 1 March 2026"},
		{"the holidays", "2025-12-24/2026-01-06", "from 24 December 2025 to 6 January 2026"},
		{"since 2014", "2014/2026-02", "from 2014 to February 2026"},
		{"hours after\nthe crash", "", "hours after the crash"},
		{"late 20th century", "1900/1999", "in the late 20th century"},
		{"23 May", "", "on 23 May"},
		{"soon", "P1D", "soon"},
		{"", "XXXX-07-03", "XXXX-07-03"},
	} {
		if got := spelledTime(&graph.Time{Text: c.text, Value: c.value}); got != c.want {
			t.Errorf("spelledTime(%q, %q) = %q, want %q", c.text, c.value, got, c.want)
		}
	}
}

func TestInflect(t *testing.T) {
	for lemma, want := range map[string]inflection{
		"arrest":        {"arrested", "arrested"},
		"acquire":       {"acquired", "acquired"},
		"deny":          {"denied", "denied"},
		"destroy":       {"destroyed", "destroyed"},
		"stop":          {"stopped", "stopped"},
		"ban":           {"banned", "banned"},
		"visit":         {"visited", "visited"},
		"open":          {"opened", "opened"},
		"admit":         {"admitted", "admitted"},
		"fix":           {"fixed", "fixed"},
		"load":          {"loaded", "loaded"},
		"withdraw from": {"withdrew from", "withdrawn from"},
		"take over":     {"took over", "taken over"},
		"beat":          {"beat", "beaten"},
	} {
		if got := inflect(lemma); got != want {
			t.Errorf("inflect(%q) = %v, want %v", lemma, got, want)
		}
	}
	for words, lemma := range map[string]string{"overturned": "overturn", "signing": "sign", "running": "run", "took over": "take over", "carries": "carry", "Banned": "ban", "making": "make", "was closed": "close", "finance": "finance"} {
		if !isFormOf(words, lemma) {
			t.Errorf("%q is no form of %q", words, lemma)
		}
	}
	for past, want := range map[string]string{"met with": "meet with", "signed": "sign", "acquired": "acquire", "imposed sanctions on": "impose sanctions on", "resigned from": "resign from",
		"attacked": "attack", "sued": "sue", "agreed with": "agree with", "invested in": "invest in", "injured": "injure", "criticized": "criticize", "pledged": "pledge", "fined": "fine", "joined": "join", "named": "name", "represents": "", "said": "say"} {
		if got, _ := lemmaOf(past); got != want {
			t.Errorf("lemmaOf(%q) = %q, want %q", past, got, want)
		}
	}
	for label, want := range map[string]bool{"spokesman of": true, "former chief executive of": true, "analyst at": true, "deputy leader of": true,
		"withdraw from": false, "transfer to": false, "was driver of": false, "signed": false, "settle dispute over": false, "talk to": false} {
		if isOffice(label) != want {
			t.Errorf("isOffice(%q) is not %v", label, want)
		}
	}
	for words, lemma := range map[string]string{"crash": "overturn", "implication": "implication", "minute of silence": "hold", "derailment": "derail"} {
		if isFormOf(words, lemma) {
			t.Errorf("%q is a form of %q", words, lemma)
		}
	}
}
