import { isThere } from '@/lib/ground/platform/quote/compare-quote'
import { findQuote, searchedText } from '@/lib/ground/platform/quote/find-quote'

/** Of some quotes those that stand in a text, what is withheld of which is blanked. */
export function readableQuotesIn(shown: string, quotes: readonly string[]): readonly string[] {
  const searched = searchedText(shown)
  return quotes.filter((quote) => isThere(findQuote(searched, quote)))
}
