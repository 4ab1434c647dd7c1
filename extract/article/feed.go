package article

import (
	"bytes"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
)

// feed yields the items of an RSS or Atom feed, in its order. The text of an item
// is its content or else its description, without markup; where it has neither, its
// title.
func (r *reader) feed(src source) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		b, err := r.all(src)
		if err != nil {
			yield(item{}, err)
			return
		}
		feed, err := parseFeed(b)
		if err != nil {
			yield(item{}, err)
			return
		}
		if len(feed.Items) == 0 {
			yield(item{}, ErrNoArticles)
		}
		for n, found := range feed.Items {
			a := feedArticle(found)
			if a.ID == "" {
				a.ID = numbered(src.base, n+1)
			}
			if !yield(item{Article: a, number: n + 1}, nil) {
				return
			}
		}
	}
}

// parseFeed reads a feed. One in UTF-8 or an encoding that it names is left to the
// library; UTF-16 is decoded first.
func parseFeed(b []byte) (*gofeed.Feed, error) {
	if kind := binary(preview(b)); kind != "" {
		return nil, fmt.Errorf("%w but %s", ErrBinary, kind)
	}
	if utf16(b) != nil {
		text, err := decode(b)
		if err != nil {
			return nil, err
		}
		if _, rest, ok := strings.Cut(text, "?>"); ok && strings.HasPrefix(text, "<?xml") {
			text = rest // it names UTF-16
		}
		b = []byte(text)
	}
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(b))
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
		Date:  firstDate(found.PublishedParsed, found.UpdatedParsed),
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

func firstDate(times ...*time.Time) string {
	for _, t := range times {
		if t != nil && !t.IsZero() {
			return isoTime(*t)
		}
	}
	return ""
}
