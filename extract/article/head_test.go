package article_test

import (
	"strings"
	"testing"

	"kgx/extract/article"
)

// What the first lines of a plain text say of it.
func TestHead(t *testing.T) {
	const body = "The ferry left the port of Eastmere on Tuesday, and nobody knew."
	tests := []struct{ name, text, title, byline, date string }{
		{"headline", "Ferry leaves port\n\n" + body, "Ferry leaves port", "", ""},
		{"question", "Who stole the ferry?\n" + body, "Who stole the ferry?", "", ""},
		{"headline above wrapped text", "Ferry leaves port\n\nThe ferry left the port\nof Eastmere.", "Ferry leaves port", "", ""},
		{"no headline but a sentence", body + "\nIt came back.", "", "", ""},
		{"no headline but a wrapped sentence", "The ferry left the port of Eastmere on Tuesday, and\nnobody knew.", "", "", ""},
		{"one line only", "Ferry leaves port", "", "", ""},
		{"twice, after a standfirst", "A ferry is gone, which worries fishermen of the coast\nFerry leaves port\n\nFerry leaves port\n" + body, "Ferry leaves port", "", ""},
		{"byline first", "By Jo Marsh\n\nFerry leaves port\n" + body, "Ferry leaves port", "Jo Marsh", ""},
		{"byline", "Ferry leaves port\nBy Jo Marsh and Cy de Orr, Coast News\n" + body, "Ferry leaves port", "Jo Marsh and Cy de Orr, Coast News", ""},
		{"byline in capitals", "Ferry leaves port\nBy JO MARSH, GABI O'POE and CY VAN ORR\n" + body, "Ferry leaves port", "Jo Marsh, Gabi O'Poe and Cy van Orr", ""},
		{"byline of one shouted name", "Ferry leaves port\nBy Jo Marsh, BBC\n" + body, "Ferry leaves port", "Jo Marsh, BBC", ""},
		{"no byline but a sentence", "Ferry leaves port\nBy Tuesday it was gone\n" + body, "Ferry leaves port", "", ""},
		{"date line", "Ferry leaves port\nMonday, March 3, 2025\n" + body, "Ferry leaves port", "", "2025-03-03"},
		{"date line with a time", "Ferry leaves port\nUpdated: 3 March 2025, 10:04 GMT\n" + body, "Ferry leaves port", "", "2025-03-03"},
		{"date line in figures", "Ferry leaves port\nPublished 2025-03-03 10:04\n" + body, "Ferry leaves port", "", "2025-03-03"},
		{"dateline", "EASTMERE, March 3, 2025 (Coast News) — " + body + "\n" + body, "", "", "2025-03-03"},
		{"dateline with a region", "Ferry leaves port\nST. AGNES, Westland, 3 Mar. 2025 (CN) - " + body, "Ferry leaves port", "", "2025-03-03"},
		{"dateline without a year", "EASTMERE, March 3 (Coast News) — " + body + "\n" + body, "", "", ""},
		{"dateline only", "EASTMERE — " + body + "\n" + body, "", "", ""},
		{"dateline with the date in brackets", "EASTMERE and POE (March 3, 2025) — " + body, "", "", "2025-03-03"},
		{"dateline with a colon", "Oslo, Monday, 3 March 2025: " + body, "", "", "2025-03-03"},
		{"a day that is none", "Ferry leaves port\nFebruary 31, 2025\n" + body, "Ferry leaves port", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for a, err := range article.Read([]string{"-"}, article.Options{Format: article.Plain, Stdin: strings.NewReader(test.text)}) {
				if err != nil {
					t.Fatal(err)
				}
				if a.Title != test.title || a.Byline != test.byline || a.Date != test.date {
					t.Errorf("title %q, byline %q, date %q; want %q, %q, %q", a.Title, a.Byline, a.Date, test.title, test.byline, test.date)
				}
			}
		})
	}
}

// Dates come in many forms; what may be read in two ways is left out.
func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		`"2025-03-03"`:                      "2025-03-03",
		`"2025-03"`:                         "2025-03",
		`"2025"`:                            "2025",
		`"2025-03-03T08:15:00+01:00"`:       "2025-03-03T08:15:00+01:00",
		`"2025-03-03 08:15:00"`:             "2025-03-03T08:15:00Z",
		`"Mon, 03 Mar 2025 08:15:00 GMT"`:   "2025-03-03T08:15:00Z",
		`"March 3, 2025"`:                   "2025-03-03",
		`"3 March 2025"`:                    "2025-03-03",
		`1741000000`:                        "2025-03-03T11:06:40Z",
		`1741000000000`:                     "2025-03-03T11:06:40Z",
		`"03/04/2025"`:                      "",
		`"yesterday"`:                       "",
		`""`:                                "",
		`null`:                              "",
		`"` + strings.Repeat("1", 70) + `"`: "",
	} {
		text := `{"text": "The ferry left.", "date": ` + in + `}`
		for a, err := range article.Read([]string{"-"}, article.Options{Stdin: strings.NewReader(text)}) {
			if err != nil || a.Date != want {
				t.Errorf("%s: got %q, %v; want %q", in, a.Date, err, want)
			}
		}
	}
}
