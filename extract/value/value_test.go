package value

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// show writes a quantity as "value..high unit bound kind".
func show(q Quantity) string {
	s := strconv.FormatFloat(q.Value, 'f', -1, 64)
	if q.High != 0 || q.Kind == Score {
		s += ".." + strconv.FormatFloat(q.High, 'f', -1, 64)
	}
	if q.Unit != "" {
		s += " " + q.Unit
	}
	if q.Bound != Exact {
		s += " " + string(q.Bound)
	}
	return s + " " + string(q.Kind)
}

func TestParse(t *testing.T) {
	tests := []struct{ phrase, want string }{
		// sums
		{"$370 million", "370000000 USD money"},
		{"£2.8bn", "2800000000 GBP money"},
		{"14bn euro", "14000000000 EUR money"},
		{"US$4.8bn", "4800000000 USD money"},
		{"U.S.$5 million", "5000000 USD money"},
		{"EUR 5m", "5000000 EUR money"},
		{"Rs 500 crore", "5000000000 INR money"},
		{"Rs7,300-crore", "73000000000 INR money"},
		{"5 lakh rupees", "500000 INR money"},
		{"₹1,50,000", "150000 INR money"},
		{"RM35 million", "35000000 MYR money"},
		{"$ 2.4 bln", "2400000000 USD money"},
		{"$410 mil", "410000000 USD money"},
		{"£2.6mn", "2600000 GBP money"},
		{"$9MM", "9000000 USD money"},
		{"$1.3tn", "1300000000000 USD money"},
		{"CHF 350", "350 CHF money"},
		{"120 USD", "120 USD money"},
		{"A$20", "20 AUD money"},
		{"dlrs 50 million", "50000000 USD money"},
		{"half a million dollars", "500000 USD money"},
		{"one and a half billion euros", "1500000000 EUR money"},
		{"a couple of hundred pounds", "200 GBP about money"},
		{"a million dollars", "1000000 USD money"},
		{"two thousand Hong Kong dollars", "2000 HKD money"},
		{"12 Swiss francs", "12 CHF money"},
		{"12 francs", "12 franc money"},
		{"50p", "0.5 GBP money"},
		{"a 340-billion-euro fund", "340000000000 EUR money"},
		{"a $1.2 billion deal", "1200000000 USD money"},
		{"more than $3 a share", "3 USD at_least money"},
		{"$300 million (£230 million)", "300000000 USD money"},
		// ranges
		{"$2-$3.8 trillion", "2000000000000..3800000000000 USD range money"},
		{"€6-7 million", "6000000..7000000 EUR range money"},
		{"$4-9,000 a head", "4000..9000 USD range money"},
		{"between $3 million and $5 million", "3000000..5000000 USD range money"},
		{"between 3 and 5 million euros", "3000000..5000000 EUR range money"},
		{"12 to 18 months", "12..18 month range measure"},
		{"two or three people", "2..3 range count"},
		{"between 20 and 30 people", "20..30 range count"},
		{"5-7 people", "5..7 range count"},
		{"20-25%", "20..25 % range share"},
		// what became what is no range
		{"from $3 million to $5 million", ""},
		{"by $3.1 million to $11.9 million", ""},
		// counts and bounds
		{"at least seven", "7 at_least count"},
		{"at least seven people", "7 at_least count"},
		{"more than 130,000", "130000 at_least count"},
		{"over 2,000 homes", "2000 at_least count"},
		{"up to 40", "40 at_most count"},
		{"as many as 40 people", "40 at_most count"},
		{"no fewer than 40", "40 at_least count"},
		{"fewer than 40", "40 at_most count"},
		{"about 200", "200 about count"},
		{"nearly 300", "300 about count"},
		{"an estimated 5m people", "5000000 about count"},
		{"40 or more", "40 at_least count"},
		{"200+", "200 at_least count"},
		{"30-odd ships", "30 about count"},
		{"a dozen", "12 count"},
		{"two dozen ships", "24 count"},
		{"half a million", "500000 count"},
		{"three hundred and forty-two ships", "342 count"},
		{"a hundred and fifty", "150 count"},
		{"one hundred thousand", "100000 count"},
		{"29 people", "29 count"},
		{"the 29 people", "29 count"},
		{"one man", "1 count"},
		{"one", "1 count"},
		{"1,945 people", "1945 count"},
		{"1945 people", "1945 count"},
		{"3 1/2 years", "3.5 year measure"},
		{"two and a half years", "2.5 year measure"},
		{"first", "1 ordinal"},
		{"the third", "3 ordinal"},
		{"his 21st title", "21 ordinal"},
		// shares
		{"26 %", "26 % share"},
		{"a 26 per cent rise", "26 % share"},
		{"0.5 percentage points", "0.5 percentage point share"},
		{"25 basis points", "25 basis point share"},
		{"-0.3 %", "-0.3 % share"},
		{"ten percent", "10 % share"},
		// scores and votes
		{"3-1", "3..1 score"},
		{"0-0", "0..0 score"},
		{"1–3", "1..3 score"},
		{"52 to 48", "52..48 score"},
		{"a 52-48 vote", "52..48 score"},
		{"a 2-1 win", "2..1 score"},
		// ages and measures
		{"66-year-old", "66 year age"},
		{"a six-year-old boy", "6 year age"},
		{"an 18-month-old girl", "18 month age"},
		{"aged 66", "66 year age"},
		{"66 years old", "66 year age"},
		{"40°C", "40 °C measure"},
		{"40 degrees Celsius", "40 °C measure"},
		{"minus 12 degrees", "-12 degree measure"},
		{"120km", "120 km measure"},
		{"some 12 miles", "12 mile about measure"},
		{"30 square kilometres", "30 km² measure"},
		{"1.5 million tonnes", "1500000 tonne measure"},
		{"300,000 barrels a day", "300000 barrel measure"},
		{"it weighs 200 pounds", "200 lb measure"},
		{"60 mph", "60 mph measure"},
		{"a 10-year sentence", "10 year measure"},
		{"5 metres", "5 m measure"},
		{"Jo Marsh, 66, of Oslo", "66 year age"},
		{"a 16-point lead", "16 point measure"},
		{"a three-percentage-point margin", "3 percentage point share"},
		{"20 or 25 percent", "20..25 % range share"},
		{"ranging from 2 to 9 percentage points", "2..9 percentage point range share"},
		{"two-thirds of the ships", ""}, {"nearly four in ten", ""}, {"Aug. 7", ""}, {"in 2013 comments", ""}, {"UTC +1", ""}, {"from 12 to 15 percent", "15 % share"},
		// what counts nothing, or cannot be told
		{"2018", ""}, {"in 2018", ""}, {"9/11", ""}, {"24/7 shops", ""}, {"10:30", ""}, {"Flight 1984", ""}, {"Apollo 11", ""}, {"G-7", ""}, {"version 2.0.1", ""},
		{"2005-06", ""}, {"May 5", ""}, {"5 May", ""}, {"No. 5", ""}, {"dozens of people", ""}, {"hundreds of millions of dollars", ""}, {"several million dollars", ""},
		{"a share", ""}, {"the ship", ""}, {"one of the ships", ""}, {"100m", ""}, {"555-1234-777", ""}, {"", ""}, {"a", ""}, {"5G", ""}, {"second", ""}, {"million", ""},
	}
	for _, test := range tests {
		got := ""
		if q, ok := Parse(test.phrase); ok {
			got = show(q)
		}
		if got != test.want {
			t.Errorf("Parse(%q) = %q, want %q", test.phrase, got, test.want)
		}
	}
}

// Quantities are found where they stand, with the words that bound them.
func TestFind(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Orr sold Poe for $1.2 billion in 2021; at least 29 people lost jobs.", []string{"$1.2 billion|1200000000 USD money", "at least 29|29 at_least count"}},
		{"Profit fell by $3.1 million to $11.9 million; a year before it was $15 million.", []string{"$3.1 million|3100000 USD money", "$11.9 million|11900000 USD money", "$15 million|15000000 USD money"}},
		{"Oslo beat Bergen 3-1 on May 5, 2016 at 10:30.", []string{"3-1|3..1 score"}},
		{"They came on Flight 17 from Room 5 with 24/7 help.", nil},
		{"One said that the first of the ships sank.", nil},
		{"The penalty was €6-7 million, or $4-9,000 a head, and CHF 350 and USD 120 in costs.", []string{"€6-7 million|6000000..7000000 EUR range money", "$4-9,000|4000..9000 USD range money", "CHF 350|350 CHF money", "USD 120|120 USD money"}},
		{"The bill passed by 52 votes to 48.", []string{"52 votes to 48|52..48 score"}},
	}
	for _, test := range tests {
		var got []string
		for _, f := range Find(test.text) {
			got = append(got, test.text[f.From:f.End]+"|"+show(f.Quantity))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("Find(%q)\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("between $3 million and €5-7,000, at least 3 1/2 or 66-year-old, 9/11 3-4-3 -5°C")
	f.Add("Rs7,300-crore a couple of hundred half a dozen u.s.$ minus 1,2,3,,4.5.6")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, q := range Find(text) {
			if q.From < end || q.Start < q.From || q.End <= q.Start || q.End > len(text) {
				t.Errorf("Find(%q) has %+v after byte %d", text, q, end)
			}
			if math.IsNaN(q.Value) || math.IsInf(q.Value, 0) || q.Bound == Range && q.High < q.Value {
				t.Errorf("Find(%q) has the quantity %+v", text, q.Quantity)
			}
			end = q.End
		}
		Parse(text)
	})
}

// The time is linear in the text's length, whatever stands in it.
func TestFindEndless(t *testing.T) {
	for _, unit := range []string{"between ", "1 to ", "3-", "1/2/", "one hundred and ", "5 or ", "$", "a couple of ", "-", "2,", "no more than ", "from 3 to 4 percent "} {
		short, long := strings.Repeat(unit, 2_000), strings.Repeat(unit, 20_000)
		start := time.Now()
		Find(short)
		once := time.Since(start)
		start = time.Now()
		Find(long)
		if all := time.Since(start); all > 100*once+time.Second {
			t.Errorf("%q: %v for ten times what takes %v", unit, all, once)
		}
	}
}
