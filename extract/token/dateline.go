package token

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"kgx/extract/gazetteer"
)

// longestDateline is the number of bytes that a dateline has at most.
const longestDateline = 140

// DatelineOf reads the dateline that a line or paragraph begins with; its spans
// count from the line's start. ok is false where it begins with none.
//
// Wire services and papers write it in many ways: "OSLO (Reuters) - ", "BATON
// ROUGE — ", "BOSTON and DETROIT (March 9, 2016) — ", "Oslo, 4 May 2016: ",
// "NAIROBI, Kenya (AP) _", "MUMBAI, Mar 3 (PTI) ", "SEOUL | ". What else may
// begin a line with capitals and a mark ("NATO - the alliance - said") is told
// apart by what the dateline has besides: agency, date, region, or a place that
// the gazetteer knows.
func DatelineOf(line string) (d Credit, ok bool) {
	head := line[:min(len(line), longestDateline)]
	if head == "" || !strings.ContainsAny(head, "-—–―_|:/()") {
		return Credit{}, false
	}
	for _, form := range []*regexp.Regexp{datelines(), unmarked()} {
		m := form.FindStringSubmatchIndex(head)
		if m == nil || m[1] == len(head) && len(head) < len(line) {
			continue
		}
		if d, ok = filed(line, form, m); ok {
			return d, true
		}
	}
	return Credit{}, false
}

// filed reads a match of a dateline's form in line.
func filed(line string, form *regexp.Regexp, m []int) (d Credit, ok bool) {
	group := func(name string) Span {
		i := 2 * form.SubexpIndex(name)
		if i < 0 || m[i] < 0 {
			return Span{}
		}
		return Span{m[i], m[i+1]}
	}
	d = Credit{Span: Span{0, m[1]}, Kind: Dateline, Place: group("place"), Date: group("date"), Agency: group("agency")}
	if bare := group("bare"); bare.Len() > 0 {
		d.Agency = bare
	}
	if i := strings.LastIndex(d.Place.Text(line), ", "); i > 0 && d.Agency.Len() == 0 && agencies[strings.ToLower(d.Place.Text(line)[i+2:])] { // "PARIS, Reuters -"
		d.Agency = Span{d.Place.Start + i + 2, d.Place.End}
		d.Place.End = d.Place.Start + i
	}
	if d.Date.Len() == 0 {
		d.Date = group("date2")
	}
	if inner := strings.Trim(d.Agency.Text(line), "(/) "); d.Agency.Len() > 0 {
		at := d.Agency.Start + strings.Index(d.Agency.Text(line), inner)
		d.Agency = Span{at, at + len(inner)}
		if d.Date.Len() == 0 && wholeDate().MatchString(inner) {
			d.Date, d.Agency = d.Agency, Span{}
		}
	}
	f := filing{line: line, rest: strings.TrimSpace(line[m[1]:]), mark: strings.TrimSpace(group("mark").Text(line)), region: group("region").Len() > 0, Credit: d}
	if !f.holds(group("city").Text(line)) {
		return Credit{}, false
	}
	d.End = len(strings.TrimRightFunc(line[:d.End], unicode.IsSpace))
	return d, true
}

// from moves the dateline of a line that starts at a byte of the text.
func (c Credit) from(start int) Credit {
	for _, s := range []*Span{&c.Span, &c.Place, &c.Date, &c.Agency} {
		if s.Len() > 0 {
			s.Start, s.End = s.Start+start, s.End+start
		}
	}
	return c
}

// filing is what may be a dateline with what tells whether it is one.
type filing struct {
	Credit
	line, rest string
	mark       string // between it and the report, "" where there is none
	region     bool   // the place has a region or country behind it
}

// holds decides whether a line begins with a dateline.
func (f filing) holds(city string) bool {
	agency, dated := f.Agency.Text(f.line), f.Date.Len() > 0
	wire := agencies[strings.ToLower(agency)]
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(f.rest, `"'“‘([ `))
	switch {
	case f.rest != "" && unicode.IsLower(next), f.rest != "" && f.rest == strings.ToUpper(f.rest) && f.rest != strings.ToLower(f.rest):
		return false // a sentence goes on; a headline in capitals
	case city == "":
		return wire && (f.mark != "" && f.mark != ":" || f.line[0] == '(' && f.rest != "") || dated && wire
	case labels[strings.ToLower(city)] && !f.region && agency == "":
		return false
	}
	if f.mark == "" { // "MUMBAI, Mar 3 (PTI) Shares", or a line of its own
		return wire || f.rest == "" && (dated && (shouting(city) || known(city)) || f.region && shouting(city) && agency != "")
	}
	shouts := shouting(city)
	sentence := strings.ContainsAny(f.rest, ".,?!")
	switch {
	case wire, dated && (shouts || f.rest != "" || known(city)):
		return true
	case f.mark == ":": // "NEW DELHI: Shares rose.", but "CLINTON: I agree."
		return shouts && sentence && large(city)
	case shouts:
		words := strings.Count(city, " ") + 1
		return utf8.RuneCountInString(city) > 2 && (agency != "" || known(city) || words < 5 && (f.region || sentence)) &&
			strings.Count(f.Place.Text(f.line), " ") < 6
	case agency != "":
		return known(city)
	}
	return known(city) && f.mark != "-" && f.mark != "|" && f.mark != "_" && sentence && len(f.rest) > 60
}

// shouting says whether the names of cities are written in capitals.
func shouting(city string) bool {
	city = strings.ReplaceAll(city, " and ", " ")
	return city == strings.ToUpper(city)
}

// known says whether the gazetteer has a city or country of that name, in
// whatever case it is written.
func known(city string) bool {
	city, _, _ = strings.Cut(city, " and ")
	city, _, _ = strings.Cut(city, "/")
	g := gazetteer.Default()
	return len(g.Places(city)) > 0 || len(g.Places(titled(city))) > 0
}

// large says whether a name is that of a capital or a city of half a million.
func large(city string) bool {
	for _, p := range gazetteer.Default().Places(titled(city)) {
		if p.Kind == gazetteer.Capital || p.Kind == gazetteer.City && p.Population >= 500_000 {
			return true
		}
	}
	return false
}

// titled writes a name in capitals with the first letter of each word alone
// large.
func titled(name string) string {
	begins := true
	return strings.Map(func(r rune) rune {
		first := begins
		begins = !unicode.IsLetter(r) && r != '\'' && r != '’'
		if first {
			return r
		}
		return unicode.ToLower(r)
	}, name)
}

// agencies are the agencies, stations and papers that datelines name.
var agencies = map[string]bool{}

func init() {
	for _, a := range strings.Split("reuters,thomson reuters foundation,ap,associated press,the associated press,afp,upi,dpa,pti,ani,ians,xinhua,tass,itar-tass,interfax,bloomberg,cnn,bbc,"+
		"ansa,efe,kyodo,yonhap,ntb,tt,ritzau,apa,belga,anp,ats,pap,mti,aap,cp,the canadian press,pa,press association,jta,ap photo,wabc,cbs news,abc news,nbc news,fox news,npr,"+
		"business wire,prnewswire,pr newswire,globe newswire,ap writer,afp photo,ria novosti,anadolu,aa,mena,wam,irna,sana,dw,ips,irin,rns,cns,ptv,ddp,sid,kna,epd", ",") {
		agencies[a] = true
	}
}

const (
	monthName   = `(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
	weekdayName = `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,? )?`
	dateForm    = weekdayName + `(?:` + monthName + ` [0-9]{1,2}(?:st|nd|rd|th)?(?:,? [0-9]{4}\b)?|[0-9]{1,2}(?:st|nd|rd|th)? ` + monthName + `(?:,? [0-9]{4}\b)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4})`
)

// The patterns are compiled at first use.
var (
	wholeDate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^` + dateForm + `$`) })
	datelines = sync.OnceValue(func() *regexp.Regexp {
		const (
			capitals = `\p{Lu}[\p{Lu}.'’]*(?:[ -]\p{Lu}[\p{Lu}.'’]*){0,4}`
			title    = `\p{Lu}[\p{L}.'’-]+(?: (?:de|la|le|el|al|of|the|upon|am|d'|\p{Lu}[\p{L}.'’-]+)){0,3}`
			city     = `(?P<city>(?:` + capitals + `)(?:(?:/| and |, )(?:` + capitals + `)){0,2}|` + title + `(?:(?:/| and )` + title + `)?)`
			region   = `(?P<region>(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}){0,2})`
			bare     = `(?P<bare>Reuters|AP|AFP|UPI|dpa|PTI|ANI|IANS|Xinhua|TASS|Interfax|Bloomberg|CNN)`
			agency   = `(?P<agency>\( ?[^()\n]{1,40}\)|/[A-Za-z ]{2,25}/)`
			mark     = `(?P<mark> ?(?:—|–|―|--|_) ?| -|- | ?\| ?| ?: |\s*$)`
			hour     = `(?:,? [0-9]{1,2}[:.][0-9]{2} ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?`
			place    = `[*_]* ?(?P<place>` + city + region + `)?`
		)
		return regexp.MustCompile(`^(?:` + place + `(?:(?:,| \|)? ?(?P<date>` + dateForm + `))?(?:(?:,| -|--|–|—)? ?(?:` + agency + `|` + bare + `\b))?(?:,? \(?(?P<date2>` + dateForm + `)\)?)?` + hour + `,?` + mark + `)`)
	})
	// unmarked matches a dateline that ends with its agency's bracket.
	unmarked = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?P<place>(?P<city>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})(?P<region>(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}){0,2}))?(?:,? (?P<date>` + dateForm + `))? ?(?P<agency>\([^()\n]{1,40}\)):? ?`)
	})
)
