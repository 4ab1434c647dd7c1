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
	if weightOf["speaker"] >= 0 || weightOf["link 0"] <= 0 {
		t.Errorf("weights %v of what somebody says and %v of a sentence's own clause: want the first below 0 and the second above", weightOf["speaker"], weightOf["link 0"])
	}
	for name := range weightOf {
		if name == "" {
			t.Error("a weight without a feature")
		}
	}
}
