package entity

import (
	"kgx/extract/frame"
	"kgx/extract/mention"
)

// joinReporters joins an organization that reports something, and that nothing
// else gives a name, with the one that it tells of: "Norvale has bought a mill,
// the Dutch company said".
func (r *resolver) joinReporters() {
	if r.frames == nil {
		return
	}
	for i := range r.frames.Frames {
		f := &r.frames.Frames[i]
		if f.Link != frame.Content || f.Parent == frame.None || f.Opener != "" {
			continue
		}
		said, who := r.subjectOf(f), r.subjectOf(&r.frames.Frames[f.Parent])
		if said == frame.None || who < said || r.mentions[said].Kind != mention.Name || r.mentions[who].Kind != mention.Nominal || r.hasName(who) {
			continue
		}
		if d := r.describe(who); d.definite && !d.plural && !d.other && ofItself[d.noun] && group(r.mentions[said].Type) == group(r.mentions[who].Type) {
			r.join(said, who)
		}
	}
}

// ofItself are nouns for organizations that mostly tell news of their own.
var ofItself = map[string]bool{"company": true, "firm": true, "group": true, "club": true, "team": true}
