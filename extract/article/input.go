package article

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// stdin is the path of standard input, and stdinName what messages call it.
const (
	stdin     = "-"
	stdinName = "stdin"
)

// inputs yields the files that paths name, in the order of paths, those of a
// folder or a glob by name but for output. What is wrong with a path is an
// *Error.
func inputs(paths []string, output []fs.FileInfo) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		found := finder{output}
		for _, path := range paths {
			for file, err := range found.files(path) {
				if !yield(file, err) {
					return
				}
			}
		}
	}
}

// finder finds the files of folders and globs.
type finder struct {
	output []fs.FileInfo // files that are none of them
}

// files yields the files that one path names.
func (f finder) files(path string) iter.Seq2[string, error] {
	info, err := os.Stat(path)
	switch {
	case path == stdin:
		return one(path)
	case err == nil && info.IsDir():
		return f.folder(path)
	case err == nil:
		return one(path)
	case strings.Contains(path, "://"):
		return none(path, errors.New("is an address; kgx reads no network: save the page and give the file"))
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?[{"):
		return f.glob(path)
	}
	return none(path, reason(err))
}

func one(path string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) { yield(path, nil) }
}

func none(path string, err error) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) { yield("", &Error{Input: path, Err: err}) }
}

// folder yields the files with a known ending in a folder and the folders below
// it, but for hidden ones. A link to a file is followed, a link to a folder is
// not, so that a walk ends.
func (f finder) folder(root string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		found := false
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			hidden := path != root && strings.HasPrefix(filepath.Base(path), ".")
			switch {
			case err != nil:
				found = true // what is wrong is said already
				if !yield("", &Error{Input: path, Err: reason(err)}) {
					return filepath.SkipAll
				}
				return nil
			case entry.IsDir():
				if hidden {
					return filepath.SkipDir
				}
				return nil
			case hidden || !known(path) || !f.article(path):
				return nil
			}
			found = true
			if !yield(path, nil) {
				return filepath.SkipAll
			}
			return nil
		})
		if err == nil && !found {
			yield("", &Error{Input: root, Err: fmt.Errorf("%w: no file in it ends in .txt, .md, .html, .json, .jsonl, .rss, .atom or .xml", ErrNoArticles)})
		}
	}
}

// article says whether a file of a folder or a glob is one to open: pipes and devices
// would block, and what kgx writes or wrote is no article.
func (f finder) article(path string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return true // such as a broken link, which is reported when it is opened
	}
	return info.Mode().IsRegular() && !Written(path) && !slices.ContainsFunc(f.output, func(out fs.FileInfo) bool { return os.SameFile(out, info) })
}

// glob yields the files that match a pattern in which "**" is any number of
// folders.
func (f finder) glob(pattern string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		matches, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoFollow(), doublestar.WithNoHidden())
		if err != nil {
			yield("", &Error{Input: pattern, Err: errors.New("is neither a file nor a pattern")})
			return
		}
		matches = slices.DeleteFunc(matches, func(path string) bool {
			return strings.HasSuffix(path, ".golden.json") || strings.HasSuffix(path, ".expect.yaml") || !f.article(path)
		})
		slices.Sort(matches)
		if len(matches) == 0 {
			yield("", &Error{Input: pattern, Err: fmt.Errorf("no file matches: %w", fs.ErrNotExist)})
		}
		for _, path := range matches {
			if !yield(path, nil) {
				return
			}
		}
	}
}

// reason takes the path off an error of package os, which messages name anyway.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
