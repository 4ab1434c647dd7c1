package frame_test

import (
	"slices"
	"testing"

	"kgx/extract/frame"
	"kgx/extract/parse"
)

// What stands in marks is somebody's words where it is no title.
func TestSpeech(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{`"The ferry has sunk," Lunde told "Dawn on the Harbour," a programme.`, []string{"The ferry has sunk,"}},
		{"``The ferry has sunk off Bergen,'' Lunde said.", []string{"The ferry has sunk off Bergen,"}},
		{"“The ferry has sunk,” Lunde said.", []string{"The ferry has sunk,"}},
		{`Lunde wrote "The Wreck of a Ferry" and "A Life at Sea".`, nil},
		{`"LOOK AT THIS FERRY" stood on it.`, []string{"LOOK AT THIS FERRY"}},
		{`Lunde called it "a wreck".`, nil},
	}
	for _, test := range tests {
		var got []string
		for _, q := range frame.Build(test.text, &parse.Parse{}).Quotes {
			if q.Speech {
				got = append(got, q.Text(test.text))
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestQuotesWithMarksOfTwoShapes(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{`“We won the cup," she said. "We will win again," she said.`, []string{"We won the cup,", "We will win again,"}},
		{`"We won the cup,” she said. “It is ours.”`, []string{"We won the cup,", "It is ours."}},
		{`“They call it a "win" here,” she said.`, []string{`They call it a "win" here,`, "win"}},
	}
	for _, test := range tests {
		var got []string
		for _, q := range frame.Build(test.text, &parse.Parse{}).Quotes {
			got = append(got, q.Text(test.text))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}
