package timex

import "strings"

// starts are the words that an expression of time may begin with; at other words
// none is looked for.
var starts = map[string]bool{}

func init() {
	for _, w := range strings.Fields("the these those that its their about around nearly almost over approximately roughly some just up no more less fewer at early late mid earlier later " +
		"beginning end start middle turn today yesterday tomorrow tonight this opening initial final second latest comparable corresponding same " +
		"every each daily weekly monthly yearly annually annual hourly quarterly now currently recently recent fiscal financial fy q new christmas halloween noon midday midnight " +
		"several many few half day year ' ’") {
		starts[w] = true
	}
	for _, words := range []map[string]int{months, shortMonths, weekdays, shortWeekdays, ordinals, cardinals, decades, steps} {
		for w := range words {
			starts[w] = true
		}
	}
	for _, words := range []map[string]string{seasons, units, dayParts, plurals} {
		for w := range words {
			starts[w], starts[w+"s"] = true, true
		}
	}
}
