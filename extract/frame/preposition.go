package frame

// phrasal reads a preposition of several words as one: in "arrested in
// connection with the bombings" the bombings take part, by "in connection
// with".
//
//	arrested/root in/case connection/obl with/case bombings/nmod
func (t *Tree) phrasal(head int, preposition string) (noun int, whole string) {
	if preposition == "" {
		return head, preposition
	}
	for _, k := range t.Children(head, "nmod") {
		whole := preposition + " " + t.Lower(head) + " " + t.Preposition(k)
		if whole == "on subject of" {
			return k, "about"
		}
		if phrasals[whole] {
			return k, whole
		}
	}
	return head, preposition
}

var phrasals = set(`in_connection_with in_response_to in_favour_of in_favor_of in_front_of on_behalf_of in_exchange_for as_part_of as_result_of in_protest_at
	in_protest_against in_support_of in_charge_of in_addition_to by_means_of in_wake_of in_light_of with_regard_to in_return_for in_spite_of on_suspicion_of
	in_terms_of with_respect_to in_view_of in_face_of at_hands_of on_charges_of on_charge_of for_sake_of in_case_of on_side_of in_aid_of in_honour_of
	in_honor_of in_memory_of on_account_of at_expense_of in_line_with in_accordance_with in_place_of at_request_of in_search_of under_terms_of
	in_aftermath_of in_defence_of in_defense_of at_end_of at_beginning_of at_start_of in_middle_of on_eve_of on_grounds_of`)
