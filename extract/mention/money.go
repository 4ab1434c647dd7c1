package mention

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"kgx/extract/token"
)

const (
	numberPattern = `(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several`
	scalePattern  = `hundred thousand|hundred million|hundred billion|hundred|thousand|million|billion|trillion|bn|mln|mn|tn|m|k`
	unitPattern   = `percent|per cent|percentage points?|kilometers?|kilometres?|km|miles?|meters?|metres?|cm|centimeters?|centimetres?|feet|inches|hectares?|acres?|square (?:kilometers?|kilometres?|miles?|meters?|metres?)|tons?|tonnes?|kilograms?|kilos?|kg|pounds of|liters?|litres?|barrels?|megawatts?|gigawatts?|MW|GW|degrees(?: Celsius| Fahrenheit)?`
)

// symbols are the currencies by the sign before a sum; longer signs come first.
var symbols = []struct{ sign, code string }{
	{"US$", "USD"}, {"A$", "AUD"}, {"C$", "CAD"}, {"NZ$", "NZD"}, {"HK$", "HKD"}, {"S$", "SGD"}, {"R$", "BRL"},
	{"$", "USD"}, {"£", "GBP"}, {"€", "EUR"}, {"¥", "JPY"}, {"₹", "INR"}, {"₽", "RUB"}, {"₺", "TRY"}, {"₩", "KRW"}, {"₴", "UAH"}, {"₪", "ILS"},
}

// currencies are the currencies by their usual English word, ISO 4217. Where
// several countries use one word, it is the one with most money.
var currencies = map[string]string{
	"dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "pound sterling": "GBP", "yen": "JPY", "yuan": "CNY",
	"renminbi": "CNY", "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "franc": "CHF", "won": "KRW", "real": "BRL", "reais": "BRL",
	"rand": "ZAR", "peso": "MXN", "lira": "TRY", "shekel": "ILS", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK",
	"zloty": "PLN", "forint": "HUF", "dirham": "AED", "riyal": "SAR", "rial": "IRR", "hryvnia": "UAH", "baht": "THB",
	"ringgit": "MYR", "naira": "NGN", "rupiah": "IDR", "dong": "VND", "deutschmark": "DEM", "deutsche mark": "DEM", "mark": "DEM",
	"australian dollar": "AUD", "canadian dollar": "CAD", "new zealand dollar": "NZD", "hong kong dollar": "HKD",
	"singapore dollar": "SGD", "us dollar": "USD", "u.s. dollar": "USD", "swiss franc": "CHF", "swedish krona": "SEK",
	"swedish kronor": "SEK", "norwegian kroner": "NOK", "danish kroner": "DKK", "indian rupee": "INR", "pakistani rupee": "PKR",
	"usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "jpy": "JPY", "cny": "CNY",
}

var currencyPattern = `(?:(?:US|U\.S\.|Australian|Canadian|New Zealand|Hong Kong|Singapore) dollars?|Swiss francs?|(?:Swedish|Norwegian|Danish) kron[ao]r?e?r?|(?:Indian|Pakistani) rupees?|` +
	`dollars?|bucks|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rou?bles?|rupees?|francs?|won|reais|rand|pesos?|lira|shekels?|kron[ao]r?|kroner?|zlot(?:y|ys)|forints?|dirhams?|riyals?|rials?|hryvnias?|baht|ringgit|naira|rupiah|deutschmarks?|deutsche marks?|USD|EUR|GBP|CHF|JPY|CNY)`

var sums = sync.OnceValue(func() *regexp.Regexp {
	signs := make([]string, len(symbols))
	for i, s := range symbols {
		signs[i] = regexp.QuoteMeta(s.sign)
	}
	return regexp.MustCompile(`^(?i:(` + strings.Join(signs, "|") + `) ?(` + numberPattern + `)(?:[ -]?(` + scalePattern + `)\b)?` +
		`|(` + numberPattern + `)(?:[ -](` + scalePattern + `))?[ -](?:(` + currencyPattern + `)\b|(` + unitPattern + `)\b)` +
		`|(` + numberPattern + `) ?(%))`)
})

// money finds sums of money and quantities with a unit.
func money(text *token.Text) []Mention {
	var out []Mention
	for _, s := range text.Sentences {
		words := s.Text(text.Source)
		for i := 0; i < len(words); {
			norm, kind, end := sumAt(words, i)
			if norm == "" {
				i++
				continue
			}
			span := token.Span{Start: s.Start + i, End: s.Start + end}
			out = append(out, Mention{Span: span, Kind: Value, Type: kind, Confidence: 0.9, Norm: norm})
			i = end
		}
	}
	return out
}

// normalizeSum is the amount and currency of an expression that is a sum of
// money, "4200000000 USD", or a quantity, "12 km"; "" where it is none.
func normalizeSum(s string) string {
	for i := range s {
		if norm, _, _ := sumAt(s, i); norm != "" {
			return norm
		}
	}
	return ""
}

// longestSum is how many bytes a sum has at most.
const longestSum = 80

// sumAt reads the sum that begins at byte i: its value, type and end. It is ""
// where none does. Most bytes are passed over without a look at the pattern.
func sumAt(s string, i int) (norm, kind string, end int) {
	c, _ := utf8.DecodeRuneInString(s[i:])
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	inside := unicode.IsLetter(before) || unicode.IsDigit(before) || before == '.' || before == ','
	switch {
	case inside && i > 0 && !unicode.In(c, unicode.Sc):
		return "", "", i
	case unicode.IsLetter(c) && !numberStarts[wordAt(s[i:])]:
		return "", "", i
	case !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.In(c, unicode.Sc):
		return "", "", i
	}
	rest := s[i:min(len(s), i+longestSum)]
	m := sums().FindStringSubmatchIndex(rest)
	if m == nil {
		return "", "", i
	}
	norm, kind = readSum(rest, m)
	return norm, kind, i + m[1]
}

// wordAt is the run of letters at the start of s,
// lower-cased.
func wordAt(s string) string {
	for i, c := range s {
		if !unicode.IsLetter(c) {
			return strings.ToLower(s[:i])
		}
	}
	return strings.ToLower(s)
}

// numberStarts are the words that a sum may begin with.
var numberStarts = set("half a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety several us c nz hk s r")

// readSum reads a match of sums: its value and its type.
func readSum(s string, m []int) (norm, kind string) {
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return s[m[2*i]:m[2*i+1]]
	}
	switch {
	case group(1) != "":
		for _, symbol := range symbols {
			if strings.EqualFold(symbol.sign, group(1)) {
				return amount(group(2), group(3)) + " " + symbol.code, "money"
			}
		}
	case group(6) != "":
		return amount(group(4), group(5)) + " " + currency(group(6)), "money"
	case group(7) != "":
		if strings.HasPrefix(group(7), "per") && !strings.Contains(group(7), "point") {
			return amount(group(4), group(5)) + " %", "quantity"
		}
		return amount(group(4), group(5)) + " " + strings.ToLower(group(7)), "quantity"
	case group(9) != "":
		return amount(group(8), "") + " %", "quantity"
	}
	return "", ""
}

func currency(word string) string {
	word = strings.ToLower(word)
	if code, ok := currencies[word]; ok {
		return code
	}
	return currencies[strings.TrimSuffix(word, "s")]
}

var numberWords = map[string]float64{
	"a": 1, "an": 1, "half a": 0.5, "half an": 0.5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var scales = map[string]float64{
	"": 1, "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9,
	"trillion": 1e12, "tn": 1e12, "hundred thousand": 1e5, "hundred million": 1e8, "hundred billion": 1e11,
}

// amount is a number written out, "X" where the text gives none ("several
// million").
func amount(number, scale string) string {
	value, ok := numberWords[strings.ToLower(number)]
	if !ok {
		parsed, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
		if err != nil {
			return "X"
		}
		value = parsed
	}
	text := strconv.FormatFloat(value*scales[strings.ToLower(scale)], 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
