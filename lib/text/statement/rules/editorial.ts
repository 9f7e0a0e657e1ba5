import { isBy } from '@/lib/ground/platform/day'
import type { EditorialNote, NoteInLanguages, WordsOfBase } from '../types'
import { nameIn } from './names-by-language'
import type { WordsIn } from './own-words'
import type { QuotableWords } from './quoted-words'
import { overlaps, type Span } from './span'

/** The editorial notes on words of any of some stretches of the base, in the order of the text. */
export function editorialOn(
  base: Pick<WordsOfBase, 'editorial'>,
  ...spans: readonly Span[]
): EditorialNote[] {
  return base.editorial.filter((note) => spans.some((span) => overlaps(note, span)))
}

/** What a note says, in a language where it was written in that, else as it was written first. */
export function saidInLanguage(
  { body, language, bodies }: Omit<NoteInLanguages, 'sources'>,
  asked: string,
): WordsIn {
  const known = language === asked ? null : nameIn(bodies, asked)
  return known === null ? { text: body, language } : { text: known, language: asked }
}

/** In which languages a note is written, its own first. */
export function languagesOfNote({
  language,
  bodies,
}: Pick<NoteInLanguages, 'language' | 'bodies'>): string[] {
  const further = typeof bodies === 'object' && bodies !== null ? Object.keys(bodies) : []
  return [language, ...further.filter((each) => each !== language).toSorted()]
}

/** Words between two places of a text, as a program or a picture shows them, where nothing can stand beside them. */
type ShownWords = { readonly start: number; readonly exact: string }

/**
 * Words with the sign after those that stand oddly in the version: “between UNHCR [sic] and Morocco”. For pictures, titles and sheets alone,
 * where nothing can be drawn beside words; on pages the sign is beside them and not in them.
 *
 * @param sign as readers of the page know it: `[sic]`
 */
export function signedWords(
  { start, exact }: ShownWords,
  base: Pick<WordsOfBase, 'editorial'>,
  sign: string,
): string {
  const ends = signedIn({ start, exact }, base)
    .map(({ end }) => end - start)
    .toSorted((a, b) => b - a)
  return ends.reduce((words, at) => `${words.slice(0, at)} ${sign}${words.slice(at)}`, exact)
}

/** The notes whose sign `signedWords` sets into words. */
export function signedIn(
  { start, exact }: ShownWords,
  base: Pick<WordsOfBase, 'editorial'>,
): readonly EditorialNote[] {
  return base.editorial.filter((note) => note.isSic && start < note.end && note.end <= start + exact.length)
}

/** Words as they can be quoted, with the sign in those that stand oddly and in what governs them: as `signedWords`. */
export function signedQuotable<Words extends QuotableWords>(
  words: Words,
  base: Pick<WordsOfBase, 'editorial'>,
  sign: string,
): Words {
  const { hinge } = words
  return {
    ...words,
    exact: signedWords(words, base, sign),
    hinge: hinge && { ...hinge, exact: signedWords(hinge, base, sign) },
  }
}

/** The stretches of the base that a quotation of words shows: the words and what governs them. */
export function quotedSpans({
  start,
  exact,
  hinge,
}: Pick<QuotableWords, 'start' | 'exact' | 'hinge'>): Span[] {
  return [...(hinge ? [hinge] : []), { start, end: start + exact.length }]
}

/** A text with the editorial notes that readers saw at the end of a day, YYYY-MM-DD in UTC, and whether they were reviewed by then. */
export function editorialBy<Base extends Pick<WordsOfBase, 'editorial'>>(base: Base, day: string): Base {
  const then = base.editorial.filter(({ since }) => isBy(day, since))
  return {
    ...base,
    editorial: then.map((note) => ({
      ...note,
      reviewed: note.reviewed && isBy(day, note.reviewed.at) ? note.reviewed : null,
    })),
  }
}
