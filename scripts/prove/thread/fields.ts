import { emptyContent } from '@/lib/bringing/rules/content'
import { languageToAsk } from '@/lib/bringing/rules/detected-language'
import { isDrawnArabic } from '@/lib/bringing/rules/drawn-letters'
import { areasNamedIn } from '@/lib/bringing/rules/named-areas'
import { partiesNamedIn } from '@/lib/bringing/rules/named-parties'
import { structureCarried } from '@/lib/bringing/rules/structure'
import { suggestionsIn } from '@/lib/bringing/rules/suggestions'
import { keptText, MOST_UNITS } from '@/lib/bringing/rules/text'
import { partiesSchema } from '@/lib/bringing/schema'
import { plainNote, readNote } from '@/lib/note/rules/note-text'
import { LONGEST_NOTE } from '@/lib/note/schema'
import { fold } from '@/lib/platform/fold'
import { whyGuessable } from '@/lib/platform/guessable'
import { directOf } from '@/lib/search/rules/direct'
import { LONGEST_QUERY, readQuery } from '@/lib/search/rules/query'
import { placesOf } from '@/lib/snapshot/rules/stretches'
import { findQuote, searchedText } from '@/lib/source/rules/find-quote'
import { identifierIn } from '@/lib/source/rules/identifier'
import { isNearEqual } from '@/lib/source/rules/similar-title'
import { beginningOf } from '@/lib/statement/rules/beginning'
import { blocksFit, blocksFitted } from '@/lib/statement/rules/blocks'
import { blocksOfPlainText } from '@/lib/statement/rules/blocks-guess'
import { clausesOf } from '@/lib/statement/rules/clauses'
import { laidOut } from '@/lib/statement/rules/laid-out'
import { passagesOf } from '@/lib/statement/rules/passages'
import { reanchor } from '@/lib/statement/rules/reanchor'
import { LONGEST_TEXT as LONGEST_RENDERING } from '@/lib/statement/schema'
import { readRationale } from '@/lib/status-update/rules/rationale'
import { LONGEST_TEXT as LONGEST_RATIONALE } from '@/lib/status-update/schema'

/** What is done in one go with a text that somebody sends, on the thread that answers everybody. */
export interface Field {
  readonly name: string
  /** The greatest length that reaches it, in UTF-16 units. */
  readonly longest: number
  readonly read: (text: string) => unknown
}

const rendering = { text: '', language: 'en' }
const content = (text: string) => ({
  ...emptyContent('en'),
  text: { ...emptyContent('en').text, ...rendering, text },
})

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
const anchor = { start: 5, end: 905, exact: 'w5o a. '.repeat(130).slice(0, 900), prefix: 'x', suffix: 'y' }

/** A field that comes after another begins with what that has made: `before` is not measured. */
export const FIELDS: readonly (Field & { readonly before?: (text: string) => unknown })[] = [
  { name: 'a note, read', longest: LONGEST_NOTE, read: readNote },
  { name: 'a note as plain words', longest: LONGEST_NOTE, read: plainNote },
  { name: 'a rationale, read', longest: LONGEST_RATIONALE, read: readRationale },
  { name: 'a text that is brought, kept', longest: MOST_UNITS, read: keptText },
  { name: 'its passages', longest: MOST_UNITS, read: passagesOf },
  { name: 'its structure, guessed', longest: MOST_UNITS, read: (text) => blocksOfPlainText(text, 'en') },
  {
    name: 'its structure, compared with it',
    longest: MOST_UNITS,
    before: blocksOf,
    read: (text) => blocksFit(text, blocksOf(text)),
  },
  {
    name: 'its structure after lines were joined',
    longest: MOST_UNITS,
    before: blocksOf,
    read: (text) => blocksFitted(text, blocksOf(text)),
  },
  {
    name: 'its structure, carried over to a changed text',
    longest: MOST_UNITS,
    before: blocksOf,
    read: (text) =>
      structureCarried(
        { ...content(text), structure: { blocks: blocksOf(text), notes: [], isGuess: false } },
        `x ${text}`,
        'en',
      ),
  },
  {
    name: 'as a page sets it',
    longest: MOST_UNITS,
    before: (text) => [blocksOf(text), passages(text)],
    read: (text) => laidOut(passages(text), blocksOf(text)),
  },
  { name: 'its clauses', longest: MOST_UNITS, read: (text) => clausesOf(text, 'en') },
  { name: 'its clauses, in Arabic', longest: MOST_UNITS, read: (text) => clausesOf(text, 'ar') },
  {
    name: 'what is proposed to mark in it',
    longest: MOST_UNITS,
    before: blocksOf,
    read: (text) => suggestionsIn(passages(text), content(text)),
  },
  {
    name: 'the language that it is asked about',
    longest: MOST_UNITS,
    read: (text) => languageToAsk(text, 'en'),
  },
  { name: 'whether its Arabic is drawn', longest: MOST_UNITS, read: isDrawnArabic },
  { name: 'the parties that it names', longest: MOST_UNITS, read: (text) => partiesNamedIn(text, 'en') },
  {
    name: 'the areas that its headings name',
    longest: MOST_UNITS,
    read: (text) => areasNamedIn(content(text)),
  },
  {
    name: 'a form of parties and areas',
    longest: 20_000,
    read: (text) => partiesSchema.safeParse({ more: text, moreAreas: text }),
  },
  { name: 'how a passage begins', longest: LONGEST_RENDERING, read: (text) => beginningOf(text, 'en') },
  {
    name: 'kept words, found again in it',
    longest: LONGEST_RENDERING,
    read: (text) => reanchor(anchor, text),
  },
  { name: 'a text as it is searched', longest: LONGEST_RENDERING, read: fold },
  { name: 'a text of a source, for its quotes', longest: LONGEST_RENDERING, read: searchedText },
  {
    name: 'a quote, looked up in its source',
    longest: 2_000,
    read: (text) => findQuote(searchedText(text.repeat(20)), text),
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
    read: (text) => whyGuessable(text, ['somebody@suivi.example', 'Suivi']),
  },
]
