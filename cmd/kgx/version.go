package main

import (
	"fmt"
	"runtime/debug"

	"kgx/extract"
	"kgx/graph"

	"github.com/spf13/cobra"
)

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print what decides the output: commit, model and schema",
		Args:  noArguments,
		RunE:  func(cmd *cobra.Command, args []string) error { return printVersion(a) },
	}
}

func printVersion(a *app) error {
	extractor, err := a.extractor(nil)
	if err != nil {
		return err
	}
	generator := newGenerator(extractor)
	_, err = fmt.Fprintf(a.out, "kgx     %s\nmodel   %s\nschema  %s\n", generator.Version, generator.Model, graph.Schema)
	return err
}

// newGenerator says which build of kgx and which weights make a graph.
func newGenerator(x *extract.Extractor) graph.Generator {
	return graph.Generator{Version: buildVersion(), Model: x.ModelHash()}
}

// buildVersion is the commit that the program was built from, "devel" where
// the build does not know.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	commit, dirty := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision" && len(s.Value) >= 12:
			commit = s.Value[:12]
		case s.Key == "vcs.modified" && s.Value == "true":
			dirty = "+changes"
		}
	}
	if commit == "" {
		return "devel"
	}
	return commit + dirty
}
