package article

import (
	"io"
	"io/fs"
	"math"
)

// Options say how articles are read. The zero value is right for most uses.
type Options struct {
	Format  Format // of every input; Auto tells it from name and content
	Fields  Fields // of JSON objects
	MaxSize int    // bytes of the longest article's text; 0 is DefaultMaxSize
	// AnyLanguage lets articles pass that are not in English.
	AnyLanguage bool
	Stdin       io.Reader // what the path "-" reads; nil is an empty input
	// Open opens a file; nil is os.Open. A pipe, which can be read once only, may be open already.
	Open func(path string) (io.ReadCloser, error)
	// Output are files that are written, which folders and globs pass over.
	Output []fs.FileInfo
}

// DefaultMaxSize is the size in bytes over which an article is refused, 200 kB or some
// 35,000 words, since working on one takes about a thousand times its size in memory.
const DefaultMaxSize = 200 << 10

// markup is how many times as large as the text the source of an article may be: a
// page, a feed, a line of JSON Lines, an object in JSON.
const markup = 20

// Fields name the fields of a JSON object that make up an article, as "headline"
// or, within an object in it, "article.headline". Where a name is empty, the
// usual names are tried.
type Fields struct{ ID, Title, Text, Date, URL string }

func (o Options) maxSize() int {
	if o.MaxSize > 0 {
		return o.MaxSize
	}
	return DefaultMaxSize
}

// maxSource is the size in bytes over which a source is not read.
func (o Options) maxSource() int {
	size := o.maxSize()
	return markup * min(size, math.MaxInt32/markup)
}
