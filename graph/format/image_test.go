package format

import (
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"strings"
	"testing"
)

func TestImages(t *testing.T) {
	svg, err := ByName("svg")
	if err != nil {
		t.Fatal(err)
	}
	if err := svg.Ready(); err != nil {
		t.Skip("Graphviz is not installed: nothing is drawn")
	}
	drawn := written(t, summit(), SVG, Options{})
	for d := xml.NewDecoder(strings.NewReader(drawn)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("SVG is no XML: %v", err)
		}
	}
	for _, want := range []string{"Ada Moreau", "head of state of", "possible · says people close to"} {
		if !strings.Contains(drawn, strings.ReplaceAll(want, " ", "&#160;")) && !strings.Contains(drawn, want) {
			t.Errorf("the drawing does not show %q", want)
		}
	}
	picture, err := png.Decode(strings.NewReader(written(t, summit(), PNG, Options{})))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds(); size.Dx() < 400 || size.Dy() < 300 {
		t.Errorf("the picture is only %v", size)
	}
}

func TestImagesWithoutGraphviz(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for _, name := range []string{"svg", "png"} {
		f, err := ByName(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range []error{f.Ready(), f.Write(io.Discard, summit(), Options{})} {
			if err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "install the package graphviz") {
				t.Errorf("%s: error %v does not say what to install", name, err)
			}
		}
	}
}
