package main

import (
	"strings"
	"testing"
)

func TestScreen(t *testing.T) {
	tests := []struct {
		name, text, plain, colored string
	}{
		{"text", "Zoë\tmet 李雷 🎉\n", "Zoë\tmet 李雷 🎉\n", "Zoë\tmet 李雷 🎉\n"},
		{"a colour", "\x1b[1;31mAnn\x1b[0m", "\uFFFD[1;31mAnn\uFFFD[0m", "\x1b[1;31mAnn\x1b[0m"},
		{"a title", "\x1b]0;x\x07", "\uFFFD]0;x\uFFFD", "\uFFFD]0;x\uFFFD"},
		{"a cleared screen", "\x1b[2J\r\b", "\uFFFD[2J\uFFFD\uFFFD", "\uFFFD[2J\uFFFD\uFFFD"},
		{"one byte that begins an escape sequence", "\u009b31m", "\uFFFD31m", "\uFFFD31m"},
		{"text that runs backwards", "\u202eexe.txt\u2069", "\uFFFDexe.txt\uFFFD", "\uFFFDexe.txt\uFFFD"},
		{"bytes that are no UTF-8", "a\xffb\x9bc", "a\uFFFDb\uFFFDc", "a\uFFFDb\uFFFDc"},
	}
	for _, test := range tests {
		for _, colors := range []bool{false, true} {
			want := test.plain
			if colors {
				want = test.colored
			}
			for step := 1; step <= len(test.text); step++ { // however the text is cut into pieces
				var b strings.Builder
				s := &screen{w: &b, colors: colors}
				for i := 0; i < len(test.text); i += step {
					piece := test.text[i:min(i+step, len(test.text))]
					if n, err := s.Write([]byte(piece)); n != len(piece) || err != nil {
						t.Fatal(n, err)
					}
				}
				if b.String() != want {
					t.Errorf("%s, colours %v, pieces of %d: got %q, want %q", test.name, colors, step, b.String(), want)
				}
			}
		}
	}
}
