import { type DraftInput, MOST_ROWS } from '../schema'
import { fieldsWith, SEEN_OF_QUOTE } from './citation-fields'

/** What was copied out of a source for one citation, by its place in the draft, counted from 0. */
export interface FilledQuote {
  readonly index: number
  readonly quote: string
  readonly locator: string
}

/**
 * The draft with quotes and locators written into its citations of a source, and the source's date into the first of them where a date
 * is given and none stands there. Everything else stays as it was typed.
 *
 * @returns null where a place holds no citation of that source: the draft is not the one that was shown
 */
export function withQuotes(
  draft: DraftInput,
  sourceId: string,
  filled: readonly FilledQuote[],
  date: string,
): DraftInput | null {
  const isOfSource = ({ sourceId: id }: { sourceId: string }) => id.trim() === sourceId
  if (filled.some(({ index }) => !isOfSource(draft.citations[index] ?? { sourceId: '' }))) return null
  const quoted = draft.citations.map((row, index) => {
    const copied = filled.find((each) => each.index === index)
    if (!copied) return row
    // Words that are copied anew were seen on the source's own page.
    const seen = copied.quote === row.quote ? {} : fieldsWith(SEEN_OF_QUOTE, () => '')
    return { ...row, ...seen, quote: copied.quote, locator: copied.locator }
  })
  const isDated = date === '' || quoted.some((row) => isOfSource(row) && row.date.trim() !== '')
  const first = quoted.findIndex(isOfSource)
  return {
    ...draft,
    citations: quoted.map((row, index) => (!isDated && index === first ? { ...row, date } : row)),
  }
}

/** Whether two drafts say the same, field for field. */
export function isSame(one: DraftInput, other: DraftInput): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * The draft with one more citation of a source and the place of that citation, counted from 0; null where there is room for none.
 *
 * @param blank a citation of the source in which nothing is said yet
 */
export function withCitation(
  draft: DraftInput,
  blank: DraftInput['citations'][number],
): { readonly draft: DraftInput; readonly index: number } | null {
  if (draft.citations.length >= MOST_ROWS) return null
  return { draft: { ...draft, citations: [...draft.citations, blank] }, index: draft.citations.length }
}
