package statement

import (
	"strings"

	"kgx/extract/frame"
)

// noun states what an event noun tells, unless a verb beside it tells the same.
func (b *builder) noun(i int, a attitude) {
	f := &b.frames.Frames[i]
	p := b.parts(i)
	p.missing = false
	b.place(p)
	if p.objectHead != frame.None && len(p.patients) == 0 {
		if who := b.participant(f.Sentence, p.objectHead); who != None {
			p.patients = append(p.patients, who)
		}
		p.objectHead = frame.None
	}
	for k := 0; k < len(p.others); k++ { // an event does not take part in itself
		if o := p.others[k].participant; o != None && b.layer.Participants[o].Frame == i {
			p.others = append(p.others[:k:k], p.others[k+1:]...)
			k--
		}
	}
	nodes := 0
	for _, o := range p.others {
		if o.participant != None {
			nodes++
		}
	}
	total := len(p.agents) + len(p.patients) + nodes
	if len(p.patients) == 0 && nodes == 0 && !undergone[f.Lemma] {
		return // "the killing by X" of nobody
	}
	if len(p.agents)+len(p.patients) == 0 || total < 2 && !happening[f.Lemma] {
		return
	}
	if p.reading == nil && !happening[f.Lemma] && !undergone[f.Lemma] && !b.ownEvents[f.Lemma] {
		return // a noun alone says too little of how two are related: "its restriction of trade"
	}
	predicate := strings.ReplaceAll(f.Lemma, " ", "_")
	b.form(i, a, p, predicate, f.Surface)
}

// undergone are event nouns that need no patient.
var undergone = set("collapse death demise resignation suicide defeat victory withdrawal explosion crash derailment trial wedding marriage divorce funeral birth")

// happening are the nouns whose event is news with one participant.
var happening = set("collapse death demise takeover resignation arrest murder assassination conviction detention execution kidnapping election defeat victory withdrawal explosion crash derailment killing suicide birth funeral trial divorce wedding marriage ouster dismissal")
