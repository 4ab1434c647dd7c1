package value

import "strings"

// symbols are currencies by the sign or code that stands before or behind a sum,
// lower-cased.
var symbols = map[string]string{
	"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₩": "KRW", "₴": "UAH", "₪": "ILS", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND",
	"rs": "INR", "rm": "MYR", "dlrs": "USD", "rmb": "CNY",
}

// dollars are the letters before "$".
var dollars = map[string]string{
	"us": "USD", "u": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN",
}

// codes are the ISO 4217 codes that news writes.
var codes = set("usd eur gbp chf jpy cny inr aud cad nzd hkd sgd sek nok dkk pln czk huf rub try zar brl mxn krw twd thb myr idr php vnd aed sar ils egp ngn kes ghs uah ron bgn pkr bdt lkr qar kwd irr iqd ars clp cop pen")

// currencies are currencies by the word behind a sum, in the singular.
var currencies = map[string]string{
	"dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "quid": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB", "rouble": "RUB",
	"rupee": "INR", "won": "KRW", "rand": "ZAR", "lira": "TRY", "shekel": "ILS", "zloty": "PLN", "forint": "HUF", "hryvnia": "UAH", "baht": "THB", "ringgit": "MYR",
	"naira": "NGN", "rupiah": "IDR", "dong": "VND", "deutschmark": "DEM", "koruna": "CZK", "real": "BRL", "reais": "BRL", "kronor": "SEK", "kroner": "NOK", "taka": "BDT",
	// Of these the word alone does not tell whose they are; the value is right, the unit the word.
	"franc": "franc", "peso": "peso", "krona": "krona", "krone": "krone", "dinar": "dinar", "dirham": "dirham", "rial": "rial", "riyal": "riyal", "mark": "mark",
	"shilling": "shilling", "cent": "cent",
}

// adjectives with a currency's word name one currency.
var adjectives = map[string]string{
	"us dollar": "USD", "american dollar": "USD", "australian dollar": "AUD", "canadian dollar": "CAD", "singapore dollar": "SGD", "taiwan dollar": "TWD",
	"swiss franc": "CHF", "french franc": "FRF", "belgian franc": "BEF", "cfa franc": "XOF", "swedish krona": "SEK", "swedish kronor": "SEK", "swedish crown": "SEK",
	"norwegian krone": "NOK", "norwegian kroner": "NOK", "norwegian crown": "NOK", "danish krone": "DKK", "danish kroner": "DKK", "danish crown": "DKK",
	"icelandic krona": "ISK", "indian rupee": "INR", "pakistani rupee": "PKR", "nepalese rupee": "NPR", "british pound": "GBP", "egyptian pound": "EGP",
	"lebanese pound": "LBP", "syrian pound": "SYP", "sudanese pound": "SDG", "irish pound": "IEP", "turkish lira": "TRY", "italian lira": "ITL", "mexican peso": "MXN",
	"argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP", "philippine peso": "PHP", "cuban peso": "CUP", "iranian rial": "IRR", "omani rial": "OMR",
	"saudi riyal": "SAR", "qatari riyal": "QAR", "emirati dirham": "AED", "uae dirham": "AED", "moroccan dirham": "MAD", "iraqi dinar": "IQD", "kuwaiti dinar": "KWD",
	"serbian dinar": "RSD", "tunisian dinar": "TND", "algerian dinar": "DZD", "jordanian dinar": "JOD", "kenyan shilling": "KES", "ugandan shilling": "UGX",
	"tanzanian shilling": "TZS", "deutsche mark": "DEM", "german mark": "DEM", "czech koruna": "CZK", "czech crown": "CZK", "polish zloty": "PLN", "south korean won": "KRW",
	"hong kong dollar": "HKD", "new zealand dollar": "NZD", "russian ruble": "RUB", "russian rouble": "RUB", "chinese yuan": "CNY", "japanese yen": "JPY", "u s dollar": "USD",
	"south african rand": "ZAR", "brazilian real": "BRL", "israeli shekel": "ILS", "sri lankan rupee": "LKR",
}

// units are units of measure by their words in the singular, each by its one
// name.
var units = map[string]string{
	"percent": "%", "pct": "%", "kilometer": "km", "kilometre": "km", "km": "km", "kms": "km", "mile": "mile", "meter": "m", "metre": "m", "cm": "cm", "centimeter": "cm",
	"centimetre": "cm", "millimeter": "mm", "millimetre": "mm", "feet": "foot", "foot": "foot", "ft": "foot", "inch": "inch", "inches": "inch", "yard": "yard", "hectare": "hectare", "acre": "acre",
	"tonne": "tonne", "ton": "ton", "kilogram": "kg", "kilo": "kg", "kg": "kg", "gram": "g", "lb": "lb", "ounce": "ounce", "liter": "litre", "litre": "litre", "gallon": "gallon",
	"barrel": "barrel", "bushel": "bushel", "megawatt": "MW", "mw": "MW", "gigawatt": "GW", "gw": "GW", "kilowatt": "kW", "kw": "kW", "mph": "mph", "kph": "km/h", "kmh": "km/h",
	"point": "point", "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century", "centuries": "century",
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// singular is a word without the s of the plural.
func singular(word string) string { return strings.TrimSuffix(word, "s") }

// moneyWord says whether item i is a currency's word or code.
func (r *reader) moneyWord(i int) bool {
	_, end := r.currency(i)
	return end > i
}

// currency reads the currency behind a sum at item i; end is i where there is
// none.
func (r *reader) currency(i int) (code string, end int) {
	j := r.hyphen(i)
	it := r.at(j)
	if code, ok := symbols[it.word]; ok && !it.letter {
		return code, j + 1
	}
	if codes[it.word] && it.letter && strings.ToUpper(r.text[it.start:it.end]) == r.text[it.start:it.end] || it.word == "rmb" || it.word == "dlrs" {
		if code, ok := symbols[it.word]; ok {
			return code, j + 1
		}
		return strings.ToUpper(it.word), j + 1
	}
	if end, ok := r.phrase(j, "u", ".", "s", "."); ok && singular(r.at(end).word) == "dollar" {
		return "USD", end + 1
	}
	for n := 3; n > 1; n-- { // "Hong Kong dollars", "Swiss francs"
		var words []string
		for k := j; k < j+n; k++ {
			words = append(words, r.at(k).word)
		}
		words[n-1] = singular(words[n-1])
		if code, ok := adjectives[strings.Join(words, " ")]; ok && it.capital || ok && it.word == "deutsche" {
			return code, j + n
		}
	}
	for _, w := range []string{it.word, singular(it.word)} {
		code, ok := currencies[w]
		switch {
		case !ok || !it.letter, w == "won" && (i == j && !it.spaced), w == "real" && it.word == "real", w == "mark" && it.word == "mark":
			continue
		case it.word == "pounds" && (r.is(j+1, "of") || r.weighs(j)):
			return "", i
		case it.word == "pounds" && r.is(j+1, "sterling"):
			return "GBP", j + 2
		}
		return code, j + 1
	}
	return "", i
}

// weighs says whether the words around item at speak of weight, so that pounds are no money.
func (r *reader) weighs(at int) bool {
	for i := max(0, at-10); i < at+10; i++ {
		if r.is(i, "weigh", "weighs", "weighed", "weighing", "weight", "heavy", "lbs", "thrust") {
			return true
		}
	}
	return false
}

// measure reads the unit at item i; end is i where there is none.
func (r *reader) measure(i int) (unit string, kind Kind, end int) {
	j := r.hyphen(i)
	it := r.at(j)
	w := it.word
	switch {
	case w == "%":
		if r.is(j+1, "point", "points") {
			return "percentage point", Share, j + 2
		}
		return "%", Share, j + 1
	case r.is(j, "per") && r.is(j+1, "cent"), r.is(j, "percentage") && r.is(j+1, "point", "points"), w == "percent" && r.is(j+1, "point", "points"):
		if w == "per" {
			return "%", Share, j + 2
		}
		return "percentage point", Share, j + 2
	case r.is(j, "percentage") && r.is(r.hyphen(j+1), "point", "points"): // "three-percentage-point"
		return "percentage point", Share, r.hyphen(j+1) + 1
	case r.is(j, "basis") && r.is(j+1, "point", "points"):
		return "basis point", Share, j + 2
	case w == "°" && r.is(j+1, "c", "f"):
		return "°" + strings.ToUpper(r.at(j+1).word), Measure, j + 2
	case it.capital && (w == "c" || w == "f") && !it.spaced && i == j && len(w) == 1:
		return "°" + strings.ToUpper(w), Measure, j + 1
	case r.is(j, "degree", "degrees"):
		k := r.hyphen(j + 1)
		switch r.at(k).word {
		case "celsius", "centigrade", "c":
			return "°C", Measure, k + 1
		case "fahrenheit", "f":
			return "°F", Measure, k + 1
		}
		return "degree", Measure, j + 1
	case r.is(j, "square", "sq", "cubic") && units[singular(r.at(j+1).word)] != "" || r.is(j, "square", "sq", "cubic") && units[r.at(j+1).word] != "":
		name, power := units[r.at(j+1).word], "²"
		if name == "" {
			name = units[singular(r.at(j+1).word)]
		}
		if w == "cubic" {
			power = "³"
		}
		if len(name) > 2 {
			name, power = map[string]string{"²": "square ", "³": "cubic "}[power]+name, ""
		}
		return name + power, Measure, j + 2
	case r.is(j, "km", "miles", "kilometers", "kilometres") && r.is(j+1, "/", "per", "an") && r.is(j+2, "h", "hour"):
		return map[bool]string{true: "mph", false: "km/h"}[w == "miles"], Measure, j + 3
	case w == "metric" && r.is(j+1, "ton", "tons", "tonnes"):
		return "tonne", Measure, j + 2
	case w == "pounds" && (r.is(j+1, "of") || r.weighs(j)) || w == "lbs":
		return "lb", Measure, j + 1
	case w == "m" && it.spaced && !it.capital && it.letter && !r.is(j+1, "."):
		return "m", Measure, j + 1
	}
	name, ok := units[w]
	if !ok {
		name, ok = units[singular(w)]
	}
	if !ok || !it.letter {
		return "", "", i
	}
	if name == "%" {
		return name, Share, j + 1
	}
	if k := j + 1; name == "year" || name == "month" || name == "week" || name == "day" {
		if k = r.hyphen(k); r.is(k, "old", "olds") {
			return name, Age, k + 1
		}
		if r.is(k, "of") && r.is(k+1, "age") {
			return name, Age, k + 2
		}
	}
	return name, Measure, j + 1
}
