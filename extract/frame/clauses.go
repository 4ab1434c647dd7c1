package frame

import "slices"

// clauses ties each clause to the one that it belongs to: what is said
// (ccomp), what is wanted (xcomp), when, why, whether and to what end (advcl),
// and what describes a noun (acl).
//
//	Tanzi said/root he would cooperate/ccomp
func clauses(b *builder) {
	for i := range b.frames {
		f := &b.frames[i]
		head := b.Tokens[f.Head].Head
		if head < 0 || f.Kind == Noun {
			continue
		}
		open := opener(b.Tree, f.Head)
		if open == "to" && b.xpos(f.Head, "VBG") { // "insisting to Weiss that …"
			open = ""
		}
		parent := b.at[head]
		switch {
		case b.Is(f.Head, "ccomp") && parent != None && open == "" && b.leadsIn(f.Head, head):
			f.Passive = f.Passive || !b.xpos(f.Head, "VBG") && b.Child(f.Head, "obj") == None
			b.hang(i, parent, Adverbial, open)
		case b.Is(f.Head, "ccomp") && parent != None && open == "if" && !asking[b.frames[parent].Lemma] && b.said(f.Head, head) != None: // "if he wins, I leave": both are what is said
			said := b.said(f.Head, head)
			b.hang(i, said, Condition, open)
			b.argue(said, Argument{Function: Clause, Preposition: open, Head: f.Head, Heads: []int{f.Head}, Frame: i})
		case b.Is(f.Head, "ccomp", "xcomp", "csubj") && parent != None:
			b.hang(i, parent, Content, open)
			b.argue(parent, Argument{Function: Clause, Preposition: open, Head: f.Head, Heads: []int{f.Head}, Frame: i})
		case b.Is(f.Head, "advcl") && parent != None && (open == "if" || open == "whether") && asking[b.frames[parent].Lemma] && f.Head > b.frames[parent].Head: // "asked whether he would go"
			b.hang(i, parent, Content, open)
			b.argue(parent, Argument{Function: Clause, Preposition: open, Head: f.Head, Heads: []int{f.Head}, Frame: i})
		case b.Is(f.Head, "advcl") && parent != None && open == "to" && b.asked(parent, f.Head): // "called on Iran to leave"
			b.hang(i, parent, Content, open)
			b.argue(parent, Argument{Function: Clause, Preposition: open, Head: f.Head, Heads: []int{f.Head}, Frame: i})
		case b.Is(f.Head, "advcl") && parent != None:
			b.hang(i, parent, adverbial(b, f.Head, open), open)
			b.argue(parent, Argument{Function: Clause, Preposition: open, Head: f.Head, Heads: []int{f.Head}, Frame: i})
		case b.Tokens[f.Head].Relation == "acl" || b.Is(f.Head, "acl") && b.Tokens[f.Head].Relation != "acl:relcl":
			f.Noun = head
			if parent == None || b.frames[parent].Kind != Noun {
				if up := b.clauseOf(f.Head); up != None {
					parent = b.at[up]
				}
			}
			if parent != None {
				b.hang(i, parent, Modifier, open)
			}
		case b.Is(f.Head, "conj") && parent != None:
			b.hang(i, parent, Conjunct, open)
		case b.Is(f.Head, "parataxis") && parent != None:
			b.parataxis(i, parent)
		case b.Is(f.Head, "advcl", "ccomp", "xcomp") && parent == None:
			if up := b.clauseOf(f.Head); up != None {
				b.hang(i, b.at[up], adverbial(b, f.Head, open), open)
			}
		}
	}
}

// leadsIn says whether the clause of a participle stands in front of the report at
// token report, without a subject and outside quotation marks: it tells how the
// report came about, not what is said. "Asked about the strike, Petrova said …".
func (b *builder) leadsIn(head, report int) bool {
	first, _ := b.Extent(head, nil)
	return head < report && b.xpos(head, "VBN", "VBD", "VBG") && b.Child(head, "nsubj", "csubj", "expl", "aux", "cop", "mark") == None &&
		b.Child(report, "nsubj") > head && !b.xpos(first, "``") && (first == 0 || !b.xpos(first-1, "``"))
}

// said is the frame of another clause behind token head that the report at token
// report has, too, or None.
func (b *builder) said(head, report int) int {
	for _, k := range b.Children(report, "ccomp") {
		if k > head && b.at[k] != None {
			return b.at[k]
		}
	}
	return None
}

// asking are the verbs that "if" and "whether" lead a question of.
var asking = set("ask wonder question inquire enquire doubt know see")

// asked says whether frame i has, before token head, the one who is asked to do
// something: "called on Iran", "exhorted citizens".
func (b *builder) asked(i, head int) bool {
	if o := b.frames[i].Argument(Patient); o != nil && o.Head < head && moving[b.frames[i].Lemma] {
		return true
	}
	for _, a := range b.frames[i].Arguments {
		if a.Function == Oblique && a.Head < head && objectOf[b.frames[i].Lemma+" "+a.Preposition] {
			return true
		}
	}
	return false
}

// moving are verbs whose object is to do what the infinitive behind it says.
var moving = set("ask urge exhort implore beg beseech order command instruct invite persuade encourage incite induce compel oblige coax tell advise counsel request petition force allow permit enable authorize authorise empower entitle require")

// inContent hangs "by coating …" in "believes that by coating …, trade can be cut"
// on what is believed.
func inContent(b *builder) {
	for i := range b.frames {
		f := &b.frames[i]
		if f.Link != Adverbial || f.Finite || f.Parent == None || f.Head < b.frames[f.Parent].Head {
			continue
		}
		for _, a := range b.frames[f.Parent].Arguments {
			if a.Frame != None && b.frames[a.Frame].Link == Content && b.frames[a.Frame].Head > f.Head && b.frames[a.Frame].Finite {
				b.hang(i, a.Frame, Adverbial, f.Opener)
				break
			}
		}
	}
}

// parataxis: "prices will fall, analysts say" has the report as the branch.
func (b *builder) parataxis(i, parent int) {
	report := &b.frames[i]
	if first, _ := b.Extent(report.Head, nil); first > 0 && b.Word(first-1) == ";" || b.Word(first) == ";" { // "Orr sued Lind; Lind did not reply" tells of two things
		return
	}
	if report.Kind == Verb && b.Child(report.Head, "nsubj") != None && b.Child(report.Head, "ccomp", "obj") == None && reporting[b.Lemma(report.Head)] {
		up, link, open := b.frames[parent].Parent, b.frames[parent].Link, b.frames[parent].Opener
		if up == None || link == Conjunct || link == Root {
			b.hang(parent, i, Content, "")
			if up != None && up != i {
				b.hang(i, up, link, open)
			}
			b.argue(i, Argument{Function: Clause, Head: b.frames[parent].Head, Heads: []int{b.frames[parent].Head}, Frame: parent})
		}
	}
}

var reporting = set("say tell add report claim state announce believe think argue note explain insist warn suggest write ask predict estimate admit confirm declare recall complain stress conclude show fear hope expect indicate hint reveal disclose signal allege assert maintain contend promise pledge vow testify report joke reply respond continue comment observe acknowledge allege")

func adverbial(b *builder, head int, open string) Link {
	switch subject := b.Child(head, "nsubj"); {
	case open == "" && subject != None && slices.ContainsFunc(b.Children(head, "aux", "cop"), func(k int) bool { // "should Trump win"
		w := b.Lower(k)
		return k < subject && (w == "should" || w == "had" || w == "were")
	}):
		return Condition
	case conditions[open]:
		return Condition
	case open == "to" || open == "in order to" || open == "so as to" || b.xpos(head, "VB") && !b.xpos(head, "VBD", "VBG", "VBN", "VBP", "VBZ") && slices.ContainsFunc(b.Children(head), func(k int) bool { return b.xpos(k, "TO") }):
		return Purpose
	}
	return Adverbial
}

var conditions = set("if unless provided providing supposing assuming in_case as_long_as so_long_as should even_if only_if whether")
