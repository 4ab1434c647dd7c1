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
// the words that two windows share go to the one whose edge is farther away,
// the first half to the earlier.
func owned(plan []window, i int) (first, last int) {
	first, last = plan[i].first, plan[i].last
	if i > 0 {
		first = (first + plan[i-1].last) / 2
	}
	if i+1 < len(plan) {
		last = (plan[i+1].first + last) / 2
	}
	return first, last
}
