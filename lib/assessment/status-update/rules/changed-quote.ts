import { compareQuote, isThere } from '@/lib/ground/platform/quote/compare-quote'
import { findQuote, type SearchedText, searchedText } from '@/lib/ground/platform/quote/find-quote'

/** A quote that stood in a stored copy of its source and stands no longer in the newest one, as it was quoted or at all. */
export type ChangedQuote = {
  readonly sourceId: string
  readonly quote: string
  readonly became: 'changed' | 'gone'
  /** When the first copy was made in which it did not stand any more; ISO. */
  readonly since: string
}

/** Whether it has to be asked in which earlier copy a quote stood: it does not stand whole in the newest. */
export function isInQuestion(newest: SearchedText, quote: string): boolean {
  const found = findQuote(newest, quote)
  return !isThere(found) || (found.how === 'folded' && found.butFor.includes('part'))
}

/**
 * What became of a quote between an earlier copy and the newest one.
 *
 * @returns undefined where the earlier one does not have it, so that a still earlier one has to be asked; null where nothing became of it
 */
export function becameOf(earlier: SearchedText, newest: SearchedText, quote: string) {
  if (!isThere(findQuote(earlier, quote))) return undefined
  const { as } = compareQuote(earlier, newest, quote)
  return as === 'changed' || as === 'gone' ? as : null
}

/** Of quotes of a source those of which `isInQuestion` asks further, by the text of its newest copy. */
export function inQuestionIn(newest: string, quotes: readonly string[]): readonly string[] {
  const searched = searchedText(newest)
  return quotes.filter((quote) => isInQuestion(searched, quote))
}

/** `becameOf` of several quotes between the texts of two copies, in their order. */
export function becameIn(earlier: string, newest: string, quotes: readonly string[]) {
  const [before, after] = [searchedText(earlier), searchedText(newest)]
  return quotes.map((quote) => becameOf(before, after, quote))
}
