// Package article reads articles from the files they come in: plain text,
// Markdown, HTML pages, JSON, JSON Lines and RSS or Atom feeds.
package article

// Article is one news article as UTF-8 text with what its source says of it.
type Article struct {
	ID     string // names the article in graphs and messages; unique within one run
	Title  string // the headline; also the first line of Text where the source had it there
	Text   string // what all offsets refer to: valid UTF-8, "\n" line ends, no byte order mark
	Date   string // ISO 8601 day or time of publication, "" where unknown
	URL    string
	Source string // file or feed it was read from, as the user named it
}
