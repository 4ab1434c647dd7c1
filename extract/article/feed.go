package article

import (
	"errors"
	"fmt"
	"iter"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
)

// feed yields the items of an RSS or Atom feed, in its order. The text of an item
// is its content or else its description, without markup; where it has neither, its
// title. What is broken in one item costs no other.
func (r *reader) feed(src source) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		b, err := r.all(src)
		if err != nil {
			yield(item{}, err)
			return
		}
		n := 0
		for found, err := range feedItems(b) {
			n++
			i := item{number: n}
			switch {
			case errors.Is(err, errItem):
			case err != nil:
				i.number = 0
			default:
				i.Article = feedArticle(found)
				if i.ID == "" {
					i.ID = numbered(src.base, n)
				}
			}
			if !yield(i, err) {
				return
			}
		}
		if n == 0 {
			yield(item{}, ErrNoArticles)
		}
	}
}

// feedItems yields the items of a feed, or what stands in place of one: an error
// that is errItem, or one of the whole feed.
func feedItems(b []byte) iter.Seq2[*gofeed.Item, error] {
	return func(yield func(*gofeed.Item, error) bool) {
		text, err := feedText(b)
		if err != nil {
			yield(nil, err)
			return
		}
		feed, broken := parseFeed(text)
		parts := split(text)
		if broken == nil && len(feed.Items) >= len(parts) { // fewer where an item without an end holds the next
			for _, found := range feed.Items {
				if !yield(found, nil) {
					return
				}
			}
			return
		}
		if len(parts) == 0 {
			yield(nil, broken)
		}
		for _, part := range parts {
			if !yield(part.parse()) {
				return
			}
		}
	}
}

func parseFeed(text string) (feed *gofeed.Feed, err error) {
	defer func() { // the library reads many dialects, each with code of its own
		if recover() != nil {
			err = errors.New("is no RSS or Atom feed that can be read")
		}
	}()
	feed, err = gofeed.NewParser().Parse(strings.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("is no RSS or Atom feed: %s", oneLine(err.Error()))
	}
	return feed, nil
}

func feedArticle(found *gofeed.Item) Article {
	a := Article{
		ID:    found.GUID,
		Title: fragment(found.Title),
		URL:   strings.TrimSpace(found.Link),
		Date:  firstDate(found),
	}
	if a.ID == "" {
		a.ID = a.URL
	}
	for _, person := range found.Authors {
		if person != nil && person.Name != "" {
			a.Byline = strings.TrimPrefix(a.Byline+", "+person.Name, ", ")
		}
	}
	for _, text := range []string{found.Content, found.Description, found.Title} {
		if a.Text = fragment(text); a.Text != "" {
			break
		}
	}
	return a
}

// firstDate is when an item was published or else changed.
func firstDate(found *gofeed.Item) string {
	for _, t := range []*time.Time{found.PublishedParsed, found.UpdatedParsed} {
		if t != nil && !t.IsZero() {
			return isoTime(*t)
		}
	}
	for _, words := range []string{found.Published, found.Updated} {
		if date := feedDate(words); date != "" {
			return date
		}
	}
	return ""
}

// feedDate reads dates that the library of feeds does not know.
func feedDate(words string) string {
	words = oneLine(words)
	if date := isoDate(words); date != "" {
		return date
	}
	if t, err := time.Parse("20060102T150405Z0700", words); err == nil {
		return isoTime(t)
	}
	rest := weekday.ReplaceAllString(words, "")
	rest = zone.ReplaceAllString(rest, "")
	for _, form := range []string{"2 Jan 2006 15:04:05", "2 Jan 2006 15:04", "2 January 2006 15:04:05", "2 January 2006 15:04"} {
		if t, err := time.Parse(form, rest); err == nil {
			return t.Format(time.DateOnly) // where the zone is unknown, the time of day is
		}
	}
	if rest == words {
		return ""
	}
	return isoDate(rest)
}

var (
	weekday = regexp.MustCompile(`^\p{L}+\.?,? +`)
	zone    = regexp.MustCompile(` +(?:[A-Z]{2,5}|\([A-Za-z ]+\))$`)
)
