package userschema_test

import (
	"os"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"kgx/extract/userschema"
)

// The JSON Schema for editors and the reader take and refuse the same.
func TestJSONSchema(t *testing.T) {
	forEditors, err := jsonschema.NewCompiler().Compile("../../docs/user.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile("../../examples/schema/football.yaml")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		yaml string
		good bool
	}{
		{string(example), true},
		{"types:\njoin: [[Ann, 12]]\n", true},
		{"types: {vehicle: {names: [Aurelia], patterns: ['MV .+']}}", true},
		{"predicates: {a_b: {label: x, verbs: [hire], nouns: [charter], subject: [person], object: [person]}}", true},
		{"keep: {types: [person], predicates: [hire]}\ndrop: {types: [person], predicates: [hire]}", true},
		{"typs: {}", false},
		{"types: {vehicle: {nams: [a]}}", false},
		{"types: {vehicle: {}}", false},
		{"types: {vehicle: {names: Aurelia}}", false},
		{"predicates: {Charters: {verbs: [hire]}}", false},
		{"predicates: {charters: {verbs: [Hire]}}", false},
		{"predicates: {charters: {verb: [hire]}}", false},
		{"predicates: {charters: {subject: [person]}}", false},
		{"keep: {type: [person]}", false},
		{"join: [[a]]", false},
	}
	for _, test := range tests {
		var value any
		if err := yaml.Unmarshal([]byte(test.yaml), &value); err != nil {
			t.Fatal(err)
		}
		if err := forEditors.Validate(value); (err == nil) != test.good {
			t.Errorf("%s: an editor says %v", test.yaml, err)
		}
		if _, err := userschema.Read([]byte(test.yaml)); (err == nil) != test.good {
			t.Errorf("%s: the reader says %v", test.yaml, err)
		}
	}
}
