import type { AlignedSide, SeenClauseView, SeenText, WordForce } from '../types'
import type { SideBySideRow } from './aligned'

/** A marked item of the base, as far as other texts stand beside it. */
export interface ItemBeside {
  readonly reference: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly force: WordForce
  /** References of the items that its words govern. */
  readonly governs: readonly string[]
}

/** The seen texts that are shown, now or at the end of a day (YYYY-MM-DD, UTC): brought by then, and not replaced by a text of people's. */
export function seenTextsOn(texts: readonly SeenText[], day?: string): readonly SeenText[] {
  const isBy = (moment: string) => day === undefined || moment.slice(0, 10) <= day
  return texts.filter(
    ({ broughtAt, replacedAt }) => isBy(broughtAt) && !(replacedAt !== null && isBy(replacedAt)),
  )
}

/** The operative words of a clause, or all of it where it has none of its own. */
export function wordsSaid({ exact, words }: SeenClauseView): string {
  return words === null ? exact : exact.slice(words.start, words.end)
}

/**
 * The lines of a seen text beside the base, in the order of the base; what the base has nothing like comes after its passage. Items for
 * which the seen part has no clause stand there only where the text was seen whole: else nobody knows.
 */
export function besideBase(text: SeenText, items: readonly ItemBeside[]): readonly SideBySideRow[] {
  const placed = text.clauses.map((clause) => {
    const item = items.find(({ reference }) => reference === clause.reference)
    return { at: item?.start ?? endOfPassage(clause.passage, items), row: rowOf(clause, item ?? null) }
  })
  const missing = text.extent === 'whole' ? itemsNotIn(text, items) : []
  return [...placed, ...missing.map((item) => ({ at: item.start, row: onlyBase(item) }))]
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row)
}

/** The marked items for which the part that was seen has no clause. */
export function itemsNotIn<Item extends ItemBeside>(text: SeenText, items: readonly Item[]): readonly Item[] {
  return items.filter((item) => !text.clauses.some(({ reference }) => reference === item.reference))
}

function endOfPassage(passage: number, items: readonly ItemBeside[]): number {
  const before = items.filter(({ reference }) => Number.parseInt(reference, 10) <= passage)
  return Math.max(0, ...before.map(({ start }) => start)) + 0.5
}

function rowOf(
  { start, end, exact, words, force, why }: SeenClauseView,
  item: ItemBeside | null,
): SideBySideRow {
  const other: AlignedSide = {
    start,
    end,
    exact,
    words: words && { ...words, force, entry: null },
    said: { force, why },
  }
  if (item === null) return { kind: 'only other', other }
  return { kind: 'both', base: sideOf(item), other, differs: item.force !== force }
}

const onlyBase = (item: ItemBeside): SideBySideRow => ({ kind: 'only base', base: sideOf(item) })

function sideOf({ start, end, exact, force }: ItemBeside): AlignedSide {
  return { start, end, exact, words: null, said: { force, why: null } }
}
