import type { QuoteInCopy } from '../types'

/**
 * What is offered as the locator of a quote: a page is where people look first; of a text without pages it is the heading above it, with the paragraph; else
 * the paragraph.
 */
export function placeOfQuote({
  page,
  heading,
  passage,
}: Pick<QuoteInCopy, 'page' | 'heading' | 'passage'>): string | null {
  if (page !== null) return `p. ${page}`
  if (passage === null) return null
  return heading === null ? `¶ ${passage}` : `${heading}, ¶ ${passage}`
}
