import { quoteInCopyApart } from '@/lib/assessment/status-update/data/apart'
import { readRationale } from '@/lib/assessment/status-update/rules/rationale'
import { LONGEST_TEXT as LONGEST_RATIONALE } from '@/lib/assessment/status-update/schema'
import { identifierIn } from '@/lib/evidence/source/rules/identifier'
import { isNearEqual } from '@/lib/evidence/source/rules/similar-title'
import { AT_ONCE } from '@/lib/ground/platform/apart'
import { fold } from '@/lib/ground/platform/fold'
import { directOf } from '@/lib/reading/search/rules/direct'
import { LONGEST_QUERY, readQuery } from '@/lib/reading/search/rules/query'
import { guessableApart } from '@/lib/record/account/mutations/refuse-guessable'
import { placesOf } from '@/lib/record/cover/rules/stretches'
import { findSuggestions, givenApart } from '@/lib/text/bringing/data/apart'
import { emptyContent } from '@/lib/text/bringing/rules/content'
import { languageToAsk } from '@/lib/text/bringing/rules/detected-language'
import { isDrawnArabic } from '@/lib/text/bringing/rules/drawn-letters'
import { withPassages } from '@/lib/text/bringing/rules/edit-content'
import { areasNamedIn } from '@/lib/text/bringing/rules/named-areas'
import { partiesNamedIn } from '@/lib/text/bringing/rules/named-parties'
import { structureCarried } from '@/lib/text/bringing/rules/structure'
import { suggestionsIn } from '@/lib/text/bringing/rules/suggestions'
import { keptText, MOST_PASSAGES, MOST_UNITS } from '@/lib/text/bringing/rules/text'
import { partiesSchema, type TextInput } from '@/lib/text/bringing/schema'
import { placedApart } from '@/lib/text/note/mutations/import-annotations'
import { plainNote, readNote } from '@/lib/text/note/rules/note-text'
import { LONGEST_NOTE } from '@/lib/text/note/schema'
import { chosenApart, countedApart, proposedApart, reanchoredApart } from '@/lib/text/statement/data/apart'
import { beginningOf } from '@/lib/text/statement/rules/beginning'
import { blocksFit } from '@/lib/text/statement/rules/blocks'
import { blocksOfPlainText, hasMoreLines } from '@/lib/text/statement/rules/blocks-guess'
import { clausesOf } from '@/lib/text/statement/rules/clauses'
import { laidOut } from '@/lib/text/statement/rules/laid-out'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { placeOf } from '@/lib/text/statement/rules/place'
import { reanchor } from '@/lib/text/statement/rules/reanchor'
import { LONGEST_TEXT as LONGEST_RENDERING } from '@/lib/text/statement/schema'

/**
 * What is done in one go with a text that somebody sends, on the thread that answers everybody; what is done in another one is measured as far as it
 * is of this one: that it is handed over and taken back.
 */
export interface Field {
  readonly name: string
  /** The greatest length that reaches it, in UTF-16 units. */
  readonly longest: number
  /** The most lines that reach it; as many as it may be long where nothing is said. */
  readonly lines?: number
  readonly read: (text: string) => unknown
}

/** The most lines of a text that is brought (`hasMoreLines`). */
const MOST_LINES = 10_000
const brought = { longest: MOST_UNITS, lines: MOST_LINES }
/** What is of a published statement has no more passages. */
const published = { longest: MOST_UNITS, lines: MOST_PASSAGES }

const content = (text: string, language: TextInput['language'] = 'en') => ({
  ...emptyContent(language),
  text: { ...emptyContent(language).text, text },
  structure: { blocks: blocksOf(text), notes: [], isGuess: false },
})
const given = (text: string): TextInput =>
  ({
    ...{ id: '', version: 1, locale: 'en', act: 'save', text, language: 'en', url: '', publisher: '' },
    answer: 'en',
  }) as const

/** Made once for each text, so that what comes before is not counted to what comes after. */
function made<Made>(make: (text: string) => Made): (text: string) => Made {
  let last: { text: string; made: Made } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) }
    return last.made
  }
}
const blocksOf = made((text) => blocksOfPlainText(text, 'en'))
const passages = made(passagesOf)
const words = 'w5o a. '.repeat(130).slice(0, 900)
const anchor = { start: 5, end: 905, exact: words, prefix: 'x', suffix: 'y' }
const copy = (text: string) => ({ number: 1, fetchedAt: '', text, pageStarts: [0], headingStarts: [] })
const quoted = { exact: words, prefix: '', suffix: '', start: -1 }

/** The same with its halves exchanged: nothing stands where it stood. */
const turned = (text: string) => text.slice(text.length / 2) + text.slice(0, text.length / 2)

/** A field that comes after another begins with what that has made: `before` is not measured. */
export const FIELDS: readonly (Field & { readonly before?: (text: string) => unknown })[] = [
  { name: 'a note, read', longest: LONGEST_NOTE, read: readNote },
  { name: 'a note as plain words', longest: LONGEST_NOTE, read: plainNote },
  { name: 'a rationale, read', longest: LONGEST_RATIONALE, read: readRationale },
  { name: 'where words stand, read', longest: LONGEST_RATIONALE, read: (text) => placeOf(text, 'en') },
  { name: 'a text that is brought, kept', longest: MOST_UNITS, read: keptText },
  { name: 'whether it has too many lines', longest: MOST_UNITS, read: hasMoreLines },
  { name: 'its passages', ...brought, read: passagesOf },
  { name: 'its structure, guessed at once', longest: AT_ONCE, read: (text) => blocksOfPlainText(text, 'en') },
  {
    name: 'its structure, carried over at once to a changed text',
    longest: AT_ONCE,
    before: blocksOf,
    read: (text) => structureCarried(content(text), `x ${text}`, 'en'),
  },
  {
    name: 'it and its structure, given in place of another',
    ...brought,
    before: blocksOf,
    read: (text) => givenApart(content(text), given(`x ${text}`), null),
  },
  {
    name: 'its structure, compared with it',
    ...brought,
    before: blocksOf,
    read: (text) => blocksFit(text, blocksOf(text)),
  },
  {
    name: 'its structure after lines were joined',
    ...brought,
    before: blocksOf,
    read: (text) => withPassages(content(text), { ...given(''), lines: 'empty' }),
  },
  {
    name: 'as a page sets it',
    ...published,
    before: (text) => [blocksOf(text), passages(text)],
    read: (text) => laidOut(passages(text), blocksOf(text)),
  },
  { name: 'its clauses, cut at once', longest: AT_ONCE, read: (text) => clausesOf(text, 'en') },
  { name: 'its clauses, cut at once, in Arabic', longest: AT_ONCE, read: (text) => clausesOf(text, 'ar') },
  {
    name: 'how many clauses a rendering has',
    longest: LONGEST_RENDERING,
    read: (text) => countedApart(text, 'en'),
  },
  {
    name: 'two texts of one language, aligned',
    longest: 3_400,
    read: (text) => proposedApart({ text, language: 'en' }, { text: turned(text), language: 'en' }, []),
  },
  {
    name: 'two texts of two languages, aligned',
    longest: 3_400,
    read: (text) => proposedApart({ text, language: 'en' }, { text, language: 'fr' }, []),
  },
  {
    name: 'what is proposed at once to mark in it',
    longest: AT_ONCE,
    before: blocksOf,
    read: (text) => suggestionsIn(passages(text), content(text)),
  },
  {
    name: 'what is proposed to mark in it',
    ...brought,
    before: blocksOf,
    read: (text) => findSuggestions(content(text)),
  },
  {
    name: 'the language that it is asked about',
    longest: AT_ONCE,
    read: (text) => languageToAsk(text, 'en'),
  },
  { name: 'whether its Arabic is drawn', longest: MOST_UNITS, read: isDrawnArabic },
  { name: 'the parties that it names', longest: MOST_UNITS, read: (text) => partiesNamedIn(text, 'en') },
  {
    name: 'the areas that its headings name',
    ...brought,
    before: blocksOf,
    read: (text) => areasNamedIn(content(text)),
  },
  {
    name: 'a form of parties and areas',
    longest: 20_000,
    read: (text) => partiesSchema.safeParse({ more: text, moreAreas: text }),
  },
  { name: 'how a passage begins', longest: MOST_UNITS, read: (text) => beginningOf(text, 'en') },
  { name: 'kept words, found again at once', longest: 5_500, read: (text) => reanchor(anchor, text) },
  {
    name: 'kept words, found again in it',
    longest: LONGEST_RENDERING,
    read: (text) => reanchoredApart([anchor], text),
  },
  {
    name: 'words that are typed, found in a passage',
    longest: MOST_UNITS,
    read: (text) => chosenApart({ start: 0, end: text.length, text }, { words }),
  },
  {
    name: 'the words of annotations, found in it',
    longest: MOST_UNITS,
    read: (text) => placedApart([quoted, quoted], text, []),
  },
  { name: 'a text as it is searched', longest: AT_ONCE, read: fold },
  {
    name: 'a quote, looked up at once in its source',
    longest: AT_ONCE,
    read: (text) => quoteInCopyApart(copy(text), text.slice(0, 2_000)),
  },
  {
    name: 'a quote, looked up in its source',
    longest: MOST_UNITS,
    read: (text) => quoteInCopyApart(copy(text), words),
  },
  {
    name: 'words to withhold, found in a text',
    longest: 2_000,
    read: (text) => placesOf(text.repeat(20), text),
  },
  { name: 'a title beside another', longest: 2_000, read: (text) => isNearEqual(text, `${text} x`) },
  { name: 'an identifier in an address', longest: 2_000, read: identifierIn },
  { name: 'a question', longest: LONGEST_QUERY, read: readQuery },
  { name: 'what a question names', longest: LONGEST_QUERY, read: directOf },
  {
    name: 'whether a password can be guessed',
    longest: 4_000,
    read: (text) => guessableApart(text, ['somebody@suivi.example', 'Suivi']),
  },
]
