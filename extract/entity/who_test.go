package entity

import (
	"slices"
	"strings"
	"testing"
	"time"

	"kgx/extract/mention"
)

// joined are the entities of the text by names alone, without the trained
// scorer: each as its mentions' words.
func joined(t *testing.T, text string) []string {
	r := marked(t, text)
	ranked := make([][]int, len(r.mentions))
	r.joinNaming()
	r.joinFullNames()
	r.joinShortNames(ranked)
	r.joinCompanies()
	r.joinShortForms()
	var out []string
	for _, e := range r.entities() {
		var words []string
		for _, m := range e.Mentions {
			words = append(words, r.words(m))
		}
		out = append(out, strings.Join(words, " = "))
	}
	return out
}

func TestWhoIsWho(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"<name person|Adam Kovel> and his brother <name person|Leo Kovel> left. Later Leo spoke to <name person|Adam>.", []string{"Adam Kovel = Adam", "Leo Kovel"}},
		{"<name person|Helen Strand> and <name person|Peter Strand> left. Mr <name person|Strand> wept. Mrs <name person|Strand> did not.",
			[]string{"Helen Strand = Strand", "Peter Strand = Strand"}},
		{"<name person|Vera Lindt> and <name person|Nina Lindt> left. Mr <name person|Lindt> wept.", []string{"Vera Lindt", "Nina Lindt", "Lindt"}},
		{"<name person|Robin Vance> and <name person|Leslie Vance> left. Mr <name person|Vance> wept.", []string{"Robin Vance", "Leslie Vance = Vance"}},
		{"<name person|John Harker Sr.> died. <name person|John Harker Jr.> wept. The elder <name person|Harker> was 90.",
			[]string{"John Harker Sr. = Harker", "John Harker Jr."}},
		{"<name person|Zhao Lihua> left. <name person|Zhao> smiled.", []string{"Zhao Lihua = Zhao"}},
		{"The singer “<name person|Big Mo>” <name person|Moses Hart> left. Later <name person|Hart> sang.", []string{"Big Mo = Moses Hart = Hart"}},
		{"<name company|Orvia Technologies> fell. Then <name company|Orvia> rose. Its founder <name person|Tom Orvia> left.",
			[]string{"Orvia Technologies = Orvia", "Tom Orvia"}},
		{"<name company|Orvia Motors> fell. <name company|Orvia Foods> rose. Later <name company|Orvia> left.", []string{"Orvia Motors", "Orvia Foods", "Orvia"}},
		{"<name person|Lazarus> left the bank. <name company|Lazarus> closed.", []string{"Lazarus", "Lazarus"}},
		{"<name country|Myanmar>, formerly known as <name country|Burma>, voted.", []string{"Myanmar = Burma"}},
		{"<name company|Orvia> renamed itself <name company|Nordis>.", []string{"Orvia = Nordis"}},
	}
	for _, test := range tests {
		if got := joined(t, test.text); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n%q, want\n%q", test.text, got, test.want)
		}
	}
}

// A name said many times over is one person's at once.
func TestOneNameManyTimes(t *testing.T) {
	const times = 5000
	r := marked(t, "<name person|Ada Mboya> left. "+strings.Repeat("x ", 3)+"<name person|Ada Mboya> left.")
	text, m := r.text, r.mentions[0]
	mentions := slices.Repeat([]mention.Mention{m}, times)
	r = newResolver(text, nil, mentions)
	start := time.Now()
	r.joinFullNames()
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("%d mentions took %v", times, took)
	}
	if got := len(r.members[r.root(times-1)]); got != times {
		t.Errorf("%d of %d are one", got, times)
	}
}
