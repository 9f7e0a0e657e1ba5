/** Addresses of a statement's pages, without a language. They stay for good: what they name is given once and never re-used. */

/** A span of the base rendering, in UTF-16 code units. */
export type AddressedSpan = { readonly start: number; readonly end: number }

/** The page that opens on these words and shows them lit, with and without script. The fragment brings them into view. */
export function wordsAddress(slug: string, { start, end }: AddressedSpan): string {
  return `/${slug}/words/${start}-${end}#words`
}

/** The desk's page on which these words are annotated; without a span the words are chosen there. */
export function annotateAddress(slug: string, passage: number, span?: AddressedSpan): string {
  const chosen = span ? `?from=${span.start}&to=${span.end}` : ''
  return `/desk/${slug}/annotate/${passage}${chosen}`
}

/**
 * A page as it stood at the end of a day, UTC.
 *
 * @param path address of the page, without query or fragment
 * @param day YYYY-MM-DD
 */
export function asOfAddress(path: string, day: string): string {
  return `${path}/as-of/${day}`
}

/**
 * One published revision, for good.
 *
 * @param line `all`, or the key of the party whose line it is
 */
export function revisionAddress(slug: string, reference: string, line: string, number: number): string {
  return `/${slug}/${reference}/revisions/${line}/${number}`
}

/**
 * Two states of a page side by side: of an item, or of the front page (then two days).
 *
 * @param path address of the page, without query or fragment
 * @param earlier a day (YYYY-MM-DD), or a revision as its line and number, joined by a dot: `spain.2`
 */
export function compareAddress(path: string, earlier: string, later: string): string {
  return `${path}/compare/${earlier}/${later}`
}
