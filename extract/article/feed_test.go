package article_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"kgx/extract/article"
)

// rss is a feed of items, which are XML.
func rss(items ...string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Echo</title><link>https://example.org</link><description>News</description>` +
		strings.Join(items, "\n") + "</channel></rss>"
}

// items reads a feed and returns each article's ID, title and text, errors in their place.
func items(feed string) []string {
	var all []string
	for a, err := range article.Read([]string{"-"}, article.Options{Format: article.Feed, Stdin: strings.NewReader(feed)}) {
		if err != nil {
			all = append(all, err.Error())
			continue
		}
		all = append(all, fmt.Sprintf("%s|%s|%s", a.ID, a.Title, a.Text))
	}
	return all
}

// What is broken in a feed costs the item in which it is.
func TestFeedBroken(t *testing.T) {
	const good = `<item><title>Ferry sinks</title><guid>f</guid><description>The ferry sank.</description></item>`
	const read = "f|Ferry sinks|The ferry sank."
	tests := []struct {
		name, feed string
		want       []string
	}{
		{"cut in a title", strings.TrimSuffix(rss(good, "<item><title>Ca"), "</channel></rss>"), []string{read, "stdin: item 2 cannot be read: it is cut off"}},
		{"cut in CDATA", strings.TrimSuffix(rss(good, "<item><title>Cut</title><description><![CDATA[The mayor"), "</channel></rss>"), []string{read, "stdin: item 2 cannot be read: it is cut off"}},
		{"cut between items", strings.TrimSuffix(rss(good), "</channel></rss>"), []string{read}},
		{"a bare ampersand", rss(`<item><title>Holt & Sons</title><guid>h</guid><description>Holt & Sons hired Bo Poe & others.</description></item>`, good), []string{"h|Holt & Sons|Holt & Sons hired Bo Poe & others.", read}},
		{"an entity of HTML", rss(`<item><title>M&ouml;ller&nbsp;wins</title><guid>m</guid><description>Caf&eacute; &mdash; M&ouml;ller won.</description></item>`), []string{"m|Möller wins|Café — Möller won."}},
		{"an address with parameters", rss(`<item><title>Ferry sinks</title><guid>f</guid><link>https://example.org/?a=1&b=2</link><description>The ferry sank.</description></item>`), []string{read}},
		{"a wrong end", rss(`<item><title>Bad</title><guid>b</guid><description>Bad <b>words</description></item>`, good), []string{"b|Bad|Bad words", read}},
		{"a start that is no element", rss(`<item><title>Bad</title><guid>b</guid><description>4 <5 and a<</description></item>`, good), []string{"stdin: item 1 cannot be read: its XML is broken", read}},
		{"an item without an end", rss(`<item><title>Bad</title><guid>b</guid><description>Bad</description>`, good), []string{"stdin: item 1 cannot be read: it is cut off", read}},
		{"a control character", rss("<item><title>Bell\x07 rings\x1b</title><guid>b</guid><description>The bell\x01 rang.</description></item>", good), []string{"b|Bell rings|The bell rang.", read}},
		{"an item that only CDATA holds", rss(`<item><title>Code</title><guid>c</guid><description><![CDATA[See <item> and </item>, they said.]]></description></item>`, good), []string{"c|Code|See <item> and </item>, they said.", read}},
		{"one bad byte", strings.ReplaceAll(rss(`<item><title>Zoë Möller wins é ü</title><guid>z</guid><description>Zoë Möller, née Faß, won the ca#p.</description></item>`), "#", "\xfc"), []string{"z|Zoë Möller wins é ü|Zoë Möller, née Faß, won the ca\uFFFDp."}},
		{"no item", rss(), []string{"stdin: holds no articles"}},
		{"no feed", "<html><body>x</body></html>", nil},
		{"atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title><entry><id>a</id><title>Bad</title><summary>x<b></summary></entry><entry><id>f</id><title>Ferry sinks</title><summary>The ferry sank.</summary></entry></feed>`,
			[]string{"a|Bad|x", read}},
		{"RDF", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Echo</title></channel><item rdf:about="a"><title>Bad</title><description>x<b></description></item><item rdf:about="g"><title>Worse</title><description>4 <5</description></item><item rdf:about="f"><title>Ferry sinks</title><link>f</link><description>The ferry sank.</description></item></rdf:RDF>`,
			[]string{"stdin-1|Bad|x", "stdin: item 2 cannot be read: its XML is broken", read}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := items(test.feed)
			if test.want == nil && len(got) == 1 && strings.Contains(got[0], "is no RSS or Atom feed") {
				return
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

// A feed is read in the encoding that it is in, whatever it says.
func TestFeedEncoding(t *testing.T) {
	const text = "Zoë Möller met José Núñez in Genève – “fine”."
	feed := rss("<item><title>Talks</title><guid>t</guid><description>" + text + "</description></item>")
	narrow, err := charmap.Windows1252.NewEncoder().String(feed)
	if err != nil {
		t.Fatal(err)
	}
	latin2, err := charmap.ISO8859_2.NewEncoder().String(strings.Replace(strings.Replace(feed, text, "Wałęsa met Dvořák.", 1), "UTF-8", "ISO-8859-2", 1))
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string][2]string{
		"Windows-1252 that says UTF-8":   {narrow, text},
		"Windows-1252 that says nothing": {strings.Replace(narrow, ` encoding="UTF-8"`, "", 1), text},
		"Windows-1252 that says Latin-1": {strings.Replace(narrow, "UTF-8", "ISO-8859-1", 1), text},
		"UTF-8 that says Latin-1":        {strings.Replace(feed, "UTF-8", "ISO-8859-1", 1), text},
		"UTF-8 that says US-ASCII":       {strings.Replace(feed, "UTF-8", "US-ASCII", 1), text},
		"Latin-2":                        {latin2, "Wałęsa met Dvořák."},
		"UTF-8 with a mark":              {"\ufeff" + feed, text},
		"white space before":             {"\n\n" + feed, text},
	} {
		if got := items(test[0]); !slices.Equal(got, []string{"t|Talks|" + test[1]}) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// However often markup was escaped, words come out.
func TestFeedEscapes(t *testing.T) {
	tests := []struct{ name, description, want string }{
		{"CDATA", `<![CDATA[<p>Ann O'Dea met Bo Poe.</p>]]>`, "Ann O'Dea met Bo Poe."},
		{"escaped", `&lt;p&gt;Ann O&amp;#39;Dea met Bo Poe.&lt;/p&gt;`, "Ann O'Dea met Bo Poe."},
		{"escaped twice", `&amp;lt;p&amp;gt;Ann O&amp;amp;#39;Dea met Bo Poe.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;It rained.&amp;lt;/p&amp;gt;`, "Ann O'Dea met Bo Poe.\n\nIt rained."},
		{"escaped in CDATA", `<![CDATA[&lt;p&gt;Ann O&#39;Dea met Bo Poe.&lt;/p&gt;]]>`, "Ann O'Dea met Bo Poe."},
		{"escaped CDATA", `&lt;![CDATA[Ann O'Dea met &lt;b&gt;Bo Poe&lt;/b&gt;.]]&gt;`, "Ann O'Dea met Bo Poe."},
		{"an entity twice", `Ann O&amp;rsquo;Dea met Bo Poe &amp;amp; Co.`, "Ann O’Dea met Bo Poe & Co."},
		{"a sign that is one", `Holt &amp; Sons and R&amp;D; 3 &lt; 4`, "Holt & Sons and R&D; 3 < 4"},
		{"struck out and a caption", `<![CDATA[<figure><img src="a"><figcaption>Kit Fox in Harlow</figcaption></figure><p>Ann O'Dea met <s>Kit Fox</s> Bo Poe.</p>]]>`, "Ann O'Dea met Bo Poe."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := items(rss("<item><guid>x</guid><title>Talks</title><description>" + test.description + "</description></item>")); !slices.Equal(got, []string{"x|Talks|" + test.want}) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// The day of publication in the forms that feeds have it in.
func TestFeedDates(t *testing.T) {
	for _, date := range []string{
		"<pubDate>Tue, 05 Mar 2024 09:30:00 +0100</pubDate>", "<pubDate>Tue, 5 Mar 2024 09:30:00 GMT</pubDate>", "<pubDate>5 Mar 2024 09:30 EST</pubDate>", "<pubDate>Tue, 05 Mar 24 09:30:00 GMT</pubDate>",
		"<pubDate>Tuesday, March 5, 2024 9:30 AM</pubDate>", "<pubDate>Tues, 05 Mar 2024 09:30:00 PST</pubDate>", "<pubDate>2024-03-05</pubDate>", "<pubDate>2024-03-05 09:30:00</pubDate>", "<pubDate>2024-03-05T09:30:00+0100</pubDate>",
		"<pubDate>March 5, 2024</pubDate>", "<pubDate>05 March 2024</pubDate>", "<pubDate>2024/03/05 09:30</pubDate>", "<pubDate>20240305T093000Z</pubDate>", "<pubDate> Tue, 05 Mar 2024\n09:30:00 GMT </pubDate>",
		"<dc:date>2024-03-05T09:30:00Z</dc:date>", "<dc:date>2024-03-05T09:30Z</dc:date>", "<pubDate>Tue, 05 Mar 2024 09:30:00 Z</pubDate>", "<pubDate>Tue 05 Mar 2024 09:30:00 +01:00</pubDate>", "<pubDate>1709631000</pubDate>", "<pubDate>Tue, 05 Mar 2024 09:30:00 CEST</pubDate>", "<pubDate>Tue, 5 March 2024 09:30</pubDate>", "<pubDate>Mar 5, 2024 9:30am</pubDate>",
	} {
		for a, err := range article.Read([]string{"-"}, article.Options{Format: article.Feed, Stdin: strings.NewReader(rss("<item><title>Talks</title>" + date + "</item>"))}) {
			if err != nil || !strings.HasPrefix(a.Date, "2024-03-05") {
				t.Errorf("%s: got %q, %v", date, a.Date, err)
			}
		}
	}
}
