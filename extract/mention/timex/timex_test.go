package timex

import "testing"

func TestFind(t *testing.T) {
	const date = "2024-05-15" // a Wednesday
	tests := []struct{ text, expression, value, undated string }{
		{"They met on Tuesday.", "Tuesday", "2024-05-14", "XXXX-WXX-2"},
		{"They met last year.", "last year", "2023", "ref-P1Y"},
		{"They won it last season.", "last season", "XXXX", "XXXX"}, // when it began nobody says
		{"It took six months to build.", "six months", "P6M", "P6M"},
		{"That was in the late 20th century.", "the late 20th century", "19", "19"},
		{"The vote is on May 5.", "May 5", "2024-05-05", "XXXX-05-05"},
		{"He led it 2014-2016.", "2014-2016", "2014/2016", "2014/2016"},
		{"She left three days ago.", "three days ago", "2024-05-12", "ref-P3D"},
		{"On 3 October 1990 it was one.", "3 October 1990", "1990-10-03", "1990-10-03"},
		{"On Sunday, Sept. 11, 2022, they won.", "Sunday, Sept. 11, 2022", "2022-09-11", "2022-09-11"},
		{"Prices fell in the 1990s.", "the 1990s", "199", "199"},
		{"It begins at 9:30 a.m. on Monday.", "9:30 a.m. on Monday", "2024-05-20T09:30", "XXXX-XX-XXT09:30"},
		{"A storm came on Friday night.", "Friday night", "2024-05-10TNI", "XXXX-WXX-5TNI"},
		{"A quake at 1830 UTC shook it.", "1830 UTC", "2024-05-15T18:30", "XXXX-XX-XXT18:30"},
		{"Sales rose in the third quarter.", "the third quarter", "2023-Q3", "XXXX-Q3"},
		{"They go next week.", "next week", "2024-W21", "ref+P1W"},
		{"It happened yesterday evening.", "yesterday evening", "2024-05-14TEV", "ref-P1DTEV"},
		{"It lasted more than two decades.", "more than two decades", "P20Y", "P20Y"},
		{"It opened in summer 2015.", "summer 2015", "2015-SU", "2015-SU"},
		{"Talks run from May 5-7, 2025 there.", "May 5-7, 2025", "2025-05-05/2025-05-07", "2025-05-05/2025-05-07"},
		{"It ended a decade ago.", "a decade ago", "2014", "ref-P10Y"},
		{"on 22.04.2015 it", "22.04.2015", "2015-04-22", "2015-04-22"},
		{"The first since 1948, it", "1948", "1948", "1948"},
		{"Rents rose over the past year.", "the past year", "2023", "ref-P1Y"},
		{"It is the best result for the year ended in fog.", "the year", "P1Y", ""},
		{"The hearing is later this afternoon.", "later this afternoon", "2024-05-15TAF", "refTAF"},
		{"The storm is likely to last over a week.", "over a week", "P1W", "P1W"},
		{"After their day-long talk, they ate.", "day-long", "P1D", "P1D"},
		{"More recently it fell.", "More recently", "PAST_REF", "PAST_REF"},
		{"More often it fell.", "", "", ""},
		{"In these days it fell.", "these days", "PRESENT_REF", "PRESENT_REF"},
		{"He stays for now.", "now", "PRESENT_REF", "PRESENT_REF"},
		{"It will grow in the years ahead.", "the years ahead", "PXY", "PXY"},
		{"She came for the late-March vote.", "late-March", "2024-03", "XXXX-03"},
		{"It snowed early Monday.", "Monday", "2024-05-13", "XXXX-WXX-1"},
		{"In today's world the pupils of today are the voters of tomorrow.", "", "", ""},
		{"The average daily catch was small.", "", "", ""},
		{"They may march.", "", "", ""},
		{"It has 1500 people.", "", "", ""},
		{"The second man fell.", "", "", ""},
	}
	for _, test := range tests {
		check(t, test.text, date, test.expression, test.value)
		if test.undated != "XXXX-XX-XXT09:30" { // a clock with an unknown day keeps the clock alone
			expression := test.expression
			if test.undated == "" {
				expression = ""
			}
			check(t, test.text, "", expression, test.undated)
		}
	}
}

func check(t *testing.T, text, date, expression, value string) {
	t.Helper()
	found := Find(text, date)
	if expression == "" {
		if len(found) > 0 {
			t.Errorf("Find(%q) = %+v, want nothing", text, found)
		}
		return
	}
	if len(found) != 1 {
		t.Errorf("Find(%q, %q) = %+v, want %q alone", text, date, found, expression)
		return
	}
	e := found[0]
	if got := text[e.Start:e.End]; got != expression || e.Value != value {
		t.Errorf("Find(%q, %q) = %q %s, want %q %s", text, date, got, e.Value, expression, value)
	}
}

func TestNormalize(t *testing.T) {
	tests := []struct{ expression, sentence, want string }{
		{"Friday", "The vote was held on Friday.", "2024-05-10"},
		{"Friday", "The vote will be held on Friday.", "2024-05-17"},
		{"early March", "", "2024-03"},
		{"recently", "", "PAST_REF"},
		{"the end of next year", "", "2025"},
		{"every week", "", "P1W"},
		{"this summer", "", "2024-SU"},
		{"half a year", "", "P6M"},
		{"a tree", "", ""},
		{"", "", ""},
	}
	for _, test := range tests {
		if got := Normalize(test.expression, test.sentence, "2024-05-15"); got != test.want {
			t.Errorf("Normalize(%q, %q) = %q, want %q", test.expression, test.sentence, got, test.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("On Fri., Sept. 11-12, 2001 at 9:30 a.m. EST, the '90s", "2024-05-15")
	f.Add("99999999999 years ago, 31/12/99 5 1/2 hours", "")
	f.Fuzz(func(t *testing.T, text, date string) {
		end := 0
		for _, e := range Find(text, date) {
			if e.Start < end || e.End <= e.Start || e.End > len(text) || e.Value == "" {
				t.Errorf("Find(%q, %q) has %+v after byte %d", text, date, e, end)
			}
			end = e.End
		}
		Normalize(text, text, date)
	})
}

func BenchmarkFind(b *testing.B) {
	text := "The talks, which began on Monday, May 6, three years after the accord of 2021, end next week at 9 a.m. local time."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, "2024-05-15")
	}
}
