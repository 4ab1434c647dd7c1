package article_test

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"testing"

	"kgx/extract/article"
)

// One article is the same title and text in every format.
func TestFormatsAgree(t *testing.T) {
	for name, paragraphs := range map[string][]string{
		"brothers":        {"Two brothers open mill in Farley", "Peter Hobbs and his brother Martin Hobbs opened a mill in Farley on Monday, 3 March 2025.", "“We are glad,” Peter said. Farley's mayor, Ann Orr, praised the brothers."},
		"marks and signs": {"Ferry line R&D costs 3 * 4 million", "Baltic Lines' R&D costs rose to 12 million euros - twice as much as in 2023 - its chief, Zoë Lind, said.", "It will raise ticket prices by 5 per cent; \"sorry,\" Lind said."},
		"a dateline":      {"Ferry sinks off Lindholm", "LINDHOLM, March 3, 2025 (Reuters) - The ferry to Lindholm sank in the harbour on Sunday night, the coast guard said.", "Captain Ruth Vale said that water had come in through the stern."},
		"a byline":        {"Ferry sinks off Lindholm", "By Jo Marsh", "The ferry to Lindholm sank in the harbour on Sunday night, hours after its last passengers had left, the coast guard said.", "Captain Ruth Vale said that water had come in through the stern."},
	} {
		t.Run(name, func(t *testing.T) {
			title, body := paragraphs[0], paragraphs[1:]
			var page strings.Builder
			fmt.Fprintf(&page, "<!DOCTYPE html><html><head><title>%s | The Echo</title></head><body><nav><a href=/>Home</a></nav><article><h1>%[1]s</h1>", html.EscapeString(title))
			for _, p := range body {
				fmt.Fprintf(&page, "<p>%s</p>", html.EscapeString(p))
			}
			page.WriteString("</article></body></html>")
			object, err := json.Marshal(map[string]string{"title": title, "text": strings.Join(body, "\n\n")})
			if err != nil {
				t.Fatal(err)
			}
			whole, err := json.Marshal(map[string]string{"text": strings.Join(paragraphs, "\n\n")})
			if err != nil {
				t.Fatal(err)
			}
			want := strings.Join(paragraphs, "\n\n")
			for _, form := range []struct {
				format article.Format
				text   string
			}{
				{article.Plain, want}, {article.Plain, strings.ReplaceAll(want, "\n", "\r\n")}, {article.Markdown, "# " + want}, {article.Markdown, "---\ntitle: '" + strings.ReplaceAll(title, "'", "''") + "'\n---\n" + strings.Join(body, "\n\n")},
				{article.HTML, page.String()}, {article.JSONL, string(object)}, {article.JSONL, string(whole)}, {article.JSON, "[" + string(object) + "]"},
			} {
				for a, err := range article.Read([]string{"-"}, article.Options{Format: form.format, Stdin: strings.NewReader(form.text)}) {
					if err != nil || a.Title != title || a.Text != want {
						t.Errorf("%s gives the title %q and the text %q, %v", form.format, a.Title, a.Text, err)
					}
				}
			}
		})
	}
}
