package statement

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[strings.ReplaceAll(w, "_", " ")] = true
	}
	return m
}

var (
	// emptyNouns say too little to take part in a statement.
	emptyNouns = set("thing something anything nothing everything someone anyone everyone nobody somebody anybody everybody way one ones lot other others none fact case reason time times situation point side question kind sort part something-else rest same it this that these those there result addition order moment")

	// letters stand before or behind a name: what the tree takes for somebody of his own is none.
	letters = set("sen. rep. gov. mr. mrs. ms. dr. prof. gen. col. lt. capt. sgt. rev. hon. mr mrs ms dr jr. sr. jr sr m.d. ph.d. md phd obe mbe cbe j.d. esq. esq mba qc kc")

	// measures stand before what they count: "a number of bets".
	measures = set("number lot range series succession couple pair handful majority minority dozen dozens hundred hundreds thousand thousands million millions one some many most all several few any each part kind sort type bit piece group two three four five six both half")

	// kinds stand before the name of what is no person: "the wartime drama Enigma".
	kinds = set("film movie drama comedy thriller musical documentary series sitcom show album song single novel book play opera game website site blog newspaper magazine journal daily firm maker giant group bookmaker retailer airline carmaker automaker manufacturer developer studio label chain charity station channel network broadcaster village town city suburb province region district island river lake mountain ship ferry tanker plane aircraft rocket spacecraft probe satellite telescope drug virus disease bank company brewer insurer supermarket operator agency watchdog regulator")

	// happenings are nouns for events that people are caught up in: "killed in a stampede".
	happenings = set("stampede crash accident explosion blast fire earthquake flood storm hurricane attack bombing shooting derailment collision war battle clash riot raid robbery strike match game final race tournament election referendum trial ceremony rally demonstration protest massacre disaster incident crackdown siege")

	// persons are nouns for people that the role list lacks.
	persons = set("individual people person man woman boy girl child children men women baby victim driver passenger pilgrim protester demonstrator resident citizen voter worker employee investor customer consumer fan player analyst critic official officer expert doctor patient student teacher soldier troop troops gunman attacker bomber hacker suspect prosecutor lawyer judge auditor family relative friend neighbour neighbor wife husband son daughter mother father brother sister parent witness survivor migrant refugee rebel militant fighter terrorist tourist pilot sailor farmer fisherman user buyer seller trader punter bookmaker reader viewer listener candidate supporter opponent activist campaigner scientist researcher spokesman spokeswoman spokesperson retailer manufacturer exporter importer distributor supplier developer shareholder creditor director executive boss founder owner author singer actor actress star musician artist crowd audience pensioner adult youth teenager toddler pedestrian cyclist motorist commuter policeman policewoman police firefighter paramedic nurse colleague")
)
