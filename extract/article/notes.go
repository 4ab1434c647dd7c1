package article

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// isNote says whether a paragraph of a page speaks to its reader about the page
// rather than of the news: of cookies, subscriptions, sharing, advertisements,
// pictures.
func isNote(text string) bool {
	const longest = 700 // bytes; longer ones hold news, too
	if len(text) > longest {
		return false
	}
	return noteStart().MatchString(text) || noteWords().MatchString(text) || isCredit(text)
}

// The patterns are compiled at first use: only pages need them.
var (
	noteStart = lazy(`(?i)^(?:` + strings.Join([]string{
		`advertisements?\b(?:\s*[:.–-]|$)`, `sponsored\b`, `paid (?:content|post)\b`, `article continues below`, `story continues below`, `continue reading\b`, `scroll (?:down )?(?:for|to)\b`,
		`(?:give|gift|share|save|print|listen to|bookmark|e-?mail) this (?:article|story|page)\b`,
		`already (?:a|an) (?:\w+ )?(?:subscriber|member)\b`, `already (?:subscribed|registered)\b`, `(?:log|sign) in\b.{0,40}(?:$|to (?:read|continue|comment|save|your))`, `sign up\b.{0,60}\b(?:newsletter|alerts?|briefing|inbox|e-?mail)`,
		`subscribe (?:now|today|to|for|here)\b`, `become (?:a|an) (?:\w+ )?(?:member|subscriber|supporter|patron)\b`, `support (?:our|independent) journalism\b`,
		`get (?:our|the|all the) .{0,60}\b(?:newsletter|inbox|app|alerts)\b`, `download (?:our|the) .{0,30}\bapp\b`, `follow us\b`, `join (?:us|the conversation)\b`,
		`(?:©|copyright\b|\(c\)) ?.{0,20}[0-9]{4}`, `all rights reserved`, `this website uses\b`, `by (?:clicking|continuing)\b.{0,80}\b(?:agree|accept|consent)`,
	}, "|") + `)`)
	noteWords = lazy(`(?i)(?:` + strings.Join([]string{
		`\bwe (?:and our .{0,40}?)?(?:partners|vendors)?\b.{0,120}\b(?:use cookies|store (?:and|or|and/or) access|(?:store|access) information on (?:a|your) device)`, `\b(?:use|uses|accept|reject|manage) (?:all )?cookies\b`, `\bcookie (?:policy|settings|preferences)\b`,
		`\baccept or reject\b`, `\bmanage your (?:choices|preferences|consent|privacy)\b`, `\bprocess (?:your|personal) data\b`, `\bbasis of (?:their )?legitimate interest\b`, `\blegitimate interest\b.{0,80}\b(?:consent|vendors?|partners)\b`, `\bvendors?\b.{0,80}\b(?:consent|legitimate interest)\b`,
		`\bto (?:continue|keep|go on) reading\b`, `\bunlimited (?:digital )?access\b`, `\bcancel (?:at )?any ?time\b`, `\bfree articles? (?:left|remaining|limit)\b`, `\blimit of free articles\b`,
		`\b(?:article|story|content|page) is (?:only )?(?:for|available to|exclusive to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)\b`,
		`\bour (?:daily |weekly |free )*newsletters?\b`, `\bdelivered to your inbox\b`, `\bad-?blocker\b`,
	}, "|") + `)`)
)

// isCredit says whether a paragraph says who took a picture and little more.
func isCredit(text string) bool {
	const longest = 120 // code points
	return utf8.RuneCountInString(text) <= longest && credit().MatchString(text)
}

var credit = lazy(`^(?:(?i:photo(?:graph)?s?|image|picture|illustration|file (?:photo|picture)|video|graphic|credit)(?: credit| by|:)|[^.!?]* (?:Photo|Photograph|Image|Picture|Credit): )`)

// headsList says whether a line is the heading of a list of other articles.
func headsList(text string) bool {
	const longest = 60 // bytes
	return len(text) <= longest && listHead().MatchString(text)
}

var listHead = lazy(`(?i)^(?:most (?:read|popular|viewed|shared|watched|commented)|related(?: (?:stories|articles|news|topics|content|coverage|links|reading|posts))?|read (?:more|next|also|this next)|` +
	`more (?:on this(?: story)?|on this topic|from .{2,30}|stories|news|like this|in .{2,20}|top stories)|recommended(?: for you| reading| stories)?|you (?:may|might) (?:also )?(?:like|be interested in)|` +
	`(?:trending|popular)(?: now| today| stories| on .{2,20})?|latest (?:news|stories|headlines|articles)|top (?:stories|news|headlines)|editor['’]?s['’]? (?:picks?|choice)|what to read next|don['’]t miss|see also|also (?:read|on .{2,20})|` +
	`in other news|elsewhere on .{2,30}|our (?:picks|selection)|further reading|keep reading|up next|five most read)\s*[:.…»]?$`)

// membersOnly says whether what was found on a page is no article but an offer to
// those who have not paid: its headline says so, or most of its paragraphs are
// about membership.
func membersOnly(title, text string) bool {
	const longest = 1500 // bytes; an article of such a length was shown
	if len(text) > longest {
		return false
	}
	paragraphs, offers := 0, 0
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" || line == title {
			continue
		}
		paragraphs++
		if isNote(line) || len(offer().FindAllString(line, 2)) == 2 {
			offers++
		}
	}
	if closedTitle().MatchString(title) {
		return true
	}
	return paragraphs > 0 && 3*offers >= 2*paragraphs
}

var (
	closedTitle = lazy(`(?i)\b(?:(?:article|story|content|page) is (?:only )?(?:for|available to|exclusive to|reserved for)|for) (?:our )?(?:paying )?(?:subscribers|members)(?: only)?$|^(?:subscribers?|members?)[- ]only|^(?:subscribe|log in|sign in|register|become a (?:member|subscriber)) to (?:continue|read|keep|view)|^you(?:['’]ve| have) (?:reached|used|read)\b.{0,40}\b(?:limit|free articles)`)
	offer       = lazy(`(?i)\b(?:subscri(?:be|bers?|ption)|members?|membership|log in|sign in|sign up|unlock|free trial|first month|per month|a month|a week for|cancel|payment|newsletters?|unlimited|premium|weekend paper|our journalism|read us)\b`)
)

// lazy compiles a pattern when it is first asked for.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
