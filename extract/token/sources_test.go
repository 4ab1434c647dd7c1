package token

import "testing"

func TestAgenciesAtTheEndAreWhoReports(t *testing.T) {
	for text, want := range map[string]string{
		"The dam held. kms/ch (AP, dpa)":                                         "AP, dpa",
		"The dam held. kms,rc/ch (AP, AFP, Reuters)":                             "AP, AFP, Reuters",
		"\"The dam held.\" (Reuters)":                                            "Reuters",
		"The dam held. Author: Jo Marsh (Reuters, AFP) Editor: Cy Orr":           "Reuters, AFP",
		"Jo Marsh left the Associated Press (AP)":                                "",
		"The dam held, said the agency (AP)":                                     "",
		"The dam held. It was built by the Water Board. (See page 4)":            "",
		"The dam held (AP) and the water fell.":                                  "",
		"The dam held. The Association of Dams (AD) and Reuters (RTR) were glad": "",
	} {
		if found := sourcesCredit(text).Agency.Text(text); found != want {
			t.Errorf("%q: agencies %q, want %q", text, found, want)
		}
	}
}

func TestDeskAtTheEndIsNoNews(t *testing.T) {
	for text, want := range map[string]string{
		"The dam held. Author: Jo Marsh/ kl Editor: Cy Orr": "Author: Jo Marsh/ kl Editor: Cy Orr",
		"The dam held. kl/AP/Reuters Editor: Cy Orr":        "kl/AP/Reuters Editor: Cy Orr",
		"The dam held. kl/mb (AP, AFP":                      "kl/mb (AP, AFP",
		"The dam held. The editor: Jo Marsh.":               "",
		"The dam held, said and/or (not) held.":             "",
	} {
		if found := sourcesCredit(text).Text(text); found != want {
			t.Errorf("%q ends in %q, want %q", text, found, want)
		}
	}
}

// sourcesCredit is the last credit of a text that names who reports, empty where none does.
func sourcesCredit(text string) Credit {
	var found Credit
	for _, c := range Split(text).Credits {
		if c.Kind == Sources {
			found = c
		}
	}
	return found
}
