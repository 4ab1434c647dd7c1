package article

import "testing"

func TestClean(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"zero-width space", "Ruth\u200b Vale left Lind\u200bholm", "Ruth Vale left Lindholm"},
		{"zero-width space between names", "Lindholm\u200bKarlsund won", "Lindholm Karlsund won"},
		{"word joiner, byte order mark, soft hyphen", "\ufeffRuth\u2060 Vale\ufeff left Lind\u00adholm", "Ruth Vale left Lindholm"},
		{"joiners in Latin words", "Ruth V\u200dale left Lind\u200cholm", "Ruth Vale left Lindholm"},
		{"joiners in Persian and emoji", "می\u200cخواهم 👩\u200d🚒", "می\u200cخواهم 👩\u200d🚒"},
		{"marks of direction", "\u202eRuth\u202c Vale\u200e left.\u200f \u2067Lindholm\u2069", "Ruth Vale left. Lindholm"},
		{"spaces", "Ruth\u00a0Vale\u202f22\u2009000\u3000x", "Ruth Vale 22 000 x"},
		{"line ends", "a\r\nb\rc\u2028d\u0085e\vf", "a\nb\nc\nd\ne\nf"},
		{"control characters", "a\x1b[31mb\x07\u009b1mc\x7fd\x00", "a[31mb1mcd"},
		{"what is usual", "“Zoë” – 3 × 4\t€ 5 🎉️\n\nx", "“Zoë” – 3 × 4\t€ 5 🎉️\n\nx"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := clean(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if got := clean(test.want); got != test.want {
				t.Errorf("cleaned twice: %q", got)
			}
		})
	}
}

// English full of names is English; other languages are not, whatever names they have.
func TestEnglish(t *testing.T) {
	tests := []struct {
		name, text string
		want       bool
	}{
		{"results", "Biathlon results: Martina Hofmann (Germany) beat Justyna Wierzbicka (Poland) and Éva Szabó (Hungary). Men: Johannes Bøgh Lind (Norway), Quentin Fourcade-Lacroix (France), Sebastian Samuelsson Berg (Sweden). Relay: Norway, Germany, France, Italy.", true},
		{"a squad", "Squad: goalkeepers Gianluigi Donatelli (Milan), Alex Meretti (Napoli); defenders Leonardo Spinazzo (Roma), Giovanni Di Lorenzi (Napoli), Francesco Acerbini (Lazio); midfielders Nicolò Barellini (Inter), Marco Verratini (Paris), Jorginho Frello (Chelsea); forwards Ciro Immobili (Lazio), Domenico Berardini (Sassuolo).", true},
		{"ministers", "Ministers Nguyễn Thị Hồng Lan, Trần Quốc Bảo and Phạm Minh Tuấn met Khunying Suwanee Rattanakosin, Datuk Seri Ahmad Zulkifli bin Abdullah, Tengku Razaleigh Hamzah and Gusti Ngurah Rai Wiranatakusumah in Kuala Lumpur, Putrajaya, Denpasar and Yogyakarta.", true},
		{"German", "Bürgermeisterin Anna Schmidt eröffnete am Montag in Berlin gemeinsam mit Karl Weiss die neue Brücke über die Spree. Sie sagte, dass die Arbeiten drei Jahre gedauert hätten und die Kosten bei vierzig Millionen Euro lägen. Der Rat will im April über die letzten Rechnungen beraten.", false},
		{"Spanish", "La alcaldesa Ana López inauguró el lunes en Madrid, junto con Carlos Ruiz, el nuevo puente sobre el río. Dijo que las obras habían durado tres años y que el coste era de cuarenta millones de euros. El consejo se reunirá en abril para hablar de las últimas facturas.", false},
		{"Italian", "Il sindaco Marco Rossi ha inaugurato lunedì a Roma il nuovo ponte sul fiume insieme a Luca Bianchi. Ha detto che i lavori sono durati tre anni e che il costo è stato di quaranta milioni di euro. Il consiglio si riunirà di nuovo in aprile per le ultime fatture.", false},
		{"Russian", "Мэр города Анна Иванова открыла в понедельник новый мост через реку вместе с инженером Карлом Вайсом. Она сказала, что работы продолжались три года и что стоимость составила сорок миллионов евро. Совет соберётся в апреле, чтобы обсудить последние счета.", false},
		{"capitals", "MAYOR LENA FROST OPENED THE NEW BRIDGE IN NORVIK ON MONDAY. THE BRIDGE COST FORTY MILLION EUROS AND TOOK THREE YEARS TO BUILD, OFFICIALS SAID, AND THE COUNCIL WILL MEET AGAIN IN APRIL TO SETTLE THE LAST BILLS, WHICH ARE HIGHER THAN IT HAD THOUGHT AT FIRST.", true},
	}
	for _, test := range tests {
		if err := english(test.text); (err == nil) != test.want {
			t.Errorf("%s: got %v", test.name, err)
		}
	}
}
