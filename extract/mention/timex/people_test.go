package timex

import (
	"slices"
	"strings"
	"testing"
)

// What people read of the times of an article, sentence by sentence: each
// expression with its date.
func TestDates(t *testing.T) {
	const wednesday = "2024-05-15"
	tests := []struct{ written, text, want string }{
		// weekdays go by the verb beside them
		{wednesday, "Orr said on Monday that he will leave on Monday.", "Monday=2024-05-13 Monday=2024-05-20"},
		{wednesday, "The talks, which began on Friday, will end on Friday.", "Friday=2024-05-10 Friday=2024-05-17"},
		{wednesday, "The port put its reopening off until Sunday.", "Sunday=2024-05-19"},
		{wednesday, "Both sides met last Friday. They will meet next Tuesday.", "last Friday=2024-05-10 next Tuesday=2024-05-21"},
		{wednesday, "Leaders meet on Thursday.", "Thursday=2024-05-16"},
		{wednesday, "Orr resigned on Thursday of last week. Poe left on Monday of this week.", "Thursday of last week=2024-05-09 Monday of this week=2024-05-13"},
		{wednesday, "They meet a week from Friday, or the day after tomorrow.", "a week from Friday=2024-05-24 the day after tomorrow=2024-05-17"},
		{wednesday, "Orr sued Poe the day before yesterday.", "the day before yesterday=2024-05-13"},
		{wednesday, "The fire broke out on Tuesday night.", "Tuesday night=2024-05-14"},
		// months and days without a year
		{wednesday, "It opened in March. It will close in March.", "March=2024-03 March=2025-03"},
		{wednesday, "The dividend is payable June 2 and was declared on December 4.", "June 2=2024-06-02 December 4=2023-12-04"},
		{wednesday, "Last September it rained.", "Last September=2023-09"},
		// spans
		{wednesday, "The fair ran from 4 to 7 October 2018.", "4 to 7 October 2018=2018-10-04/2018-10-07"},
		{wednesday, "He led it 2005-06, and she from 2006 to 2015.", "2005-06=2005/2006 2006=2006/2015 2015=2006/2015"},
		{wednesday, "Prices fell between May 1981 and June 1982.", "May 1981=1981-05/1982-06 June 1982=1981-05/1982-06"},
		{wednesday, "The siege lasted from April to July 2014.", "April=2014-04/2014-07 July 2014=2014-04/2014-07"},
		{wednesday, "Sales rose in the first three months of 2020.", "the first three months=2020-Q1 2020=2020-Q1"},
		{wednesday, "It fell in the first five months of 2020.", "the first five months=2020-01/2020-05 2020=2020-01/2020-05"},
		{wednesday, "In the past four months he visited Rome.", "the past four months=2024-01/2024-05"},
		{wednesday, "Over the next two years it will grow.", "the next two years=2024/2026"},
		{wednesday, "It was quiet in the 1990s and in the late 80s.", "the 1990s=1990/1999 the late 80s=1980/1989"},
		{wednesday, "In the first half of 1989 it rained.", "the first half of 1989=1989-01/1989-06"},
		// quarters and fiscal years
		{wednesday, "Profit rose in Q3 2019, in fiscal 2020 and in the third quarter of last year.", "Q3 2019=2019-Q3 fiscal 2020=2020 the third quarter of last year=2023-Q3"},
		{wednesday, "Sales fell in the first half of last year and in the first two quarters of 2022.", "the first half of last year=2023-01/2023-06 the first two quarters of 2022=2022-01/2022-06"},
		{wednesday, "Orr lost money in the second quarter of fiscal 2021 and in the 2022 fiscal year.", "the second quarter of fiscal 2021=2021-Q2 the 2022 fiscal year=2022"},
		{wednesday, "Net rose to $4 million in the first quarter from $3 million in the same period last year.", "the first quarter=2024-Q1 the same period last year=2023-Q1"},
		{wednesday, "Orr earned $4 million in the first quarter and expects a charge in the third quarter. It lost $1 million a year earlier.", "the first quarter=2024-Q1 the third quarter=2024-Q3 a year earlier=2023-Q1"},
		{wednesday, "Orr earned $4 million in the first quarter. In the nine months it earned $9 million, up from $8 million a year earlier.", "the first quarter=2024-Q1 the nine months= a year earlier=2023"},
		{wednesday, "Last year's quarter was better than the quarter a year ago.", "Last year's quarter=2023-Q1 the quarter a year ago=2023-Q1"},
		// distances
		{wednesday, "Orr left half a year ago, Poe a year and a half ago.", "half a year ago=2023-11 a year and a half ago=2022-11"},
		{wednesday, "Orr was hired on March 3, 2010. Three weeks later he was gone.", "March 3, 2010=2010-03-03 Three weeks later=2010-03-24"},
		{wednesday, "She came in 1995 and left the following year.", "1995=1995 the following year=1996"},
		{wednesday, "Earlier this month it snowed.", "Earlier this month=2024-05"},
		{wednesday, "The index rose on Friday and fell from the previous Friday.", "Friday=2024-05-10 the previous Friday=2024-05-03"},
		{wednesday, "Poe must pay by the end of the month.", "the end of the month=2024-05"},
		// holidays
		{wednesday, "Poe sang on Easter Sunday, left on Labor Day, and will come on Thanksgiving.", "Easter Sunday=2024-03-31 Labor Day=2023-09-04 Thanksgiving=2024-11-28"},
		{wednesday, "Poe died on Good Friday, 2019, or on Memorial Day 2018.", "Good Friday, 2019=2019-04-19 Memorial Day 2018=2018-05-28"},
		{wednesday, "The Christmas tree stood on Easter Island in Halloween colours.", ""},
		{"", "Poe sang on Easter Sunday and on Christmas Day.", "Sunday= Christmas Day="},
		// the direction of a day without a date is told by the verb that governs it
		{wednesday, "The club has scheduled a hearing Thursday, and has until noon Tuesday to reply.", "Thursday=2024-05-16 noon Tuesday=2024-05-21T12:00"},
		{wednesday, "The rent would be paid on a still unknown date in January.", "January=2025-01"},
		{wednesday, "Most had paid the fee by Monday.", "Monday=2024-05-13"},
		{wednesday, "Sales rose this year through April.", "this year=2024 April=2024-04"},
		// what names no date has none
		{wednesday, "In recent months he has been ill and now rests.", "recent months= now="},
		{wednesday, "It took six months.", "six months="},
		{wednesday, "He was shot at 10 p.m. near his house.", "10 p.m.="},
		{wednesday, "Each Thursday they sing.", "Each Thursday="},
		// without a day of writing, what depends on it has none
		{"", "Orr met Poe on Tuesday, on July 3 and last year.", "Tuesday= July 3= last year="},
		{"", "Orr met Poe on July 3, 2019.", "July 3, 2019=2019-07-03"},
		// no times at all
		{wednesday, "The 66-year-old, who is 66 years old, met a six-year-old boy.", ""},
		{wednesday, "About 1945 people fled to 2000 Main Street.", ""},
		{wednesday, "Flight 1984 left and cost 1999 euros; version 2.0.2020 was tested in Room 1701.", ""},
		{wednesday, "Mrs May sat beside April Summers and June Winters. Jan Novak and Mr March sang.", ""},
		{wednesday, "The score was 3-5. The second Sun headline said so.", ""},
		{wednesday, "Orr sold a quarter of it, three-quarters of that and 30 flights a week.", ""},
		{wednesday, "She spoke on \"This Week\".", ""},
		{wednesday, "She sang on ''Today.''", ""},
	}
	for _, test := range tests {
		r := NewReader(test.written)
		var got []string
		for _, s := range strings.SplitAfter(test.text, ". ") {
			for _, e := range r.Find(s) {
				got = append(got, s[e.Start:e.End]+"="+e.Date)
			}
		}
		if want := test.want; strings.Join(got, " ") != want {
			t.Errorf("%q written %s: got %q, want %q", test.text, test.written, strings.Join(got, " "), want)
		}
	}
}

func TestDate(t *testing.T) {
	for value, want := range map[string]string{
		"2014-05-06": "2014-05-06", "2014-05": "2014-05", "2014": "2014", "2014-W19": "2014-W19", "2014-Q3": "2014-Q3",
		"2014-W19-WE": "2014-05-10/2014-05-11", "2014-05-06TEV": "2014-05-06", "2014-05-06T10:35": "2014-05-06T10:35", "2014-05-06T24:00": "2014-05-06",
		"2014/2016": "2014/2016", "2014-SU": "2014", "198": "1980/1989", "198X": "1980/1989", "19": "1900/1999", "2014-H2": "2014-07/2014-12", "2014-05-XX": "2014-05",
		"": "", "XXXX-07-03": "", "ref-P1W": "", "P6M": "", "PRESENT_REF": "", "XXXX-WXX-2": "", "BC0044": "", "/": "", "2014/": "", "X": "",
	} {
		if got := Date(value); got != want {
			t.Errorf("Date(%q) = %q, want %q", value, got, want)
		}
	}
	if slices.Contains([]string{Date("9999-W99-WE"), Date("1000-W00-WE")}, "panic") {
		t.Error("no week is too odd")
	}
}
