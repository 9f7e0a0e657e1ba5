import { WITHHELD } from '@/lib/platform/fold'
import { pageAt } from '@/lib/snapshot/rules/pages'
import { extentOf, findQuote, type SearchedText, searchedText } from '@/lib/source/rules/find-quote'
import { contextOf } from '@/lib/source/rules/quote-context'
import { passagesOf } from '@/lib/statement/rules/passages'
import type { QuoteInCopy } from '../types'

interface Copy {
  readonly number: number
  readonly fetchedAt: string
  /** With what is withheld blanked. */
  readonly text: string
  readonly pageStarts: readonly number[]
}

/** How a quote stands in a copy, with the words round it and the place that they say. */
export function quoteInCopy(
  { number, fetchedAt, text, pageStarts }: Copy,
  quote: string,
  searched?: SearchedText,
): QuoteInCopy {
  const found = findQuote(searched ?? searchedText(text), quote)
  const extent = extentOf(found)
  return {
    number,
    fetchedAt,
    how: found.how,
    butFor: found.how === 'folded' ? found.butFor : [],
    context: found.how === 'absent' ? [] : contextOf(text, found.places),
    passage: extent && passageAt(text, extent.start),
    page: extent && pageAt(text, pageStarts, extent.start),
    isPartial: text.includes(WITHHELD),
  }
}

/** The number of the passage in which something begins: lines with nothing on them are none. */
function passageAt(text: string, at: number): number | null {
  return passagesOf(text).findLast(({ start }) => start <= at)?.number ?? null
}
