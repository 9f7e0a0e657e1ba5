import { withoutAtEnd, withoutAtStart } from '@/lib/ground/platform/without-ends'
import { type PassageSpan, passagesOf } from '@/lib/text/statement/rules/passages'
import { overlaps, type Span } from '@/lib/text/statement/rules/span'

/**
 * The text of a statement on its way. It is what was given, but for the ends of lines: which of them part two passages is for a person to
 * say, so a line end may become a space and a space a line end, one code unit for one. Nothing else is ever changed in it.
 */

/** As long as the longest treaties with their annexes; a form and the reader of documents stop there too. */
export const MOST_UNITS = 500_000
/** Each is looked at by the database, and is a place of the page; the Treaty on European Union has some 400 paragraphs. */
export const MOST_PASSAGES = 1_000

/**
 * A text as it is kept: lines end with LF, nothing but spaces stands at the end of none, no empty line before the first or after the
 * last, no byte order mark. Letters stay code unit for code unit as they were given, composed or not.
 */
export function keptText(given: string): string {
  const lines = given
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line) => withoutAtEnd(line, isBlank))
    .join('\n')
  return withoutAtStart(withoutAtEnd(lines, isLineEnd), isLineEnd)
}

const isBlank = (unit: string) => unit === ' ' || unit === '\t'
const isLineEnd = (unit: string) => unit === '\n'

/** After which passages an empty line stands: the numbers of the one before it. */
export function emptyLinesAfter(text: string, passages: readonly PassageSpan[]): readonly number[] {
  return passages.flatMap(({ number, end }, index) => {
    const next = passages[index + 1]
    return next && text.slice(end, next.start).length > 1 ? [number] : []
  })
}

/**
 * The passage of that number as two, the second beginning at a code unit: the space before it becomes a line end.
 *
 * @returns null where no space stands before that place inside the passage
 */
export function splitAt(text: string, number: number, at: number): string | null {
  const passage = passagesOf(text).find((each) => each.number === number)
  if (!passage || at <= passage.start + 1 || at >= passage.end) return null
  if (!/[^\S\n]/u.test(text.charAt(at - 1)) || /\s/u.test(text.charAt(at))) return null
  return `${text.slice(0, at - 1)}\n${text.slice(at)}`
}

/** The passage of that number with the one before it: every line end between the two becomes a space. Null for the first. */
export function joinedToThePrevious(text: string, number: number): string | null {
  const passages = passagesOf(text)
  const [before, passage] = [passages[number - 2], passages[number - 1]]
  return before && passage ? spaced(text, before.end, passage.start) : null
}

/** Passages at empty lines only, as where lines were broken to fit a page: each line end that is no empty line becomes a space. */
export function joinedToEmptyLines(text: string): string {
  return text.replace(/(?<!\n)\n(?!\n)/g, ' ')
}

function spaced(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replaceAll('\n', ' ') + text.slice(to)
}

/** The first of these spans that lies in no passage whole, or in two; null where each lies in one. */
export function outsideOnePassage<Marked extends Span>(
  text: string,
  spans: readonly Marked[],
): Marked | null {
  const passages = passagesOf(text)
  return spans.find((span) => passages.filter((passage) => overlaps(passage, span)).length !== 1) ?? null
}
