package entity

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// joinShortNames joins the surname, the first name or a shorter form of a
// person's name with the one whose full name the text gives. Where several
// share it, titles decide ("Mrs Strand"), then the scorer, then who was named
// last; where nothing tells them apart it stays alone.
func (r *resolver) joinShortNames(ranked [][]int) {
	full := map[string][]int{} // mentions with a full name, by each of its words
	crowned := map[string]int{}
	for i := range r.mentions {
		if r.crowned(i) && len(r.person(i).words) == 1 {
			if _, had := crowned[r.person(i).words[0]]; !had {
				crowned[r.person(i).words[0]] = i
			}
		}
		if r.personal(i) && r.person(i).full() {
			for _, w := range r.person(i).words {
				full[w] = append(full[w], i)
			}
		}
	}
	for i := range r.mentions {
		if !r.personal(i) || r.person(i).full() || len(r.person(i).words) == 0 {
			continue
		}
		word := r.person(i).words[0]
		if j, ok := crowned[word]; ok && !slices.ContainsFunc(full[word], func(k int) bool { return !r.commoner(j, k) }) {
			r.join(i, j) // "Leo" where Prince Leo and others called Leo are named
			continue
		}
		if full[word] == nil { // "Harpers" without its apostrophe
			word = strings.TrimSuffix(word, "s")
		}
		if full[word] == nil {
			word = r.longer(word, full)
		}
		if j, ok := r.choosePerson(i, full[word], ranked[i]); ok {
			r.join(i, j)
		}
	}
}

// longer is the one word of full names that a short form begins, as friends say it ("Rob" of Robson), else "".
func (r *resolver) longer(short string, full map[string][]int) string {
	var of []string
	for word := range full {
		if len(short) >= 3 && len(word) >= len(short)+2 && strings.HasPrefix(word, short) {
			of = append(of, word)
		}
	}
	if len(of) != 1 {
		return ""
	}
	return of[0]
}

// joinFullNames joins the full names of people that are the same, or that
// differ in an initial, a short form or the spelling and fit one person alone:
// "Bill Tanner" and "William Tanner".
func (r *resolver) joinFullNames() {
	by := map[string][]int{} // the first mention of each name, by its last word
	said := map[string]int{} // a mention of each name as it is written
	for i := range r.mentions {
		if !r.personal(i) || !r.person(i).full() {
			continue
		}
		n := r.person(i)
		// Nothing new is said of a name said again, so that many of one name stay linear.
		if j, again := said[r.words(i)]; !again {
			said[r.words(i)] = i
		} else if r.sex[i] == 0 && len(r.distinctFrom[i]) == 0 && r.mentions[i].Type == r.mentions[j].Type {
			r.unite(i, j)
			continue
		}
		last := n.words[len(n.words)-1]
		var one []int // of each person that the name may be
		for _, j := range by[last] {
			if r.root(i) != r.root(j) && (r.apart(r.root(i), r.root(j)) || !n.agrees(r.person(j))) {
				continue
			}
			if slices.Equal(n.words, r.person(j).words) && n.suffix == r.person(j).suffix {
				one = []int{j}
				break
			}
			if !slices.ContainsFunc(one, func(k int) bool { return r.root(k) == r.root(j) }) {
				one = append(one, j)
			}
		}
		if len(one) == 1 {
			r.join(i, one[0])
		}
		if len(one) != 1 || !slices.Equal(n.words, r.person(one[0]).words) {
			by[last] = append(by[last], i)
		}
	}
}

// choosePerson is the one of the full names that the short name i stands for.
func (r *resolver) choosePerson(i int, full, ranked []int) (int, bool) {
	var people []int // the last mention of each before i, else the first after it
	for _, j := range full {
		if r.root(i) != r.root(j) && r.apart(r.root(i), r.root(j)) {
			continue
		}
		at := slices.IndexFunc(people, func(k int) bool { return r.root(k) == r.root(j) })
		switch {
		case at < 0:
			people = append(people, j)
		case j < i:
			people[at] = j
		}
	}
	if len(people) > 1 {
		if r.fitsNone(i, people) {
			for _, j := range people { // nor may the scorer think so
				r.distinctFrom[i], r.distinctFrom[j] = append(r.distinctFrom[i], j), append(r.distinctFrom[j], i)
			}
			return 0, false
		}
		people = r.narrow(i, people)
	}
	switch {
	case len(people) == 0:
		return 0, false
	case len(people) == 1:
		return people[0], true
	}
	for _, k := range ranked {
		if slices.ContainsFunc(people, func(j int) bool { return r.root(j) == r.root(k) }) {
			return k, true
		}
	}
	last := -1
	for _, j := range people {
		if j < i {
			last = max(last, j)
		}
	}
	return last, last >= 0
}

// fitsNone says whether the title of the short name i is of another sex than
// all people of that name: "Mr Lindt" beside two sisters.
func (r *resolver) fitsNone(i int, people []int) bool {
	return r.sex[i] != 0 && !slices.ContainsFunc(people, func(j int) bool { return r.sexOfFirstName(j) != (male|female)&^r.sex[i] })
}

// narrow leaves those people that the words before the short name i fit, or
// all where they fit none.
func (r *resolver) narrow(i int, people []int) []int {
	keep := func(fits func(j int) bool) {
		if left := slices.DeleteFunc(slices.Clone(people), func(j int) bool { return !fits(j) }); len(left) > 0 {
			people = left
		}
	}
	if sex := r.sex[i]; sex != 0 {
		keep(func(j int) bool { return r.sexOfFirstName(j) != (male|female)&^sex })
		keep(func(j int) bool { return r.sexOfFirstName(j) == sex || r.sex[r.root(j)] == sex })
	}
	keep(func(j int) bool { return !r.calledByFirst(j, r.person(i).words[0]) })
	if r.inPresent(i) {
		keep(func(j int) bool { return !r.diedBefore(j, i) })
	}
	switch r.wordBefore(i) {
	case "elder", "older":
		keep(func(j int) bool { return r.person(j).suffix != "jr" })
	case "younger":
		keep(func(j int) bool { return r.person(j).suffix == "jr" })
	}
	return people
}

// calledByFirst says whether the text mostly calls person j, whom the surname may stand for, by first name alone: a
// child beside a parent.
func (r *resolver) calledByFirst(j int, surname string) bool {
	first, firsts, surnames := r.person(j).words[0], 0, 0
	for _, m := range r.mentions {
		if m.Kind == mention.Name && m.Type == "person" {
			switch strings.ToLower(m.Text(r.text.Source)) {
			case first:
				firsts++
			case surname:
				surnames++
			}
		}
	}
	return first != surname && 2*firsts > surnames
}

// wordBefore is the lower-cased word before mention i.
func (r *resolver) wordBefore(i int) string {
	before := r.text.Source[:r.mentions[i].Start]
	before = strings.TrimRight(before[max(0, len(before)-30):], " ")
	return strings.ToLower(before[strings.LastIndexAny(before, " \n")+1:])
}

// inPresent says whether mention i is the subject of a verb in the present.
func (r *resolver) inPresent(i int) bool {
	if r.heads[i] == frame.None {
		return false
	}
	t := &r.frames.Trees[r.sentence[i]]
	head := t.Tokens[r.heads[i]]
	return t.Is(r.heads[i], "nsubj") && (t.Tokens[head.Head].XPOS == "VBZ" || t.Tokens[head.Head].XPOS == "VBP")
}

// diedBefore says whether the text has told before mention i that mention j's
// person died.
func (r *resolver) diedBefore(j, i int) bool {
	return slices.ContainsFunc(r.members[r.root(j)], func(m int) bool {
		if m >= i || r.heads[m] == frame.None {
			return false
		}
		t := &r.frames.Trees[r.sentence[m]]
		head := t.Tokens[r.heads[m]]
		return head.Head >= 0 && t.Is(r.heads[m], "nsubj") && t.Lower(head.Head) == "died"
	})
}
