package schema_test

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// writeOwn writes the part of docs/schema.md about schemas of users.
func writeOwn(w io.Writer) error {
	var example, article strings.Builder
	for file, to := range map[string]*strings.Builder{"football.yaml": &example, "transfers.txt": &article} {
		text, err := os.ReadFile("../../examples/schema/" + file)
		if err != nil {
			return err
		}
		to.Write(text)
	}
	fmt.Fprintf(w, `
## Your own schema

`+"`--schema FILE`"+` adds what you know of your field. All parts may be left out:

| Key | What it holds |
| --- | --- |
| `+"`types`"+` | types by name. A new one says which type above it is a kind of (`+"`is`"+`); a type above may get more names. `+"`names`"+` lists names as articles write them, capitals and all; `+"`patterns`"+` are regular expressions ([RE2](https://github.com/google/re2/wiki/Syntax)) that fit whole names. A name counts where it is no part of a longer one: Chelsea is not in "Chelsea Clinton" |
| `+"`predicates`"+` | predicates by name, each with the `+"`verbs`"+` (base form, with particle or preposition: sign for) or event `+"`nouns`"+` that tell it, and the types that `+"`subject`"+` and `+"`object`"+` must have. Verbs are read as in the active voice: "was signed by". Of several that fit, the first counts; what fits none keeps the predicate that it has. `+"`label`"+` is shown between subject and object |
| `+"`keep`, `drop`"+` | `+"`types`"+` (narrower ones go with them) and `+"`predicates`"+`. A statement goes where something that takes part goes; who says something stays named |
| `+"`join`"+` | lists of names of one thing, the best first. Where one is in a list of a type, all are |

A node of a new type has the wider one as its wider_type, which filters, colours, RDF and Cypher
follow. The time, place, amounts, modality and speaker of a statement stay as they were. [user.schema.json](user.schema.json) lets an editor
complete the keys and mark mistakes; kgx tells one with file, line, column and what it expected.

A worked example for transfers of football players, [examples/schema/football.yaml](../examples/schema/football.yaml):

`+"```yaml\n%s```"+`

Of this article

`+"```text\n%s```\n\n```sh"+`
kgx extract -f text --schema football.yaml transfers.txt
`+"```"+`

makes, among others,

| Statement | Without the schema |
| --- | --- |
| Halden Rovers (club) bought Samuel Okafor | Halden Rovers (sport team) signed Samuel Okafor |
| Port Vaal (club) sold Luis Marti | Port Vaal (company) sold Luis Marti |
| lends_player: by Halden Rovers, of Ivo Brandt, to Kestrel Athletic | loan: by the Foxes, a team of its own |
| planned, said Luis Marti: Halden Rovers to buy Tom Asker | the same of the Foxes |
| The county council acquired "old ground": a council is no club | the same |
| (dropped) | Ivo Brandt is goalkeeper |
`, example.String(), article.String())
	return nil
}
