// Package article reads articles from the files they come in: plain text,
// Markdown, HTML pages, JSON, JSON Lines and RSS or Atom feeds.
//
// Read walks over files, folders, globs and standard input and yields one
// article after the other, never holding more than one in memory. What cannot
// be read is yielded as an Error in its place, and reading goes on.
//
// The text of an article is what all offsets refer to. It is the source's text
// with these changes: it is UTF-8, line ends are "\n", spaces of whatever width
// are plain ones, and what has neither ink nor meaning in English is gone: soft
// hyphens, zero-width spaces, marks of direction, joiners between letters that do
// not join, byte order marks and control characters. HTML and Markdown are turned into plain text. The
// headline that a page or an object of JSON has besides its text is put before it,
// so that one article is the same text in every format.
package article

// Article is one news article as UTF-8 text with what its source says of it.
type Article struct {
	ID     string // names the article in graphs and messages; unique within one run
	Title  string // the headline; also a line of Text, but for items of feeds and where the source has none
	Text   string // what all offsets refer to: valid UTF-8, "\n" line ends, no byte order mark
	Date   string // ISO 8601 day or time of publication, "" where unknown
	URL    string
	Byline string // who wrote it, "" where unknown
	Source string // file or feed it was read from, as the user named it
}
