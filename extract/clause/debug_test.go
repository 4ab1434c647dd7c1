package clause_test

import (
	"bufio"
	"fmt"
	"os"
	"testing"

	"kgx/extract/clause"
	"kgx/extract/internal/marked"
)

func TestDebug(t *testing.T) {
	name := os.Getenv("CLAUSE_DEBUG")
	if name == "" {
		t.Skip()
	}
	f, _ := os.Open(name)
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		text, ms, _, err := marked.Read(sc.Text())
		if err != nil {
			t.Fatal(err)
		}
		p := clause.New(text, ms)
		fmt.Println(text.Source)
		fmt.Println(clause.Show(p))
	}
}
