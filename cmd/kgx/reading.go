package main

import (
	"errors"
	"io"
	"iter"
	"os"
	"strings"

	"kgx/extract/article"
	"kgx/extract/userschema"
	"kgx/internal/yamlfile"

	"github.com/spf13/cobra"
)

// reading is how a command reads articles.
type reading struct {
	options article.Options
	format  string
	fields  []string
	schema  string
	own     *userschema.Schema // what the file schema says, nil without one
}

func (r *reading) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&r.format, "input-format", "auto", "form of the input: "+strings.Join(inputFormats(), ", "))
	flags.StringSliceVar(&r.fields, "field", nil, "name of a JSON field, as in text=content,date=published; known are id, title, text, date, url")
	flags.IntVar(&r.options.MaxSize, "max-size", article.DefaultMaxSize, "bytes of the longest text of an article that is read; a page or feed may have 20 times as many")
	flags.BoolVar(&r.options.AnyLanguage, "any-language", false, "also read articles that do not seem to be in English")
	flags.StringVar(&r.schema, "schema", "", "file of your own types, predicates and names (YAML, see docs/schema.md)")
	completeValues(cmd, "input-format", inputFormats())
}

// articles yields what the inputs hold; stdin is what "-" reads, and open, where it
// is not nil, opens files.
func (r *reading) articles(inputs []string, stdin io.Reader, open func(string) (io.ReadCloser, error)) iter.Seq2[article.Article, error] {
	options := r.options
	options.Stdin, options.Open = stdin, open
	return article.Read(inputs, options)
}

// resolve checks what the user typed.
func (r *reading) resolve() error {
	if err := r.readSchema(); err != nil {
		return err
	}
	if r.format != "auto" {
		format, err := article.ParseFormat(r.format)
		if err != nil {
			return usageError("--input-format: %v", err)
		}
		r.options.Format = format
	}
	const largest = 1 << 26
	if r.options.MaxSize <= 0 || r.options.MaxSize > largest {
		return usageError("--max-size %d: must be from 1 to %d", r.options.MaxSize, largest)
	}
	f := &r.options.Fields
	named := map[string]*string{"id": &f.ID, "title": &f.Title, "text": &f.Text, "date": &f.Date, "url": &f.URL}
	for _, pair := range r.fields {
		ours, theirs, ok := strings.Cut(pair, "=")
		if field := named[ours]; ok && field != nil && theirs != "" {
			*field = theirs
			continue
		}
		return usageError("--field %q: must be id, title, text, date or url, an equals sign and a name, as in text=content", pair)
	}
	return nil
}

// readSchema reads the user's schema, where there is one.
func (r *reading) readSchema() error {
	if r.schema == "" {
		return nil
	}
	f, err := os.Open(r.schema)
	if err != nil {
		return usageError("--schema: %v", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, yamlfile.MaxSize+1)) // one more byte is over its limit
	if err != nil {
		return usageError("--schema: %v", err)
	}
	r.own, err = userschema.Read(data)
	var wrong *yamlfile.Error
	if errors.As(err, &wrong) && wrong.Line > 0 {
		return usageError("--schema %s, line %d, column %d: %s", r.schema, wrong.Line, max(1, wrong.Column), wrong.Problem)
	}
	if err != nil {
		return usageError("--schema %s: %v", r.schema, err)
	}
	return nil
}

func inputFormats() []string {
	names := []string{"auto"}
	for _, f := range article.Formats() {
		names = append(names, string(f))
	}
	return names
}
