package encoder

// window is a run of words that the network reads together.
type window struct {
	first, last int // words [first, last)
	pieces      int // wordpieces of these words, without [CLS] and [SEP]
}

// planWindows cuts the text into windows of whole words with at most size
// wordpieces; a window begins so that it shares up to overlap wordpieces with
// the one before. pieceAt(i) is the number of wordpieces before word i, for i
// up to the number of words.
func planWindows(plan []window, words, size, overlap int, pieceAt func(int) int) []window {
	for first := 0; first < words; {
		last := first + 1
		for last < words && pieceAt(last+1)-pieceAt(first) <= size {
			last++
		}
		plan = append(plan, window{first, last, pieceAt(last) - pieceAt(first)})
		if last == words {
			break
		}
		next := last
		for next-1 > first && pieceAt(last)-pieceAt(next-1) <= overlap {
			next--
		}
		first = next
	}
	return plan
}

// owned gives the words [first, last) whose vectors are taken from window i:
// in the stretch that two windows share, each word belongs to the window
// whose edge is farther away, the earlier one where both are as far.
func owned(plan []window, i int, pieceAt func(int) int) (first, last int) {
	w := plan[i]
	first, last = w.first, w.last
	if i > 0 {
		first = handover(plan[i-1], w, pieceAt)
	}
	if i+1 < len(plan) {
		last = handover(w, plan[i+1], pieceAt)
	}
	return first, last
}

// handover is the first word that belongs to b rather than to a before it.
func handover(a, b window, pieceAt func(int) int) int {
	i := b.first
	for i < a.last && pieceAt(a.last)-pieceAt(i) >= pieceAt(i)-pieceAt(b.first) {
		i++
	}
	return i
}
