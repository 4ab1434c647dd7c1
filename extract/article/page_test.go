package article

import (
	"strings"
	"testing"
)

// story is the body of a page's article.
const (
	story1 = "<p>The ferry to Lindholm sank in the harbour on Sunday night, hours after its last passengers had left, the coast guard said.</p>"
	story2 = "<p>Captain Ruth Vale said that water had come in through the stern. “We could only watch,” she told reporters, who had come from all over the coast.</p>"
	story3 = "<p>The owner, Baltic Lines, will raise the ship in May, and the council of Lindholm has asked for a report on what had gone wrong.</p>"
	story  = story1 + story2 + story3
)

// What a page says of itself rather than of the news is no part of the article, and
// what belongs to the news is, wherever it stands.
func TestPage(t *testing.T) {
	list := `<ul><li><a href="/1">Mayor Kit Fox quits in Harlow</a></li><li><a href="/2">Dolphins seen off Brest</a></li><li><a href="/3">Ten best soups</a></li></ul>`
	tests := []struct {
		name, page string
		in, out    []string // words that are in the text and that are not
	}{
		{"most read", "<article>" + story1 + "<div><h3>Most read</h3>" + list + "</div>" + story2 + story3 + "</article>", []string{"Baltic Lines"}, []string{"Kit Fox", "Most read"}},
		{"related, without a heading of its own", "<article>" + story1 + story2 + list + story3 + "</article>", []string{"Baltic Lines"}, []string{"Kit Fox"}},
		{"more on this story", "<article>" + story + "<p><strong>More on this story</strong></p>" + list + "</article>", []string{"Baltic Lines"}, []string{"Kit Fox", "More on"}},
		{"a link onwards", "<article>" + story1 + `<p>Read more: <a href="/1">Mayor Kit Fox quits in Harlow</a></p>` + story2 + story3 + "</article>", []string{"Baltic Lines"}, []string{"Kit Fox", "Read more"}},
		{"related box by its class", "<article>" + story1 + `<div class="story-related"><p>Mayor Kit Fox of Harlow resigned on Friday after a long dispute over the cost of his car.</p></div>` + story2 + story3 + "</article>", []string{"Baltic Lines"}, []string{"Kit Fox"}},
		{"consent by class", `<div id="onetrust-consent-sdk"><p>We and our partners at Gullmar Media store and access information on a device, such as cookies.</p></div><main>` + story + "</main>", []string{"Baltic Lines"}, []string{"Gullmar"}},
		{"consent by words", `<main><div><p>We use cookies and share data with Gullmar Media. You can manage your choices at any time.</p></div>` + story + "</main>", []string{"Baltic Lines"}, []string{"Gullmar"}},
		{"consent as long as the article", `<div class="cmp"><p>` + strings.Repeat("Gullmar Media and its vendors process your data on the basis of legitimate interest. ", 12) + "</p></div><main>" + story + "</main>", []string{"Baltic Lines"}, []string{"Gullmar"}},
		{"caption", "<article>" + story1 + "<figure><img src=a.jpg><figcaption>Bo Lind of Malmo at the quay. Photo: Eva Roth/Pressbild</figcaption></figure>" + story2 + story3 + "</article>", []string{"Baltic Lines"}, []string{"Bo Lind", "Eva Roth"}},
		{"caption by class", "<article>" + story1 + `<div class="image-caption">Bo Lind of Malmo at the quay</div>` + story2 + story3 + "</article>", []string{"Baltic Lines"}, []string{"Bo Lind"}},
		{"credit in a paragraph", "<article>" + story1 + "<p>Photo: Eva Roth/Pressbild</p>" + story2 + story3 + "</article>", []string{"Baltic Lines"}, []string{"Eva Roth"}},
		{"subscription", "<article>" + story1 + "<p>Subscribe to the Lindholm Echo and get a letter from Max Ender, our editor, each week.</p>" + story2 + story3 + "</article>", []string{"Baltic Lines"}, []string{"Max Ender"}},
		{"newsletter", "<article>" + story1 + "<div><p>Sign up for the Harbour Briefing, the newsletter that Max Ender writes.</p></div>" + story2 + story3 + "</article>", []string{"Baltic Lines"}, []string{"Max Ender"}},
		{"already a member", "<article>" + story + "<p>Already a member? Log in here. Max Ender answers your questions.</p></article>", []string{"Baltic Lines"}, []string{"Max Ender"}},
		{"share", "<article><p>Share this article with friends, wherever they are.</p>" + story + "</article>", []string{"Baltic Lines"}, []string{"friends"}},
		{"advertisement", "<article>" + story1 + "<p>Advertisement</p><div class=\"ad-slot ad\"><p>Visit Corfu with Sunny Tours this summer, from 99 euros.</p></div>" + story2 + story3 + "</article>", []string{"Baltic Lines"}, []string{"Corfu", "Advertisement"}},
		{"a lead in a section of its own", `<header><h1>Ferry sinks</h1></header><section class="intro"><p>A ferry that Norway sold to Estonia last year has sunk in Lindholm.</p></section><section><div>` + story + "</div></section>", []string{"Norway sold", "Baltic Lines"}, nil},
		{"a lead in a div", `<div class="top"><div><h1>Ferry sinks</h1><div class="summary"><p>A ferry that Norway sold to Estonia last year has sunk in Lindholm.</p></div></div></div><div class="body">` + story + "</div>", []string{"Norway sold", "Baltic Lines"}, nil},
		{"a lead in the page's header", `<header><h1>Ferry sinks</h1><p>A ferry that Norway sold to Estonia last year has sunk in Lindholm.</p></header><div class="body">` + story + "</div>", []string{"Norway sold", "Baltic Lines"}, nil},
		{"a part in another section", "<main><section>" + story1 + story2 + "</section><section><p>Estonia will pay for half of the search, its minister said on Monday evening.</p></section><section>" + story3 + story1 + story2 + "</section></main>", []string{"Estonia will pay", "Baltic Lines"}, nil},
		{"struck out", "<article><p>The ferry to <s>Karlsund</s> Lindholm sank, <del>Ted Moss</del> the coast guard said, and <strike>no one knows</strike> everyone knows why it did so.</p>" + story + "</article>", []string{"to Lindholm sank, the coast"}, []string{"Karlsund", "Ted Moss", "no one knows"}},
		{"marks within words", "<article><p>Cap<u>tain</u> R<b>uth</b> V<font color=red>ale</font> s<i>poke</i> to the council of Lindholm about the night when the ship was lost.</p>" + story + "</article>", []string{"Captain Ruth Vale spoke"}, nil},
		{"blocks without space between them", "<article>" + story1 + "<div>Ruth Vale</div><div>Captain</div>" + story2 + story3 + "</article>", []string{"Ruth Vale\n\nCaptain"}, []string{"ValeCaptain"}},
		{"line breaks", "<article>" + story + "<div>Points of the night<br>Norway sent a tug<br/>Finland<br>did not</div></article>", []string{"night\n\nNorway sent a tug\n\nFinland\ndid not"}, nil},
		{"an article about subscriptions", "<article><p>The Lindholm Echo said on Monday that 4,000 readers had become subscribers since June, and that it would hire two reporters.</p>" + story + "</article>", []string{"4,000 readers"}, nil},
		{"a class that only sounds so", `<div class="has-related subscriber-content"><article>` + story + "</article></div>", []string{"Baltic Lines"}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := page([]byte("<!DOCTYPE html><html><head><title>Ferry sinks</title></head><body>" + test.page + "</body></html>"))
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range test.in {
				if !strings.Contains(a.Text, want) {
					t.Errorf("%q is missing in\n%s", want, a.Text)
				}
			}
			for _, other := range test.out {
				if strings.Contains(a.Text, other) {
					t.Errorf("%q is in\n%s", other, a.Text)
				}
			}
			if strings.Count(a.Text, "Baltic Lines") > 1 {
				t.Errorf("a paragraph stands twice in\n%s", a.Text)
			}
		})
	}
}

func TestPageTitle(t *testing.T) {
	tests := []struct{ name, head, want string }{
		{"bar", "<title>Ferry sinks off Lindholm | The Echo</title>", "Ferry sinks off Lindholm"},
		{"hyphen and heading", "<title>Ferry sinks off Lindholm - The Echo</title>", "Ferry sinks off Lindholm"},
		{"name first", "<title>The Echo: Ferry sinks off Lindholm</title>", "Ferry sinks off Lindholm"},
		{"section between", "<title>Ferry sinks off Lindholm | Coast | The Echo</title>", "Ferry sinks off Lindholm"},
		{"for sharing", `<title>The Echo</title><meta property="og:title" content="Ferry sinks off Lindholm – The Echo"><meta property="og:site_name" content="The Echo">`, "Ferry sinks off Lindholm"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := page([]byte("<html><head>" + test.head + "</head><body><article><h1>Ferry sinks off Lindholm</h1>" + story + "</article></body></html>"))
			if err != nil || a.Title != test.want || !strings.HasPrefix(a.Text, test.want+"\n\nThe ferry to Lindholm") {
				t.Errorf("got title %q, text %q, %v", a.Title, a.Text, err)
			}
		})
	}
	for name, test := range map[string][3]string{
		"bar":         {"Ferry sinks off Lindholm | The Echo", "", "Ferry sinks off Lindholm"},
		"site's name": {"Ferry sinks off Lindholm - The Echo", "The Echo", "Ferry sinks off Lindholm"},
		"hyphen":      {"Cross-border talks - and no end", "The Echo", "Cross-border talks - and no end"},
		"short":       {"Live | Ferry sinks off Lindholm", "", "Live | Ferry sinks off Lindholm"},
		"colon":       {"Ferry sinks: two missing", "The Echo", "Ferry sinks: two missing"},
	} {
		if got := headlineOf(test[0], nil, test[1]); got != test[2] {
			t.Errorf("%s: got %q, want %q", name, got, test[2])
		}
	}
}

// A page that only asks for money is no article.
func TestPageForMembers(t *testing.T) {
	for name, body := range map[string]string{
		"for subscribers": "<h1>This article is for subscribers</h1><p>Subscribe to the Echo to go on. You can cancel at any time, and the first month costs one euro.</p><p>Our reporters write from all over the coast, and our readers value what they read there every single day of the week.</p>",
		"log in":          "<h1>Log in to continue</h1><p>This story is only for members. Become a member for two euros a month, and cancel whenever you like.</p><p>Members get unlimited access to all that the Echo writes, and a letter from the editor each Friday, with a crossword.</p>",
		"limit":           "<h1>You have reached your limit of free articles</h1><p>Subscribe now for unlimited access to all that the Echo writes of the coast and of its people.</p><p>Already a subscriber? Log in with your mail and your password, as you did when you began.</p>",
	} {
		a, err := page([]byte("<html><head><title>The Echo</title></head><body><main>" + body + "</main></body></html>"))
		if err == nil {
			t.Errorf("%s: got %q", name, a.Text)
		}
	}
}
