import { passagesOf } from '@/lib/statement/rules/passages'

/** The longest line that is taken for a heading, in UTF-16 code units. */
const HEADING_UNITS = 150

/**
 * The headings of a text, each once, as titles of areas for a person to check: short lines that no punctuation ends, each before a longer line.
 * A line that is numbered as an item, or begins the text, is none.
 */
export function areasNamedIn(text: string): readonly string[] {
  const passages = passagesOf(text)
  const headings = passages.flatMap(({ number, text: line }) => {
    const words = line.trim()
    const next = passages[number]
    const isHeading =
      number > 1 &&
      words.length <= HEADING_UNITS &&
      /^\p{L}/u.test(words) &&
      /[\p{L}\p{N})»”"]$/u.test(words) &&
      next !== undefined &&
      next.text.trim().length > words.length
    return isHeading ? [words] : []
  })
  return [...new Set(headings)]
}
