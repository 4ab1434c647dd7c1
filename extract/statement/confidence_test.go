package statement

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	least = 0 // constructions are tested whatever their confidence
	os.Exit(m.Run())
}

func TestWeights(t *testing.T) {
	if weightOf["speaker"] >= weightOf["link 0"] || weightOf["link 0"] <= 0 {
		t.Errorf("weights %v of what somebody says and %v of a sentence's own clause: want the first below the second, which is above 0", weightOf["speaker"], weightOf["link 0"])
	}
	for name := range weightOf {
		if name == "" {
			t.Error("a weight without a feature")
		}
	}
}
