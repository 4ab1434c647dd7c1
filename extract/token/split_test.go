package token_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"kgx/extract/token"
)

// show writes a text's sentences one a line, its tokens apart by "|", and an
// empty line between paragraphs.
func show(t *token.Text) string {
	var b strings.Builder
	for i, s := range t.Sentences {
		if i > 0 && s.Paragraph != t.Sentences[i-1].Paragraph {
			b.WriteByte('\n')
		}
		for j, k := range t.Tokens[s.First:s.Last] {
			if j > 0 {
				b.WriteByte('|')
			}
			b.WriteString(k.Text(t.Source))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestSplit(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"blank", " \n\t\r\n\u00a0 ", ""},
		{"headline", "Port reopens after storm\nShips may enter again. Cargo waits.", "Port|reopens|after|storm\n\nShips|may|enter|again|.\nCargo|waits|.\n"},
		{"a date between headline and report", "Port reopens after storm Sunday, May 4, 2008 The port of Bria opened.", "Port|reopens|after|storm\nSunday|,|May|4|,|2008\nThe|port|of|Bria|opened|.\n"},
		{"a caption behind a headline's date", "Port reopens after storm Sunday, May 4, 2008 The quay of Bria According to the mayor it opened.", "Port|reopens|after|storm\nSunday|,|May|4|,|2008\nThe|quay|of|Bria\nAccording|to|the|mayor|it|opened|.\n"},
		{"a date that is told", "The port of Bria reopened on Sunday, May 4, 2008 The Fair said.", "The|port|of|Bria|reopened|on|Sunday|,|May|4|,|2008|The|Fair|said|.\n"},
		{"list", "Three winners:\n- Ann Lee\n- Bo Chen\n2. Cy Diaz", "Three|winners|:\n\n-|Ann|Lee\n\n-|Bo|Chen\n\n2|.|Cy|Diaz\n"},
		{"line breaks", "One.\r\nTwo.\rThree.\u2028Four.", "One|.\n\nTwo|.\n\nThree|.\n\nFour|.\n"},
		{"titles", "Mr. Orr met Gen. Anna Poe and Rev. So Ito in St. Petersburg. They left.", "Mr.|Orr|met|Gen.|Anna|Poe|and|Rev.|So|Ito|in|St.|Petersburg|.\nThey|left|.\n"},
		{"countries", "The U.S. President spoke. He left the U.S. The talks ended.", "The|U.S.|President|spoke|.\nHe|left|the|U.S.\nThe|talks|ended|.\n"},
		{"months", "Rain fell on Sept. 11 and on Jan. 3, 2020. Then it stopped.", "Rain|fell|on|Sept.|11|and|on|Jan.|3|,|2020|.\nThen|it|stopped|.\n"},
		{"years", "It began in 1950. In 1960 it closed.", "It|began|in|1950|.\nIn|1960|it|closed|.\n"},
		{"initials", "J. K. Marsh and O.P. Rao agreed.", "J.|K.|Marsh|and|O.P.|Rao|agreed|.\n"},
		{"hours", "It opens at 9 a.m. on Monday. It shuts at 5 p.m. The mayor came.", "It|opens|at|9|a.m.|on|Monday|.\nIt|shuts|at|5|p.m.\nThe|mayor|came|.\n"},
		{"companies", "Orr Inc. bought Poe Corp. on Monday. It paid $4.2 billion for Poe Corp.", "Orr|Inc.|bought|Poe|Corp.|on|Monday|.\nIt|paid|$|4.2|billion|for|Poe|Corp.\n"},
		{"no", "She ranks No. 5. He said no. Orr left.", "She|ranks|No.|5|.\nHe|said|no|.\nOrr|left|.\n"},
		{"short names", "They saw Jim. Xi. Both waved to Bo.", "They|saw|Jim|.\nXi|.\nBoth|waved|to|Bo|.\n"},
		{"straight quotes", `"It is done." "We won," he said. "Why?" Jo Marsh asked.`, "\"|It|is|done|.|\"\n\"|We|won|,|\"|he|said|.\n\"|Why|?|\"|Jo|Marsh|asked|.\n"},
		{"curly quotes", "“It’s done.” He left. ‘We won,’ Orr’s aide said.", "“|It|’s|done|.|”\nHe|left|.\n‘|We|won|,|’|Orr|’s|aide|said|.\n"},
		{"clitics", "Don't say they'll, I've or he'd at Poe's, O'Brien's.", "Do|n't|say|they|'ll|,|I|'ve|or|he|'d|at|Poe|'s|,|O'Brien|'s|.\n"},
		{"apostrophes", "The girls' team, O’Sullivan and D'Arcy: 'tis 'fine'", "The|girls|'|team|,|O’Sullivan|and|D'Arcy|:|'tis|'|fine|'\n"},
		{"dashes", "Kyiv—the capital – fell--or not: Franco-German, 2010–15", "Kyiv|—|the|capital|–|fell|--|or|not|:|Franco-German|,|2010|–|15\n"},
		{"money", "US$4bn, £600m, 30€ or 76% (of it)now", "US|$|4bn|,|£|600m|,|30|€|or|76|%|(|of|it|)|now\n"},
		{"ellipsis", "He waited... and left… Then [Orr] came.", "He|waited|...|and|left|…|Then|[|Orr|]|came|.\n"},
		{"missing space", "The talks ended.The envoy left,smiling. See kgx.dev now.", "The|talks|ended|.\nThe|envoy|left|,|smiling|.\nSee|kgx.dev|now|.\n"},
		{"addresses", "See https://a.org/x?b=c,d.e now. Write to jo@a.org.", "See|https://a.org/x?b=c,d.e|now|.\nWrite|to|jo@a.org|.\n"},
		{"soft hyphen", "The co\u00adope\u00adra\u00adtion of Mr\u00ad. Orr", "The|co\u00adope\u00adra\u00adtion|of|Mr\u00ad.|Orr\n"},
		{"zero width", "\ufeffOrr\u200b said \u200b no\u200d.", "\ufeffOrr\u200b|said|\u200b|no\u200d|.\n"},
		{"emoji", "Won 😀👍🏽! Flags 🇫🇷 too👩‍🚀.", "Won|😀👍🏽|!\nFlags|🇫🇷|too|👩‍🚀|.\n"},
		{"right to left", "Said: “שלום!” then مرحبا، يا.", "Said|:|“|שלום|!|”|then|مرحبا|،|يا|.\n"},
		{"combining marks", "Jose\u0301's cafe\u0301.", "Jose\u0301|'s|cafe\u0301|.\n"},
		{"Chinese", "他说。我走！", "他说|。\n我走|！\n"},
		{"lower case longer", "ȺȺȺ's İ's &rsquo;", "ȺȺȺ|'s|İ|'s|&rsquo|;\n"},
		{"invalid", "a\xffb \xc3", "a|\xff|b|\xc3\n"},
		{"hard-wrapped", "" +
			"The harbour town of Eastmere woke on Tuesday to find that the old\n" +
			"ferry had left without its captain. Police said that the ship was\n" +
			"seen near St. Agnes and that nobody was hurt. The captain, Mr.\n" +
			"Orr, was asleep.\n" +
			"\n" +
			"Nobody knows why.",
			"The|harbour|town|of|Eastmere|woke|on|Tuesday|to|find|that|the|old|ferry|had|left|without|its|captain|.\n" +
				"Police|said|that|the|ship|was|seen|near|St.|Agnes|and|that|nobody|was|hurt|.\n" +
				"The|captain|,|Mr.|Orr|,|was|asleep|.\n\nNobody|knows|why|.\n"},
		{"headlines of one length", "" +
			"Orr and Poe agree on a price for the Eastmere ferry line\n" +
			"Storm closes northern ports as winter arrives a month early\n" +
			"Union of dock workers elects its first woman as president\n",
			"Orr|and|Poe|agree|on|a|price|for|the|Eastmere|ferry|line\n\n" +
				"Storm|closes|northern|ports|as|winter|arrives|a|month|early\n\n" +
				"Union|of|dock|workers|elects|its|first|woman|as|president\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := token.Split(test.text)
			check(t, text)
			if got := show(text); got != test.want {
				t.Errorf("Split(%q)\n got %q\nwant %q", test.text, got, test.want)
			}
		})
	}
}

// After an abbreviation and before a name, a sentence ends where both sides have
// a verb of their own.
func TestSplitAbbreviations(t *testing.T) {
	const end = " ## "
	for _, want := range []string{
		"They bought Poe Corp. ## Norway praised it.",
		"Poe Corp. said it would sell.",
		"Orr sold Poe Inc. ## Jane Marsh was named its head.",
		"He works at Orr & Co. ## Karl Lind said so.",
		"Orr joined Poe Ltd. ## In May he left.",
		"He met Poe Corp. Chief Executive Jane Marsh on Monday.",
		"He said Poe Corp. President Jane Marsh resigned.",
		"He named Poe Co. B.V. of Delft as the owner.",
		"The firm left the U.S. ## Norway praised it.",
		"The firm left the U.S. ## And it came back.",
		"He said the U.S. Senate was divided.",
		"They met in Washington, D.C. ## Norway praised the talks.",
		"She came from Chico, Calif. ## Norway sent a team.",
		"The shop closed at 5 p.m. ## Norway praised it.",
		"The shop closed at 5 p.m. Monday and opened again.",
		"It opens at 9 a.m. Eastern time.",
		"Gen. Mark Orr met Sen. Jo Marsh in St. Louis. ## Norway praised them.",
		"He lives at 12 Main St. ## Norway is far.",
		"She praised Martin Orr Jr. ## Norway did not.",
		"He took Plan B. ## Norway took Plan A.",
		"He said John F. Lind was there.",
		"It happened in Sept. ## Norway was shocked.",
		"Orr Corp.'s chief left.",
		"She ranks No. 5. ## Norway is No. 6.",
	} {
		text := token.Split(strings.ReplaceAll(want, end, " "))
		var got []string
		for _, s := range text.Sentences {
			got = append(got, s.Text(text.Source))
		}
		if strings.Join(got, end) != want {
			t.Errorf("got %q, want %q", strings.Join(got, end), want)
		}
	}
}

// check holds t to what Text and Split promise of every text.
func check(t *testing.T, text *token.Text) {
	t.Helper()
	at := 0
	for i, k := range text.Tokens {
		if k.Start < at || k.End <= k.Start || k.End > len(text.Source) {
			t.Fatalf("token %d is %v after byte %d of %d", i, k.Span, at, len(text.Source))
		}
		if lost := strings.TrimFunc(text.Source[at:k.Start], unicode.IsSpace); lost != "" {
			t.Fatalf("%q lies in no token", lost)
		}
		at = k.End
	}
	if lost := strings.TrimFunc(text.Source[at:], unicode.IsSpace); lost != "" {
		t.Fatalf("%q lies in no token", lost)
	}
	next, paragraph := 0, 0
	for i, s := range text.Sentences {
		if s.First != next || s.Last <= s.First || s.Paragraph < paragraph {
			t.Fatalf("sentence %d is %+v after token %d of paragraph %d", i, s, next, paragraph)
		}
		if s.Start != text.Tokens[s.First].Start || s.End != text.Tokens[s.Last-1].End {
			t.Fatalf("sentence %d is %+v, its tokens are from %v to %v", i, s, text.Tokens[s.First], text.Tokens[s.Last-1])
		}
		next, paragraph = s.Last, s.Paragraph
	}
	if next != len(text.Tokens) {
		t.Fatalf("sentences have %d of %d tokens", next, len(text.Tokens))
	}
	if !utf8.ValidString(text.Source) {
		return
	}
	for _, k := range text.Tokens {
		if word := k.Text(text.Source); !utf8.ValidString(word) || strings.ContainsFunc(word, unicode.IsSpace) {
			t.Fatalf("token %q cuts a code point or holds a space", word)
		}
	}
}

// A text of one line is worked on in pieces; that must change nothing.
func TestSplitPieces(t *testing.T) {
	const sentence = "The mayor of Eastmere met Mr. Orr on Sept. 3 near the U.S. embassy. "
	text := token.Split(strings.Repeat(sentence, 3000))
	check(t, text)
	if len(text.Sentences) != 3000 {
		t.Errorf("%d sentences, want 3000", len(text.Sentences))
	}
	for i, s := range text.Sentences {
		if s.Last-s.First != 15 {
			t.Fatalf("sentence %d is %q", i, s.Text(text.Source))
		}
	}
}

// Words and sentences without end are cut, in whatever script.
func TestSplitEndless(t *testing.T) {
	for _, unit := range []string{"x", ")", "'s", "...", "é", "字", "a ", "word, ", "\u00ad", "😀", "\xff", "\n", "it's-"} {
		text := token.Split(strings.Repeat(unit, 100_000))
		check(t, text)
		for _, s := range text.Sentences {
			if n := s.Last - s.First; n > 1000 {
				t.Errorf("%q: a sentence of %d tokens", unit, n)
			}
		}
	}
}

// Credits without end take no more than their number.
func TestSplitManyCredits(t *testing.T) {
	const n = 10_000
	for _, unit := range []string{"Opinion: x. ", "By Jo Marsh\n\nA is a reporter.\n\n", "OSLO (AP) - x\n\n", "(Reporting by Orr ", "Corp. Orr "} {
		text := token.Split(strings.Repeat(unit, n))
		check(t, text)
		if len(text.Credits) > 2*n {
			t.Errorf("%q: %d credits", unit, len(text.Credits))
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, seed := range []string{
		"Mr. Orr left the U.S. on Sept. 3. “Why?” Jo asked.",
		"O’Brien’s co\u00adop—ȺȺȺ's 😀👩‍🚀 שלום\u200b!",
		"'s 'said &rsquo; n't. 'tis ... a\xff\r\n\u2028b",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, token.Split(s)) })
}

func BenchmarkSplit(b *testing.B) {
	article, err := os.ReadFile("../../testdata/articles/peace-summit.txt")
	if err != nil {
		b.Fatal(err)
	}
	token.Split(string(article)) // loads the training data
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		token.Split(string(article))
	}
}

func ExampleSplit() {
	text := token.Split("Ferry returns\nMr. Orr’s ship is back. “At last,” he said.")
	for _, s := range text.Sentences {
		fmt.Printf("%d:", s.Paragraph)
		for _, k := range text.Tokens[s.First:s.Last] {
			fmt.Printf(" %s", k.Text(text.Source))
		}
		fmt.Println()
	}
	// Output:
	// 0: Ferry returns
	// 1: Mr. Orr ’s ship is back .
	// 1: “ At last , ” he said .
}
