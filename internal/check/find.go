package check

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"kgx/extract/article"
)

const (
	goldenEnding = ".golden.json"
	expectEnding = ".expect.yaml"
)

// suite is an article with the files beside it, "" where there is none.
type suite struct {
	article, golden, expect string
	err                     error // why there is no article
}

// find returns the suites that paths name, in the order of paths, those of a
// folder by name, each once.
func find(paths []string, update bool) ([]suite, error) {
	var all []suite
	seen := make(map[string]bool)
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, reason(err))
		}
		found := []suite{single(path, update)}
		if info.IsDir() {
			if found, err = folder(path); err != nil {
				return nil, err
			}
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("%s: no article in it has a %s or %s file beside it; name articles with --update to make goldens", path, goldenEnding, expectEnding)
		}
		for _, s := range found {
			if s.err == nil && s.golden == "" && s.expect == "" {
				return nil, fmt.Errorf("%s: has neither %s nor %s beside it; --update makes the former", path, filepath.Base(beside(path, goldenEnding)), filepath.Base(beside(path, expectEnding)))
			}
			if !seen[s.article] {
				seen[s.article] = true
				all = append(all, s)
			}
		}
	}
	return all, nil
}

// single is the suite of an article, a golden or an expectation file that the user
// named.
func single(path string, update bool) suite {
	if _, isArticle := stem(path); !isArticle {
		return owner(path)
	}
	s := with(path)
	if update {
		s.golden = beside(path, goldenEnding)
	}
	return s
}

// with is the suite of an article with the files that are beside it.
func with(article string) suite {
	s := suite{article: article}
	if file := beside(article, goldenEnding); exists(file) {
		s.golden = file
	}
	if file := beside(article, expectEnding); exists(file) {
		s.expect = file
	}
	return s
}

// folder returns the suites below a folder, by name.
func folder(root string) ([]suite, error) {
	var found []suite
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		_, isArticle := stem(path)
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", path, reason(err))
		case path != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return filepath.SkipDir
			}
		case !entry.IsDir() && !isArticle:
			found = append(found, owner(path))
		}
		return nil
	})
	return found, err
}

// owner is the suite of a golden or expectation file.
func owner(path string) suite {
	name, err := articleOf(path)
	if err != nil {
		return suite{article: path, err: err}
	}
	return with(name)
}

// stem is the path of an article, golden or expectation file without its ending;
// isArticle says that it is neither of the latter.
func stem(path string) (name string, isArticle bool) {
	for _, ending := range []string{goldenEnding, expectEnding} {
		if name, ok := strings.CutSuffix(path, ending); ok {
			return name, false
		}
	}
	return strings.TrimSuffix(path, filepath.Ext(path)), true
}

// beside is the golden or expectation file of an article.
func beside(article, ending string) string {
	name, _ := stem(article)
	return name + ending
}

// articleOf finds the article of a golden or expectation file.
func articleOf(path string) (string, error) {
	name, _ := stem(path)
	var found []string
	for _, ending := range article.Endings() {
		if exists(name+ending) && !article.Written(name+ending) {
			found = append(found, name+ending)
		}
	}
	switch len(found) {
	case 0:
		return "", fmt.Errorf("%s: its article is missing: no %s.txt, .md, .html, .json, .jsonl, .rss …", path, filepath.Base(name))
	case 1:
		return found[0], nil
	}
	return "", fmt.Errorf("%s: may belong to %s: rename one of them", path, strings.Join(found, " or "))
}

func exists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// reason takes the path off an error of package os.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
