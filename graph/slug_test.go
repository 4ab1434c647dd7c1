package graph

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSlug(t *testing.T) {
	tests := []struct{ name, want string }{
		{"Mara Lind", "mara-lind"},
		{"  the “Blue” House ", "the-blue-house"},
		{"São Paulo", "sao-paulo"},
		{"Øster-Łódź", "oster-lodz"},
		{"İzmir", "izmir"},
		{"Weißensee", "weissensee"},
		{"U.S. Open", "us-open"},
		{"O'Hara", "ohara"},
		{"AT&T", "at-t"},
		{"東京", "東京"},
		{"Київ", "київ"},
		{"हिन्दी", "हिन्दी"},
		{"محمد", "محمد"},
		{"co\u00adoperation", "cooperation"},
		{"100 Days", "100-days"},
		{"🙂", ""},
		{"", ""},
		{"...", ""},
		{strings.Repeat("long words ", 20), "long-words-long-words-long-words-long-words-long-words-long-words"},
	}
	for _, test := range tests {
		if got := Slug(test.name); got != test.want {
			t.Errorf("Slug(%q) = %q, want %q", test.name, got, test.want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	f.Add("Mara Lind")
	f.Add("\xff\u0301 x")
	f.Fuzz(func(t *testing.T, name string) {
		slug := Slug(name)
		if !utf8.ValidString(slug) || strings.ContainsAny(slug, " .\n\"'/<>&") {
			t.Errorf("Slug(%q) = %q is no plain id", name, slug)
		}
		if again := Slug(slug); again != slug {
			t.Errorf("Slug(%q) = %q, whose slug is %q", name, slug, again)
		}
	})
}
