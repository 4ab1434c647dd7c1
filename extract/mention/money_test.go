package mention

import (
	"testing"

	"kgx/extract/token"
)

func TestMoney(t *testing.T) {
	tests := []struct{ text, expression, norm, kind string }{
		{"It paid $4.2bn for it.", "$4.2bn", "4200000000 USD", "money"},
		{"It cost 3 million euros in all.", "3 million euros", "3000000 EUR", "money"},
		{"A fine of £20m was due.", "£20m", "20000000 GBP", "money"},
		{"He owes €1,250.50 to her.", "€1,250.50", "1250.5 EUR", "money"},
		{"a 340-billion-euro fund", "340-billion-euro", "340000000000 EUR", "money"},
		{"worth half a million dollars", "half a million dollars", "500000 USD", "money"},
		{"for 12 Swiss francs", "12 Swiss francs", "12 CHF", "money"},
		{"for two thousand Hong Kong dollars", "two thousand Hong Kong dollars", "2000 HKD", "money"},
		{"up 5.5 percent on", "5.5 percent", "5.5 %", "quantity"},
		{"up 31% on", "31%", "31 %", "quantity"},
		{"some 12 km away", "12 km", "12 km", "quantity"},
		{"There are 12 men and no dollars.", "", "", ""},
		{"In 1999 it rained.", "", "", ""},
	}
	for _, test := range tests {
		found := money(token.Split(test.text))
		if test.expression == "" {
			if len(found) > 0 {
				t.Errorf("money(%q) = %+v, want none", test.text, found)
			}
			continue
		}
		if len(found) != 1 {
			t.Errorf("money(%q) = %+v, want %q", test.text, found, test.expression)
			continue
		}
		m := found[0]
		if got := m.Text(test.text); got != test.expression || m.Norm != test.norm || m.Type != test.kind {
			t.Errorf("money(%q) = %q %q %s, want %+v", test.text, got, m.Norm, m.Type, test)
		}
		if got := normalizeSum(test.expression); got != test.norm {
			t.Errorf("normalizeSum(%q) = %q, want %q", test.expression, got, test.norm)
		}
	}
}

func TestNormalizeSumOfOtherText(t *testing.T) {
	for _, text := range []string{"", "several", "money", "\xff$", "$"} {
		if got := normalizeSum(text); got != "" {
			t.Errorf("normalizeSum(%q) = %q", text, got)
		}
	}
}
