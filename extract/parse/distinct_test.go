package parse

import (
	"reflect"
	"testing"

	"kgx/extract/token"
)

func TestDistinct(t *testing.T) {
	some := []token.Span{{Start: 40, End: 50}}
	has := Attribution{Cue: 1, CueSpan: token.Span{Start: 4, End: 17}, Sources: some}
	indicated := Attribution{Cue: 2, CueSpan: token.Span{Start: 8, End: 17}, Sources: some, Contents: some}
	said := Attribution{Cue: 7, CueSpan: token.Span{Start: 20, End: 24}}
	if got := distinct([]Attribution{has, indicated, said}); !reflect.DeepEqual(got, []Attribution{indicated, said}) {
		t.Errorf("%+v", got)
	}
	if got := distinct([]Attribution{indicated, has}); !reflect.DeepEqual(got, []Attribution{indicated}) {
		t.Errorf("%+v", got)
	}
}
