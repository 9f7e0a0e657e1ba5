/** The longest of each text, in UTF-16 code units. */
export const LONGEST = {
  body: 5_000,
  address: 2_000,
  quote: 2_000,
  capacity: 200,
  contact: 200,
  matter: 1_000,
  reason: 2_000,
} as const

/** How many addresses of the web a text may hold: more is an advertisement. */
export const MOST_LINKS = 5

/**
 * Characters that are not seen and turn, hide or smuggle text: embeddings, overrides and isolates of direction (U+202A to U+202E, U+2066 to
 * U+2069), zero-width space, word joiner and byte order mark, and tag characters. What Arabic, Persian and emoji are written with (joiners,
 * and the marks of left and right) stays.
 */
const unseen = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/** A text as it is kept: line ends of one kind, nothing unseen in it, no space around it. */
export function cleanText(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(unseen, '').trim()
}

/** How many addresses of the web stand in a text. */
export function linksIn(text: string): number {
  return text.match(/https?:\/\/|www\./gi)?.length ?? 0
}

/** What is compared to find the same words sent again: without case, spaces and punctuation, in one form of each letter. */
export function comparable(...texts: readonly (string | null)[]): string {
  return texts
    .map((text) =>
      (text ?? '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    .join('\n')
}

/** How much of a message stands in a list, in UTF-16 code units. */
const longestExcerpt = 140

/** The beginning of a message, in one line, for lists. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= longestExcerpt) return line
  return `${line
    .slice(0, longestExcerpt)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}
