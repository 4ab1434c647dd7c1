package format

import (
	"bufio"
	"encoding/xml"
	"io"
)

// xmlWriter writes XML by hand, in a fixed layout, with encoding/xml's
// escaping. bufio.Writer keeps the first error for Flush.
type xmlWriter struct{ *bufio.Writer }

func newXMLWriter(w io.Writer) xmlWriter {
	x := xmlWriter{bufio.NewWriter(w)}
	x.WriteString(xml.Header)
	return x
}

// open writes "<name a="b">" after indent; attributes alternate name and value.
func (x xmlWriter) open(indent, name string, attributes ...string) {
	x.start(indent, name, attributes)
	x.WriteString(">\n")
}

// close writes "</name>".
func (x xmlWriter) close(indent, name string) {
	x.WriteString(indent + "</" + name + ">\n")
}

// empty writes "<name a="b"/>".
func (x xmlWriter) empty(indent, name string, attributes ...string) {
	x.start(indent, name, attributes)
	x.WriteString("/>\n")
}

// text writes "<name a="b">text</name>".
func (x xmlWriter) text(indent, name, text string, attributes ...string) {
	x.start(indent, name, attributes)
	x.WriteByte('>')
	x.escape(text)
	x.WriteString("</" + name + ">\n")
}

func (x xmlWriter) start(indent, name string, attributes []string) {
	x.WriteString(indent + "<" + name)
	for i := 0; i < len(attributes); i += 2 {
		x.WriteString(" " + attributes[i] + `="`)
		x.escape(attributes[i+1])
		x.WriteByte('"')
	}
}

// escape writes s as character data. What XML cannot hold becomes U+FFFD.
func (x xmlWriter) escape(s string) { xml.EscapeText(x, []byte(s)) }
