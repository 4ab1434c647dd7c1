// Package article reads articles from the files they come in: plain text,
// Markdown, HTML pages, JSON, JSON Lines and RSS or Atom feeds.
//
// Read walks over files, folders, globs and standard input and yields one
// article after the other, never holding more than one in memory. What cannot
// be read is yielded as an Error in its place, and reading goes on.
//
// The text of an article is what all offsets refer to. It is the source's text
// with these changes: it is UTF-8, line ends are "\n", and what has neither ink
// nor meaning in English is gone: soft hyphens, zero-width spaces, byte order
// marks and control characters. HTML and Markdown are turned into plain text.
package article

// Article is one news article as UTF-8 text with what its source says of it.
type Article struct {
	ID     string // names the article in graphs and messages; unique within one run
	Title  string // the headline; also a line of Text where the source had it there
	Text   string // what all offsets refer to: valid UTF-8, "\n" line ends, no byte order mark
	Date   string // ISO 8601 day or time of publication, "" where unknown
	URL    string
	Byline string // who wrote it, "" where unknown
	Source string // file or feed it was read from, as the user named it
}
