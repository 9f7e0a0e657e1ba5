/** Lines of a text, and whether all of it is in them. */
export interface BrokenText {
  lines: readonly string[]
  whole: boolean
}

/** How wide a text is when it is set, in the unit of the width that it is to fit. */
export type Measure = (text: string) => number

/** Between words: any white space but the kinds that hold words together. */
const BETWEEN_WORDS = /[^\S\u00a0\u2007\u202f]+/u

/**
 * Breaks a text between words into lines that fit `width`, as many as it needs. A word wider than a line stands alone on one.
 */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(BETWEEN_WORDS).filter((each) => each !== '')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/**
 * The same in at most `most` lines: what does not fit is cut at the end, after a whole word, and nowhere else.
 *
 * @param ending what then stands in place of the rest, such as ` …”`
 */
export function linesWithin(
  text: string,
  width: number,
  most: number,
  ending: string,
  measure: Measure,
): BrokenText {
  const all = linesOf(text, width, measure)
  const fits = all.length <= most && all.every((line) => measure(line) <= width)
  if (fits) return { lines: all, whole: true }
  const words = text.split(BETWEEN_WORDS).filter((each) => each !== '')
  // The longest beginning that fits, found by halving: a beginning with one more word is never shorter.
  let [shortest, longest] = [0, words.length - 1]
  while (shortest < longest) {
    const middle = Math.ceil((shortest + longest) / 2)
    if (isWithin(linesOf(cutAfter(words, middle, ending), width, measure), width, most, measure))
      shortest = middle
    else longest = middle - 1
  }
  return { lines: linesOf(cutAfter(words, shortest, ending), width, measure), whole: false }
}

function isWithin(lines: readonly string[], width: number, most: number, measure: Measure): boolean {
  return lines.length <= most && lines.every((line) => measure(line) <= width)
}

function cutAfter(words: readonly string[], count: number, ending: string): string {
  return `${words
    .slice(0, count)
    .join(' ')
    .replace(/[\s,;:،؛]+$/u, '')}${ending}`
}
