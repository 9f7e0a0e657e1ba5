import { type Carried, columns, isListed } from './carried'
import { BESIDE, MESSAGES, REQUEST_ACTS, REVIEWS } from './carried-beside'
import { JUDGEMENTS } from './carried-judgements'
import { ITEMS, SOURCES, STATEMENT } from './carried-statement'

const WITHOUT_PEOPLE: readonly Carried[] = [
  ...STATEMENT,
  ...ITEMS,
  ...SOURCES,
  ...JUDGEMENTS,
  ...BESIDE,
  MESSAGES,
  REVIEWS,
  REQUEST_ACTS,
]

/** By which columns rows of a table are named where words of it are covered. */
const wholeOf = ({ key }: Carried) => key[0] ?? 'id'

/** Where words of ours are covered: what was written is left out, and which characters are covered by which decision comes along. */
const COVERED: readonly Carried[] = [
  {
    table: 'covered_texts',
    key: ['id'],
    columns: columns('id of_table of_id number:integer field text sha256'),
    public: `(${WITHOUT_PEOPLE.filter(({ columns: all }) => all.some(({ type }) => type === 'string'))
      .map(
        (carried) =>
          `(t.of_table = '${carried.table}' AND EXISTS (SELECT FROM ${carried.table} w WHERE w.${wholeOf(carried)}::text = t.of_id AND ${of(carried.public, 'w')}))`,
      )
      .join(' OR ')}) AND t.number >= 0 AND strpos(covered_words(t), '█') > 0`,
    said: { text: 'covered_words(t)' },
  },
]
const PLACES: Carried = {
  table: 'covered_places',
  key: ['id'],
  columns: columns('id withholding_id covered_id start:integer end:integer at:datetime'),
  public: `EXISTS (SELECT FROM withholdings w WHERE w.id = t.withholding_id AND w.lifted_at IS NULL AND ${isListed('w.source_id')})
    AND EXISTS (SELECT FROM covered_texts x WHERE x.id = t.covered_id AND ${of(COVERED[0]?.public ?? '', 'x')})`,
}

/** A condition on another row than `t`. */
function of(condition: string, row: string): string {
  return condition.replace(/\bt\./g, `${row}.`).replace('covered_words(t)', `covered_words(${row})`)
}

const AFTER_PEOPLE: readonly Carried[] = [...COVERED, ...WITHOUT_PEOPLE, PLACES]

/** Whoever is named in a public row: a public name, and nothing by which they sign in. */
const PEOPLE: Carried = {
  table: 'people',
  key: ['id'],
  columns: columns('id kind public_name'),
  public: `t.id IN (${AFTER_PEOPLE.flatMap((carried) =>
    carried.columns
      .filter(({ isPerson }) => isPerson)
      .map(({ name }) => `SELECT n.${name} FROM ${carried.table} n WHERE ${of(carried.public, 'n')}`),
  ).join('\n    UNION ')})`,
}

/** Every table that a package carries, in the order in which it is taken in. */
export const CARRIED: readonly Carried[] = [PEOPLE, ...AFTER_PEOPLE]

/** Who did each public act of the record, by its number: what the act was stands in the record itself. */
export const ACTORS: Pick<Carried, 'table' | 'key' | 'columns'> = {
  table: 'actors',
  key: ['position'],
  columns: columns('position:integer actor_id?:person'),
}

/** Where a table of the database stands in a package. */
export function carriedPath(table: string): string {
  return `data/${table}.csv`
}
