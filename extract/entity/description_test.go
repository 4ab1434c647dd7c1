package entity

import (
	"slices"
	"testing"

	"kgx/extract/mention"
	"kgx/extract/token"
)

// refers says whether mention i is one of the entity's.
func refers(e Entity, i int) bool { return slices.Contains(e.Mentions, i) }

func TestPluralDescriptionsReferToEachMember(t *testing.T) {
	text := "<name country|Kenya>'s <role role|President> <name person|Ada Mboya> and <adjective country|Ugandan> <role role|Prime Minister> <name person|Tom Kato> met. " +
		"<name person|Lena Fischer> saw that <nominal person|both leaders> smiled."
	entities := resolved(t, text)
	const both = 7
	for name, want := range map[string]bool{"Ada Mboya": true, "Tom Kato": true, "Lena Fischer": false} {
		if got := refers(named(t, entities, name), both); got != want {
			t.Errorf("both leaders refers to %s: %v", name, got)
		}
	}
}

func TestCountriesTogether(t *testing.T) {
	text := "<name country|Kenya> and <name country|Uganda> talked in <name country|Norway>. <nominal country|Both countries> agreed. <nominal country|Three countries> left."
	entities := resolved(t, text)
	for name, want := range map[string]bool{"Kenya": true, "Uganda": true, "Norway": false} {
		e := named(t, entities, name)
		if got := refers(e, 3); got != want {
			t.Errorf("both countries refers to %s: %v", name, got)
		}
		if refers(e, 4) {
			t.Errorf("three countries refers to %s", name)
		}
	}
}

func TestOfficeOfAPlace(t *testing.T) {
	r := marked(t, "<name country|Kenya>'s <role role|President> <name person|Ada Mboya> met <adjective country|Ugandan> <role role|President> "+
		"<name person|Tom Kato>. It was <nominal person|the Kenyan president> who spoke.")
	inside := r.mentions[6] // the adjective in the description
	inside.Span = token.Span{Start: inside.Start + len("the "), End: inside.Start + len("the Kenyan")}
	inside.Kind, inside.Type, inside.Norm = mention.Adjective, "country", "Kenya"
	r = newResolver(r.text, nil, append(r.mentions, inside))
	r.join(0, 7)
	r.readRoles()
	r.joinDescriptions()
	entities := r.entities()
	if e := named(t, entities, "Ada Mboya"); !refers(e, 6) || !slices.Contains(e.Aliases, "Kenyan president") {
		t.Errorf("the Kenyan president is not %+v", e)
	}
	if e := named(t, entities, "Tom Kato"); refers(e, 6) {
		t.Error("the Kenyan president is Tom Kato")
	}
}

func TestDescribedAgreementIsOneEntity(t *testing.T) {
	text := "They signed <nominal agreement|a landmark trade agreement> in <name city|Oslo>. <nominal agreement|The agreement> ends tariffs. " +
		"<nominal agreement|The previous agreement> failed. <nominal agreement|This deal> holds."
	entities := resolved(t, text)
	e := named(t, entities, "trade agreement")
	if want := []int{0, 2, 4}; !slices.Equal(e.Mentions, want) {
		t.Errorf("trade agreement is mentions %v, want %v", e.Mentions, want)
	}
	if e.Type != "agreement" {
		t.Errorf("type %s", e.Type)
	}
}

func TestNaming(t *testing.T) {
	text := "They planned <nominal street|a rail corridor>, dubbed the <name misc|Northern Line>, and left."
	entities := resolved(t, text)
	e := named(t, entities, "Northern Line")
	if !refers(e, 0) || e.Type != "street" {
		t.Errorf("Northern Line is %+v", e)
	}
}

func TestPluralDescriptionsThatAreNobodyNamed(t *testing.T) {
	for _, text := range []string{
		"<name person|Ada Mboya>, whose sister <name person|Lena Fischer> left, wept. <nominal person|The leaders> smiled.",
		"<name person|Ada Mboya> and <name person|Lena Fischer> left. <nominal person|Their lawyers> smiled.",
	} {
		r := marked(t, text)
		r.readTold()
		r.joinDescriptions()
		if got := r.plural[2]; len(got) > 0 {
			t.Errorf("%s: refers to %v", text, got)
		}
	}
}

func TestTheTwoThatAnArticleIsAbout(t *testing.T) {
	r := marked(t, "<name sport_team|Orvia> met <name sport_team|Nordis>. <name sport_team|Orvia> beat <name sport_team|Nordis>. "+
		"It beat <name sport_team|Pellam> and <name sport_team|Dorne>. Then. Then. Then. <nominal sport_team|The two clubs> left.")
	for _, pair := range [][2]int{{0, 2}, {1, 3}} {
		r.join(pair[0], pair[1])
	}
	r.readTold()
	r.joinDescriptions()
	if got, want := r.plural[6], []int{0, 1}; !slices.Equal(got, want) {
		t.Errorf("the two clubs are %v, want %v", got, want)
	}
}
