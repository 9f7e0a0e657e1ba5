import type { OperativeWords, SeenClauseView, SeenText } from '../types'
import type { ItemBeside } from './seen-texts'
import type { VerbOfItem } from './verbs'

/** As many texts as can be read beside the base at once. */
const MOST = 5

/** A passage that one verb governs, item by item, beside as many texts as can be read at once. */
export interface ClauseColumns<Item extends ItemBeside> {
  readonly texts: readonly SeenText[]
  readonly rows: readonly {
    readonly item: Item
    /** The base's operative words in the verb's own row. */
    readonly words: OperativeWords | null
    /** In the order of the texts; null where the part that was seen has nothing of it. */
    readonly cells: readonly (SeenClauseView | null)[]
  }[]
}

/**
 * The items that a verb governs, with the verb's own, beside one text for each language and force: that of which most items were seen, the
 * first where several have as many.
 */
export function clauseColumns<Item extends ItemBeside>(
  verb: VerbOfItem<Item>,
  items: readonly Item[],
): ClauseColumns<Item> {
  const { item, languages, forces } = verb
  const governed = items.filter(({ reference }) => item.governs.includes(reference))
  const has = (text: SeenText) => governed.filter(({ reference }) => clauseOf(text, reference)).length
  const texts = languages.flatMap(({ wordings }) =>
    forces.flatMap((force) => {
      const saying = wordings
        .filter((wording) => wording.force === force)
        .flatMap((wording) => wording.texts.flatMap((known) => (known.kind === 'seen' ? [known.text] : [])))
        .filter((text) => has(text) > 0)
      return [...saying].sort((a, b) => has(b) - has(a)).slice(0, 1)
    }),
  )
  const shown = texts.slice(0, MOST)
  return {
    texts: shown,
    rows: [item, ...governed].map((each) => ({
      item: each,
      words: each === item ? wordsIn(verb) : null,
      cells: shown.map((text) => clauseOf(text, each.reference)),
    })),
  }
}

function clauseOf({ clauses }: SeenText, reference: string): SeenClauseView | null {
  return clauses.find((clause) => clause.reference === reference) ?? null
}

/** Where the base's own words for it stand in its clause; null where they are all of it. */
function wordsIn<Item extends ItemBeside>({ item, languages }: VerbOfItem<Item>): OperativeWords | null {
  const words =
    languages.flatMap(({ wordings }) => wordings).find(({ isBase }) => isBase)?.words ?? item.exact
  const start = item.exact.indexOf(words)
  if (start < 0 || words === item.exact) return null
  return { start, end: start + words.length, force: item.force, entry: null }
}
