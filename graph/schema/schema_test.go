package schema

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestTypesAreConsistent(t *testing.T) {
	name, item := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`), regexp.MustCompile(`^(Q[1-9]\d*)?$`)
	seen := map[string]bool{}
	for _, ty := range Types() {
		if !name.MatchString(ty.Name) || seen[ty.Name] {
			t.Errorf("type %q: bad or repeated name", ty.Name)
		}
		if ty.Parent != "" && !seen[ty.Parent] {
			t.Errorf("type %s: parent %q does not stand before it", ty.Name, ty.Parent)
		}
		seen[ty.Name] = true
		if !item.MatchString(ty.Wikidata) {
			t.Errorf("type %s: %q is no item of Wikidata", ty.Name, ty.Wikidata)
		}
		if ty.Description == "" {
			t.Errorf("type %s has no description", ty.Name)
		}
		if parent, ok := TypeByName(ty.Parent); ok && parent.Node != ty.Node {
			t.Errorf("type %s: it is a node and its parent is not, or the other way round", ty.Name)
		}
	}
}

func TestRelationsAreConsistent(t *testing.T) {
	name, property := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`), regexp.MustCompile(`^(P[1-9]\d*)?$`)
	seen := map[string]bool{}
	for _, r := range Relations() {
		if !name.MatchString(r.Name) || seen[r.Name] {
			t.Errorf("relation %q: bad or repeated name", r.Name)
		}
		seen[r.Name] = true
		if !property.MatchString(r.Property) {
			t.Errorf("relation %s: %q is no property of Wikidata", r.Name, r.Property)
		}
		if r.Label == "" || r.Description == "" {
			t.Errorf("relation %s lacks a label or a description", r.Name)
		}
		for _, ty := range slices.Concat(r.Domain, r.Range) {
			if !IsNode(ty) {
				t.Errorf("relation %s: domain or range %q is no type of nodes", r.Name, ty)
			}
		}
		for _, c := range r.DWIE {
			if _, ok := TypeByName(c.Object); c.Object != "" && !ok {
				t.Errorf("relation %s: %s has unknown object type %q", r.Name, c.Name, c.Object)
			}
		}
	}
}

func TestInversesAreMutual(t *testing.T) {
	for _, r := range Relations() {
		if r.Symmetric {
			if r.Inverse != "" {
				t.Errorf("%s is symmetric and has an inverse too", r.Name)
			}
			if !slices.Equal(r.Domain, r.Range) {
				t.Errorf("%s is symmetric, but its domain and range differ", r.Name)
			}
		}
		if r.Inverse == "" {
			continue
		}
		back, ok := RelationByName(r.Inverse)
		if !ok || back.Inverse != r.Name {
			t.Errorf("%s has inverse %q, which does not name it back", r.Name, r.Inverse)
			continue
		}
		for _, ty := range r.Domain {
			if !admits(back.Range, ty) {
				t.Errorf("%s: its domain has %s, but the range of %s has not", r.Name, ty, back.Name)
			}
		}
		for _, ty := range r.Range {
			if !admits(back.Domain, ty) {
				t.Errorf("%s: its range has %s, but the domain of %s has not", r.Name, ty, back.Name)
			}
		}
	}
}

func TestIsA(t *testing.T) {
	for _, c := range []struct {
		name, ancestor string
		want           bool
	}{
		{"ministry", "organization", true},
		{"ministry", "government", true},
		{"ministry", "ministry", true},
		{"organization", "ministry", false},
		{"country", "organization", false},
		{"nonsense", "nonsense", false},
	} {
		if got := IsA(c.name, c.ancestor); got != c.want {
			t.Errorf("IsA(%q, %q) = %v, want %v", c.name, c.ancestor, got, c.want)
		}
	}
	if Root("military_alliance") != "organization" || Root("nonsense") != "nonsense" {
		t.Error("Root does not lead to the widest type")
	}
}

func TestAdmits(t *testing.T) {
	headOfState, _ := RelationByName("head_of_state")
	if !headOfState.Admits("person", "country") || headOfState.Admits("country", "person") {
		t.Error("head_of_state must run from person to country")
	}
	based, _ := RelationByName("based_in")
	if !based.Admits("party", "city") {
		t.Error("a narrower type must be admitted where the wider one is")
	}
}

func TestDWIETags(t *testing.T) {
	for name, want := range map[string]string{
		"country":  "topic::none type::entity type::gpe type::gpe0 type::location",
		"role":     "topic::none type::role type::value",
		"company":  "topic::business type::company type::entity type::organization",
		"nonsense": "",
	} {
		if got := strings.Join(DWIETags(name), " "); got != want {
			t.Errorf("DWIETags(%s) = %s, want %s", name, got, want)
		}
	}
}

func TestTypeOfDWIE(t *testing.T) {
	for _, c := range []struct{ tags, want string }{
		{"type::entity type::gpe type::gpe0 type::location", "country"},
		{"type::entity type::location", "location"},
		{"type::entity type::politician type::person", "person"},
		{"type::entity type::organization type::governmental_organisation type::ministry", "ministry"},
		{"type::entity type::misc", "misc"},
		{"type::entity type::misc type::work_of_art type::film_title", "film"},
		{"type::entity type::misc type::treaty", "agreement"},
		{"type::value type::time", "time"},
		{"type::other type::gpe0-x", "nationality"},
		{"type::other type::religion-x", "religion"},
		{"topic::none", "misc"},
		{"", ""},
	} {
		if got := TypeOfDWIE(strings.Fields(c.tags)); got != c.want {
			t.Errorf("TypeOfDWIE(%s) = %q, want %q", c.tags, got, c.want)
		}
	}
}

// Every type leads to itself by its own tags, unless a namesake of the same
// tags stands before it.
func TestDWIETagsLeadBack(t *testing.T) {
	for _, ty := range Types() {
		if got := TypeOfDWIE(DWIETags(ty.Name)); len(ty.DWIE) > 0 && got != ty.Name {
			t.Errorf("the tags of %s lead to %q", ty.Name, got)
		}
	}
}

func TestDWIERelations(t *testing.T) {
	for _, c := range []struct{ dwie, want string }{
		{"in0", "located_in"}, {"in0-x", "located_in"}, {"based_in2", "based_in"}, {"head_of_gov-x", "head_of_government"},
		{"vs", "played_against"}, {"is_meeting", "met_with"}, {"member_of", "member_of"}, {"gpe0", ""}, {"nonsense", ""},
	} {
		if got, _ := RelationOfDWIE(c.dwie); got.Name != c.want {
			t.Errorf("RelationOfDWIE(%s) = %q, want %q", c.dwie, got.Name, c.want)
		}
	}
	located, _ := RelationByName("located_in")
	for object, want := range map[string]string{"country": "in0", "state": "in1", "city": "in2", "region": ""} {
		if c, ok := located.Counterpart(object); c.Name != want || ok != (want != "") {
			t.Errorf("located_in with a %s is %q in DWIE, want %q", object, c.Name, want)
		}
	}
}
