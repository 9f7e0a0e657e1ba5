/** A field of a form: its name, and what stands in it. */
export type Standing = { readonly name: string; readonly text: string }

/** What was typed into a field after its form was sent: what was sent of it, and what stood there when the answer came. */
export type LateWords = { readonly name: string; readonly sent: string; readonly typed: string }

/**
 * What is to stand in a field where words were typed while its form was on its way. Where the answer emptied it, as what was sent became a
 * thing of its own, only what was added since is left: sent again it would be made twice.
 *
 * @param now what stands in the field since the answer came
 */
export function withLateWords({ sent, typed }: LateWords, now: string): string {
  const wasTaken = now === '' && sent !== ''
  return wasTaken && typed.startsWith(sent) ? typed.slice(sent.length).replace(/^\s+/, '') : typed
}

/** What a field is beside others of its row: `parties[3].name` is `name` of the row `parties[3]` of the list `parties`. */
type InRow = { readonly list: string; readonly row: string; readonly leaf: string }

/**
 * The names of the fields in which late words stand in a form as it is since the answer: of a field by itself its own; of a field in a row that of the
 * same row, wherever it stands by now. Where that row is gone there is none, and the words are left out.
 *
 * @param before the form as it was sent
 * @param after as it is now
 */
export function placesOf(
  late: readonly LateWords[],
  before: readonly Standing[],
  after: readonly Standing[],
): readonly (string | null)[] {
  const there = new Set(after.map(({ name }) => name))
  const rows = new Map<string, string | null>()
  return late.map(({ name }) => {
    const field = inRow(name)
    if (field === null) return there.has(name) ? name : null
    if (!rows.has(field.row)) rows.set(field.row, rowNow(field, before, after, new Set(rows.values())))
    const row = rows.get(field.row)
    return row && there.has(`${row}${field.leaf}`) ? `${row}${field.leaf}` : null
  })
}

/** Where a row stands by now: an empty one in an empty one, another in the one that says most of what it said, and at least half. */
function rowNow(
  { list, row }: InRow,
  before: readonly Standing[],
  after: readonly Standing[],
  taken: ReadonlySet<string | null>,
): string | null {
  const said = rowsOf(list, before).get(row) ?? new Map<string, string>()
  const now = [...rowsOf(list, after)].filter(([name]) => !taken.has(name))
  if (said.size === 0) {
    const empty = now.flatMap(([name, says]) => (says.size === 0 ? [name] : []))
    return empty.find((name) => name === row) ?? empty[0] ?? null
  }
  const [best] = now
    .map(([name, says]) => ({
      name,
      alike: [...said].filter(([leaf, text]) => says.get(leaf) === text).length,
    }))
    .filter(({ alike }) => alike * 2 >= said.size)
    .sort((a, b) => b.alike - a.alike || Number(b.name === row) - Number(a.name === row))
  return best?.name ?? null
}

/** The rows of a list, each with what stands in its fields; those left empty are not named. */
function rowsOf(list: string, fields: readonly Standing[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rows = new Map<string, Map<string, string>>()
  for (const { name, text } of fields) {
    const field = inRow(name)
    if (field?.list !== list) continue
    const row = rows.get(field.row) ?? new Map<string, string>()
    rows.set(field.row, row)
    if (text.trim() !== '') row.set(field.leaf, text.trim())
  }
  return rows
}

function inRow(name: string): InRow | null {
  const [, list, place, leaf] = /^([^[]+)(\[\d+\])(.+)$/.exec(name) ?? []
  return list !== undefined && place !== undefined && leaf !== undefined
    ? { list, row: list + place, leaf }
    : null
}
