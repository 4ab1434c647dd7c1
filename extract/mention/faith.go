package mention

import "strings"

// faiths are religions by the adjective, which is also the noun for one who believes, in lower case.
var faiths = map[string]string{
	"muslim": "Islam", "moslem": "Islam", "islamic": "Islam", "christian": "Christianity", "jewish": "Judaism", "jew": "Judaism", "hindu": "Hinduism",
	"buddhist": "Buddhism", "sikh": "Sikhism", "catholic": "Catholicism", "protestant": "Protestantism", "sunni": "Sunni Islam",
	"shiite": "Shia Islam", "shi'ite": "Shia Islam", "shia": "Shia Islam",
}

// faith is the religion that a name is the adjective of, "" where it is none: "Islam" of "Muslim".
func faith(name, kind string) string {
	if kind != "religion" {
		return ""
	}
	return faiths[strings.ToLower(name)]
}

// Believers says whether a name is the plural for those who have a religion: Muslims are not Islam.
func Believers(m Mention, name string) bool {
	singular, plural := strings.CutSuffix(strings.ToLower(name), "s")
	return plural && m.Kind == Name && m.Type == "religion" && faiths[singular] != ""
}
