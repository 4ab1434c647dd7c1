package main

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"kgx/extract"
)

// printed returns what 'kgx extract -f json --open' prints of an article that
// is given as a JSON object: the very command, so that what is measured is what
// users get.
func (a *app) printed(x *extract.Extractor) func(context.Context, []byte) ([]byte, error) {
	return func(ctx context.Context, article []byte) ([]byte, error) {
		var out, errs bytes.Buffer
		sub := &app{streams: streams{in: bytes.NewReader(article), out: &out, err: &errs, env: a.env}, made: x}
		root := newRoot(sub)
		root.SetArgs([]string{"extract", "-q", "-f", "json", "--open", "--any-language", "--input-format", "jsonl", "-"})
		if err := root.ExecuteContext(ctx); err != nil {
			if said := strings.TrimSpace(errs.String()); said != "" {
				return nil, errors.New(strings.TrimPrefix(said, "kgx: "))
			}
			return nil, err
		}
		return out.Bytes(), nil
	}
}
