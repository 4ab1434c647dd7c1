package check

import (
	"fmt"
	"io"
	"strings"
)

// Annotations writes the report as commands of GitHub Actions, which show it beside
// the lines of the change: an error for what failed, a warning for what holds
// though it is marked as known failing.
func (r Report) Annotations(w io.Writer) error {
	var b strings.Builder
	for _, a := range r.Articles {
		for _, c := range a.Cases {
			level := "error"
			switch c.Status {
			case Fixed:
				level = "warning"
			case Failed, Broken:
			default:
				continue
			}
			fmt.Fprintf(&b, "::%s file=%s", level, property(c.File))
			if c.Line > 0 {
				fmt.Fprintf(&b, ",line=%d", c.Line)
			}
			fmt.Fprintf(&b, ",title=%s::%s\n", property("kgx check: "+c.Name), message(strings.Join(c.Details, "\n")))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

var (
	messageEscapes  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func message(text string) string  { return messageEscapes.Replace(text) }
func property(text string) string { return propertyEscapes.Replace(text) }
