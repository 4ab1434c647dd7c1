package token_test

import (
	"slices"
	"testing"

	"kgx/extract/token"
)

func TestDatelineOf(t *testing.T) {
	tests := []struct{ line, dateline, place, date, agency string }{
		{"EASTMERE (Reuters) - Orr Corp named Jo Marsh.", "EASTMERE (Reuters) -", "EASTMERE", "", "Reuters"},
		{"LISBON, June 9 (AFP) — President Jo Marsh met Cy Orr.", "LISBON, June 9 (AFP) —", "LISBON", "June 9", "AFP"},
		{"BATON ROUGE — Orr Corp. sued the port.", "BATON ROUGE —", "BATON ROUGE", "", ""},
		{"OSLO and BERGEN (May 9, 2016) — Orr bought the port.", "OSLO and BERGEN (May 9, 2016) —", "OSLO and BERGEN", "May 9, 2016", ""},
		{"OSLO/BERGEN - Orr bought the port.", "OSLO/BERGEN -", "OSLO/BERGEN", "", ""},
		{"NAIROBI, Kenya (AP) _", "NAIROBI, Kenya (AP) _", "NAIROBI, Kenya", "", "AP"},
		{"DAR ES SALAAM, Tanzania (CP)--The port closed.", "DAR ES SALAAM, Tanzania (CP)--", "DAR ES SALAAM, Tanzania", "", "CP"},
		{"Oslo, 4 May 2016: The port closed.", "Oslo, 4 May 2016:", "Oslo", "4 May 2016", ""},
		{"Oslo, - The port closed.", "", "", "", ""},
		{"OSLO, - The port closed.", "OSLO, -", "OSLO", "", ""},
		{"OSLO -The port closed.", "OSLO -", "OSLO", "", ""},
		{"SEOUL | The port closed.", "SEOUL |", "SEOUL", "", ""},
		{"Seoul | Mon Mar 3, 2014 | The port closed.", "Seoul | Mon Mar 3, 2014 |", "Seoul", "Mon Mar 3, 2014", ""},
		{"NEW DELHI: The port closed.", "NEW DELHI:", "NEW DELHI", "", ""},
		{"MARSH: The port closed.", "", "", "", ""},
		{"Mumbai, Mar 3 (PTI) Shares rose.", "Mumbai, Mar 3 (PTI)", "Mumbai", "Mar 3", "PTI"},
		{"(Reuters) - Shares rose.", "(Reuters) -", "", "", "Reuters"},
		{"Dec 29 (Reuters) - Shares rose.", "Dec 29 (Reuters) -", "", "Dec 29", "Reuters"},
		{"Cleveland (AFP) – The port closed.", "Cleveland (AFP) –", "Cleveland", "", "AFP"},
		{"DES MOINES, Iowa, Aug. 10 (UPI) — The port closed.", "DES MOINES, Iowa, Aug. 10 (UPI) —", "DES MOINES, Iowa", "Aug. 10", "UPI"},
		{"SAN JOSE, Calif., March 3, 2020 /PRNewswire/ -- Orr Corp. said.", "SAN JOSE, Calif., March 3, 2020 /PRNewswire/ --", "SAN JOSE, Calif.", "March 3, 2020", "PRNewswire"},
		{"SAN FRANCISCO--(BUSINESS WIRE)--Orr Corp. said.", "SAN FRANCISCO--(BUSINESS WIRE)--", "SAN FRANCISCO", "", "BUSINESS WIRE"},
		{"ATLANTIC CITY — Orr came.", "ATLANTIC CITY —", "ATLANTIC CITY", "", ""},
		{"PARIS, Reuters – Shares rose.", "PARIS, Reuters –", "PARIS", "", "Reuters"},
		{"ST. ALBANS, Vt. - Orr came.", "ST. ALBANS, Vt. -", "ST. ALBANS, Vt.", "", ""},
		// What begins like one and is none.
		{"CLINTON: I agree with him.", "", "", "", ""},
		{"Coast News 09/12/2015", "", "", "", ""},
		{"POLLS WERE NOT WRONG AT ALL, JUST TOO EARLY - Jo Marsh: “We are sure.”", "", "", "", ""},
		{"NATO - the alliance - met in Oslo.", "", "", "", ""},
		{"EXCLUSIVE - Orr buys the port.", "", "", "", ""},
		{"Orr Corp - the maker of ships - sued Poe.", "", "", "", ""},
		{"Poe (AP) and Orr left.", "", "", "", ""},
		{"Jo Marsh (Coast Party) — the mayor — won.", "", "", "", ""},
		{"FRANCO-GERMAN talks ended.", "", "", "", ""},
		{"PORT CLOSES - CITY MOURNS", "", "", "", ""},
		{"On May 4, 2016 - the day of the fire - Orr left.", "", "", "", ""},
		{"Berlin – A city of ships", "", "", "", ""},
		{"Oslo", "", "", "", ""},
		{"", "", "", "", ""},
	}
	for _, test := range tests {
		d, ok := token.DatelineOf(test.line)
		if got := d.Text(test.line); got != test.dateline || ok != (test.dateline != "") {
			t.Errorf("DatelineOf(%q) = %q, %v; want %q", test.line, got, ok, test.dateline)
			continue
		}
		if place, date, agency := d.Place.Text(test.line), d.Date.Text(test.line), d.Agency.Text(test.line); place != test.place || date != test.date || agency != test.agency {
			t.Errorf("DatelineOf(%q): place %q, date %q, agency %q; want %q, %q, %q", test.line, place, date, agency, test.place, test.date, test.agency)
		}
	}
}

// What tells of the report is marked, and datelines and labels are sentences of
// their own.
func TestCredits(t *testing.T) {
	const news = "Orr bought the port. "
	tests := []struct {
		text string
		want []string // kind and text of each credit
	}{
		{"OSLO (AP) - " + news, []string{"dateline OSLO (AP) -"}},
		{"Port sold\n\nOSLO (AP) _\n\n" + news, []string{"dateline OSLO (AP) _"}},
		{news + "UPDATE 2-Orr buys the port. Opinion: Orr is wrong.", []string{"label UPDATE 2-", "label Opinion:"}},
		{"Exclusive: Orr buys the port\n\n" + news, []string{"label Exclusive:"}},
		{"Exclusive: Watch Orr buy the port | Analysis", []string{"label Exclusive: Watch", "label | Analysis"}},
		{"Port sold | Coast News", nil},
		{"EXPLAINER-Why Orr bought the port", []string{"label EXPLAINER-"}},
		{"Watch-makers strike: Orr pays", nil},
		{"Update: ", nil},
		{"Port sold\n\nBy GABI NORD and RUDI VAN POE\nSenior Reporter, Coast News\n\n" + news, []string{"byline By GABI NORD and RUDI VAN POE", "byline Senior Reporter, Coast News"}},
		{"Port sold\n\nBy Monday it was gone.", nil},
		{news + "\n\n(Reporting by Jo Marsh in Oslo and Cy A. Poe in Rome. Editing by Bo Lind)", []string{"notice (Reporting by Jo Marsh in Oslo and Cy A. Poe in Rome. Editing by Bo Lind)"}},
		{news + "(Writing by Jo Marsh; editing by Bo Lind)", []string{"notice (Writing by Jo Marsh; editing by Bo Lind)"}},
		{"By Jo Marsh\n\n" + news + "\n\nJo Marsh is a reporter at Coast News. Follow her on Twitter: @jom", []string{"byline By Jo Marsh", "notice Jo Marsh is a reporter at Coast News.", "notice Follow her on Twitter: @jom"}},
		{"By Jo Marsh\n\n" + news + "\n\nCy Orr is a reporter at Coast News.", []string{"byline By Jo Marsh"}},
		{news + "Cy Orr in Rome contributed to this report.", []string{"notice Cy Orr in Rome contributed to this report."}},
		{news + "Jo Marsh reported from Oslo and Cy Orr from New Delhi.", []string{"notice Jo Marsh reported from Oslo and Cy Orr from New Delhi."}},
		{news + "Jo Marsh reported from Oslo that ships had sunk.", nil},
		{"🚨 BREAKING 🚨 Orr buys the port", []string{"label 🚨 BREAKING 🚨"}},
		{"🚨 BREAKING 🇳🇴: Orr buys the port", []string{"label 🚨 BREAKING 🇳🇴:"}},
		{"🚢 ORVIA 🚢 buys the port", nil},
		{"Reporting by the police led to arrests. The book was written by Orr.", nil},
	}
	for _, test := range tests {
		text := token.Split(test.text)
		check(t, text)
		var got []string
		for _, c := range text.Credits {
			got = append(got, string(c.Kind)+" "+c.Text(text.Source))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("credits of %q:\n got %q\nwant %q", test.text, got, test.want)
		}
	}
	text := token.Split("OSLO (AP) - " + news)
	if len(text.Sentences) != 2 {
		t.Errorf("%d sentences, want the dateline and one", len(text.Sentences))
	}
	if c, ok := text.Credit(token.Span{Start: 0, End: 4}); !ok || c.Kind != token.Dateline || c.Place.Text(text.Source) != "OSLO" {
		t.Errorf("the city lies in %+v, %v", c, ok)
	}
	if c, ok := text.Credit(text.Sentences[1].Span); ok {
		t.Errorf("the news lies in %+v", c)
	}
}
