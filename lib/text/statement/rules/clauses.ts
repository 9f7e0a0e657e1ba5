import { passagesOf } from './passages'
import type { Span } from './span'
import { forceOfWords, lexiconLanguage } from './wording-lexicon'

/** A clause of a rendering: where it stands, its words, and the passage that it belongs to. */
export interface Clause extends Span {
  readonly passage: number
  readonly text: string
}

/**
 * The clauses of a text, in reading order: its passages cut at the ends of sentences and at semicolons and colons, and a sentence that
 * has several operative words (`forceOfWords`) at the last comma before each but the first. Where no comma parts them the sentence stays
 * whole. Spaces between clauses belong to none, so that `text.slice(start, end)` is the clause exactly.
 *
 * @param language decides which words are operative; in a language without a lexicon sentences are not cut further
 * @param whole spans that no comma cuts: the marked items of the base rendering
 */
export function clausesOf(text: string, language: string, whole: readonly Span[] = []): readonly Clause[] {
  return passagesOf(text).flatMap((passage) =>
    pieces(passage, sentenceCuts(passage.text))
      .flatMap((sentence) => pieces(sentence, operativeCuts(sentence, language, whole)))
      .map(({ start, end, text: words }) => ({ passage: passage.number, start, end, text: words })),
  )
}

/** How many clauses a text has. */
export function countClauses(text: string, language: string): number {
  return clausesOf(text, language).length
}

interface Piece extends Span {
  readonly text: string
}

/** A piece cut at these places of its own, without the spaces at either end. */
function pieces(whole: Piece, cuts: readonly number[]): readonly Piece[] {
  const places = [0, ...cuts, whole.text.length]
  return places.slice(1).flatMap((end, index) => {
    const words = whole.text.slice(places[index], end)
    const first = words.search(/\S/u)
    if (first === -1) return []
    const start = whole.start + (places[index] ?? 0) + first
    const text = words.trim()
    return [{ start, end: start + text.length, text }]
  })
}

/** An end of a sentence: its signs, all of a row of them, what closes after them, and space. A full stop inside a word or a number ends nothing. */
const SENTENCE_END = /(?<![.!?؟…])[.!?؟…]+[»”"’)\]]*(?=\s)|[;؛:](?=\s)/gu

/** Shortenings whose full stop ends no sentence; those of initials ("U.S.") may stand after a hyphen too. */
const SHORTENED =
  /(?:^|[\s(])(?:\p{L}|art|Art|no|No|nº|Mr|Mrs|Ms|Dr|Prof|Sr|Sra|St|cf|vs|etc)\.$|(?:^|[^\p{L}.])(?:\p{L}\.){2,}$/u

/** More units than any shortening has: it is looked for in so many before a stop, and not in all of the passage. */
const SHORTENED_UNITS = 40

function sentenceCuts(passage: string): readonly number[] {
  return [...passage.matchAll(SENTENCE_END)].flatMap(({ 0: sign, index }) => {
    const end = index + sign.length
    const before = passage.slice(Math.max(0, end - SHORTENED_UNITS), end)
    return sign === '.' && SHORTENED.test(before) ? [] : [end]
  })
}

/** After the last comma between two operative words of a sentence. What only sets a condition is no operative word. */
function operativeCuts(sentence: Piece, language: string, whole: readonly Span[]): readonly number[] {
  const known = lexiconLanguage(language)
  const matches =
    known === null ? [] : forceOfWords(sentence.text, known).filter(({ why }) => why !== 'condition')
  return matches.slice(1).flatMap((match, index) => {
    const from = matches[index]?.end ?? 0
    const last = [...sentence.text.slice(from, match.start).matchAll(/[,،](?=\s)/gu)]
      .map((comma) => from + comma.index + 1)
      .filter(
        (at) => !whole.some(({ start, end }) => start < sentence.start + at && sentence.start + at < end),
      )
      .at(-1)
    return last === undefined ? [] : [last]
  })
}
