package entity

import "testing"

func TestPeopleOfDifferentNamesStayApart(t *testing.T) {
	tests := []struct {
		a, b string
		want bool // one cluster
	}{
		{"<name person|Ada Mboya>", "<name person|Tom Kato>", false},
		{"<name person|Ada Mboya>", "<name person|Ada N. Mboya>", true},
		{"<name person|Ada Mboya>", "<name person|Mboya>", true},
		{"<name country|England>", "<name country|Britain>", false},
		{"<name location|Europe>", "<name organization|European Union>", false},
		{"<name country|England>", "<adjective country|English>", true},
		{"<name media|Norvale Radio>", "<name media|Norvale Airport>", false},
		{"<name company|Orvia AG>", "<name company|Orvia Business Systems Inc>", false},
		{"<name igo|World Grain Organization>", "<name igo|World Grain Organisation>", true},
		{"<name company|Orvia>", "<name company|Orvia Foods Inc>", true},
		{"<role role|Prince> <name person|Leo>", "<name person|Leo Kovel>", false},
		{"<role role|Prince> <name person|Leo>", "<name person|Leo bin Harun>", true},
		{"<name company|Fjord Line>", "<name company|Orvia Group>", true}, // the scorer may know more
	}
	for _, test := range tests {
		r := marked(t, test.a+" left, and later "+test.b+" did.")
		n := len(r.mentions)
		r.join(n-2, n-1)
		if got := r.root(n-2) == r.root(n-1); got != test.want {
			t.Errorf("%s and %s are one: %v", test.a, test.b, got)
		}
	}
}

func TestWhatIsOwnedIsNotItsOwner(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool // one cluster
	}{
		{"<name country|Norvale> and <pronoun misc|its> <name state|Ostmark> exclave", false},
		{"<name country|Norvale> and <pronoun misc|its> <name country|Norvale> worship", true},
		{"<name country|Norvale> and <pronoun misc|they> call <name state|Ostmark> so", true}, // the scorer may know more
	} {
		r := marked(t, test.text)
		r.join(0, 2)
		if got := r.root(0) == r.root(2); got != test.want {
			t.Errorf("%s: one is the other: %v", test.text, got)
		}
	}
}

func TestJoinCompanies(t *testing.T) {
	r := marked(t, "<name company|Orvia Group AG> grew. <name company|Orvia> shrank. <name company|Orvia Bank> fell.")
	r.joinCompanies()
	if r.root(1) != 0 || r.root(2) != 2 {
		t.Errorf("clusters %v", r.members)
	}
}

func TestFirstNamesOfOneWithASurname(t *testing.T) {
	r := marked(t, "<name person|Karl Otto Strand> left. <name person|Strand> slept. <name person|Karl Otto> woke. <name person|Ada Voss> sang.")
	r.join(0, 1)
	if !r.join(0, 2) || r.join(0, 3) {
		t.Errorf("clusters %v", r.members)
	}
}

func TestTheLastBeforeSomethingIsAnother(t *testing.T) {
	for _, test := range []struct {
		later string
		want  bool // one cluster
	}{
		{"<nominal agreement|The most recent accord> before this vote", false},
		{"<nominal agreement|Their last accord> prior to the war", false},
		{"<nominal agreement|The most recent accord> of the two", true}, // the scorer may know more
		{"<nominal agreement|The accord> before this vote", true},
	} {
		r := marked(t, "<nominal agreement|An accord> was signed. "+test.later+" failed. <nominal agreement|This accord> holds.")
		r.join(0, 1)
		if got := r.root(0) == r.root(1); got != test.want {
			t.Errorf("%s: is the one before: %v", test.later, got)
		}
		if r.join(1, 2); !test.want && r.root(1) == r.root(2) {
			t.Errorf("%s: is the one behind", test.later)
		}
	}
}
