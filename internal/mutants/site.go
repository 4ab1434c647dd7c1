package main

import (
	"crypto/sha256"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// site is a place where the code is changed, and how.
type site struct {
	file       string // from the module's root
	hash       string // of source
	source     []byte
	line       int
	start, end int // bytes of source
	with       string
}

// String names the mutant: file, line, what stands there and what takes its place.
func (s site) String() string {
	old := strings.Join(strings.Fields(string(s.source[s.start:s.end])), " ")
	if len(old) > 60 {
		old = old[:60] + "…"
	}
	return fmt.Sprintf("%s:%d+%d: %s → %s", filepath.ToSlash(s.file), s.line, s.start, old, s.with)
}

// apply gives the changed source.
func (s site) apply() []byte {
	return slices.Concat(s.source[:s.start], []byte(s.with), s.source[s.end:])
}

// sitesOf gives all places in the code below the folders, in their order.
// Tests, generated code and programs that build tables are left out.
func sitesOf(roots []string) ([]site, error) {
	var out []site
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() {
				if slices.Contains([]string{"testdata", "build", "asm"}, d.Name()) {
					return fs.SkipDir
				}
				return nil
			}
			if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			source, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			some, err := sites(path, source)
			out = append(out, some...)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// swaps are the operators that take each other's place.
var swaps = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL,
}

// sites gives the places in one file.
func sites(path string, source []byte) ([]site, error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, source, parser.ParseComments)
	if err != nil || ast.IsGenerated(file) {
		return nil, err
	}
	hash := fmt.Sprintf("%x", sha256.Sum256(source))[:12]
	var out []site
	add := func(from, to token.Pos, with string) {
		p := set.Position(from)
		out = append(out, site{path, hash, source, p.Line, p.Offset, set.Position(to).Offset, with})
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok != token.IMPORT
		case *ast.BinaryExpr:
			if other, ok := swaps[n.Op]; ok {
				add(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), other.String())
			}
		case *ast.IfStmt:
			add(n.Cond.Pos(), n.Cond.End(), "!("+string(source[set.Position(n.Cond.Pos()).Offset:set.Position(n.Cond.End()).Offset])+")")
		case *ast.Ident:
			if other := map[string]string{"true": "false", "false": "true"}[n.Name]; other != "" {
				add(n.Pos(), n.End(), other)
			}
		case *ast.BasicLit:
			if n.Kind == token.INT {
				add(n.Pos(), n.End(), "("+n.Value+" + 1)")
			}
		case *ast.BranchStmt:
			if n.Tok == token.CONTINUE && n.Label == nil {
				add(n.Pos(), n.End(), "break")
			}
		case *ast.ExprStmt:
			add(n.Pos(), n.End(), "")
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				add(n.Pos(), n.End(), "")
			}
		}
		return true
	})
	return out, nil
}
