import { headingAt, pageAt } from '@/lib/evidence/snapshot/rules/pages'
import { contextOf } from '@/lib/evidence/source/rules/quote-context'
import { WITHHELD } from '@/lib/ground/platform/fold'
import { extentOf, findQuote, type SearchedText, searchedText } from '@/lib/ground/platform/quote/find-quote'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import type { QuoteInCopy } from '../types'

interface Copy {
  readonly number: number
  readonly fetchedAt: string
  /** With what is withheld blanked. */
  readonly text: string
  readonly pageStarts: readonly number[]
  readonly headingStarts: readonly number[]
}

/** How a quote stands in a copy, with the words round it and the place that they say. */
export function quoteInCopy(
  { number, fetchedAt, text, pageStarts, headingStarts }: Copy,
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
    heading: extent && readableHeading(headingAt(text, headingStarts, extent.start)),
    isPartial: text.includes(WITHHELD),
  }
}

/** A longer heading is no name of a place. */
const LONGEST_HEADING = 120

/** A heading as a place is named by it; null where something of it is withheld. */
function readableHeading(heading: string | null): string | null {
  const isName = heading !== null && heading.length <= LONGEST_HEADING && !heading.includes(WITHHELD)
  return isName ? heading : null
}

/** The number of the passage in which something begins: lines with nothing on them are none. */
function passageAt(text: string, at: number): number | null {
  return passagesOf(text).findLast(({ start }) => start <= at)?.number ?? null
}
