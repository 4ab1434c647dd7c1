package eval

import "strings"

// ptbMarks are the marks that the Penn Treebank's tokens write otherwise than
// text does.
var ptbMarks = map[string]string{
	"``": `"`, "''": `"`, "`": "'",
	"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}",
}

// ptbEscapes are the characters that stand escaped within tokens.
var ptbEscapes = strings.NewReplacer(`\/`, "/", `\*`, "*")

// asText is a token of a treebank as text has it.
func asText(token string) string {
	if mark, ok := ptbMarks[token]; ok {
		return mark
	}
	return ptbEscapes.Replace(token)
}
