package entity

import "testing"

func TestShortForms(t *testing.T) {
	for _, test := range []struct {
		short, long string
		want        bool
	}{
		{"pellam", "Pellam Orvia Inc.", true},
		{"pellam", "Pellam Airlines", true},
		{"pellam orvia", "Pellam Orvia Savings & Loan Association", true},
		{"lowe center", "Lowe Center for Fair Trade", true},
		{"pellam", "PellamWestFoods", true},
		{"reed", "John Reed Ltd.", true},
		{"leeds", "Leeds United", true},
		{"pellam", "Pellam Foundation", false},
		{"senate", "Senate Fisheries Committee", false},
		{"bank", "Bank of Chad", false},
	} {
		if got := shortens(test.short, test.long); got != test.want {
			t.Errorf("%s for %s: %v", test.short, test.long, got)
		}
	}
}

func TestNamesOfOneThing(t *testing.T) {
	for _, test := range []struct {
		text string
		join func(*resolver)
		want bool
	}{
		{"<name igo|League of Northern States> met. The <name organization|LNS> left.", (*resolver).joinAcronyms, true},
		{"<name agency|Fisheries and Harbour Board> met. The <name igo|FHB> left.", (*resolver).joinAcronyms, true},
		{"<name agency|U.S. Fisheries and Harbour Board> met. The <name igo|FHB> left.", (*resolver).joinAcronyms, true},
		{"<name company|WestNorvaleKraft> met. <name company|WNK> left.", (*resolver).joinAcronyms, true},
		{"<name state|North Dakota> met. <name country|ND> left.", (*resolver).joinAcronyms, true},
		{"<name city|Salem Fields> met. <name company|SF> left.", (*resolver).joinAcronyms, false},
		{"<name party|Republicans> met. The <name party|Republican Party> left.", (*resolver).joinParties, true},
		{"<name party|Democrat> Ada Voss met. The <name party|Democratic Party> left.", (*resolver).joinParties, true},
		{"<name party|Republicans> met. The <name party|Democrats> left.", (*resolver).joinParties, false},
		{"<name country|U.K.> sales met. <adjective country|British> sales left.", (*resolver).joinPlaces, true},
		{"<name country|United States> met. <name country|united states> left.", (*resolver).joinPlaces, true},
		{"<name state|Cape Wrath> met. <name region|Cape Wrath Island> left.", (*resolver).joinPlaces, true},
		{"<name city|Mumbai> met. Ships left <name city|Bombay>.", (*resolver).joinPlaces, true},
		{"<name city|Mumbai> met. Ships left <name city|Delhi>.", (*resolver).joinPlaces, false},
		{"<name country|Peru> met. <name country|Chad> left.", (*resolver).joinPlaces, false},
		{"<name state|Georgia> met. <name country|Georgia> left.", (*resolver).joinPlaces, true},
	} {
		r := marked(t, test.text)
		test.join(r)
		if got := r.root(0) == r.root(1); got != test.want {
			t.Errorf("%s: one: %v", test.text, got)
		}
	}
}

func TestPeopleOfAPlaceAreNotThePlace(t *testing.T) {
	r := marked(t, "<name country|Norway> and <adjective country|Norwegian> ships met <adjective country|Norwegians>. <name religion|Muslims> prayed.")
	r.joinPlaces()
	entities := r.entities()
	if e := named(t, entities, "Norwegians"); e.Type != "person" || len(e.Mentions) != 1 {
		t.Errorf("the people are %+v", e)
	}
	if e := named(t, entities, "Norway"); e.Type != "country" || len(e.Mentions) != 2 {
		t.Errorf("the country is %+v", e)
	}
	if e := named(t, entities, "Muslims"); e.Type != "person" {
		t.Errorf("Muslims are %+v", e)
	}
}

func TestSurnameOfAChildCalledByFirstName(t *testing.T) {
	r := marked(t, "<name person|Ole Strand> is six. His father is <name person|Karl Strand>. <name person|Ole> slept, and <name person|Ole> ate. <name person|Strand> watched.")
	r.joinShortNames(make([][]int, len(r.mentions)))
	if r.root(4) != r.root(1) || r.root(2) != 0 {
		t.Errorf("clusters %v", r.members)
	}
}

func TestBeginningOfASurname(t *testing.T) {
	r := marked(t, "<name person|Ian Robson> played. <name person|Rob> scored. <name person|Lee> fell. <name person|Ada Leeman> and <name person|Tom Leeward> saw it.")
	r.joinShortNames(make([][]int, len(r.mentions)))
	if r.root(1) != 0 || r.root(2) != 2 {
		t.Errorf("clusters %v", r.members)
	}
}
