import { grouped } from '@/lib/ground/platform/grouped'
import { keptByText } from '@/lib/ground/platform/kept-by-text'
import { arabicLexicon } from './lexicon-ar'
import { englishLexicon } from './lexicon-en'
import {
  type ForceMatch,
  LEXICON_LANGUAGES,
  type LexiconEntry,
  type LexiconLanguage,
  type LexiconTable,
} from './lexicon-entry'
import { spanishLexicon } from './lexicon-es'
import { frenchLexicon } from './lexicon-fr'
import {
  byFirstWord,
  isOneOf,
  type Phrase,
  phraseEnd,
  readPhrase,
  readSteps,
  readWords,
  type WordLore,
} from './lexicon-phrase'
import { type LexiconWord, lexiconWords, plainWord } from './lexicon-words'

/**
 * The lexicon of firm and conditional wording: which words of a statement carry its force, as a proposal. It knows ways of speaking
 * of communiqués in four languages; it does not understand a sentence. So each match names its entry and the reason, nothing is
 * ever set by it, and a person says what force the words have. Words inside quotation marks are left out: somebody else said them.
 */

/** The tables as they are, for pages that explain them. */
export const LEXICON: Readonly<Record<LexiconLanguage, LexiconTable>> = {
  en: englishLexicon,
  fr: frenchLexicon,
  es: spanishLexicon,
  ar: arabicLexicon,
}

/** The language of the lexicon for a language tag (`fr-MA` is French), or null where it has no table. */
export function lexiconLanguage(language: string): LexiconLanguage | null {
  const primary = language.toLowerCase().split('-')[0]
  return LEXICON_LANGUAGES.find((known) => known === primary) ?? null
}

/**
 * The operative words of a text with the force that each proposes, in reading order, without overlaps. Of matches that overlap the one
 * that begins first stands, and of those the longest. Where firm words govern words of examining or intending (“agreed to explore”)
 * the whole is one match, as weak as those; what a possibility or an intention governs (“could agree to”, “intend to explore”) is no
 * match of its own.
 *
 * @param text offsets are UTF-16 code units of it; any Unicode normal form
 */
export function forceOfWords(text: string, language: LexiconLanguage): readonly ForceMatch[] {
  const { matchesIn } = tableOf(language)
  if (text.length <= STRETCH_UNITS) return matchesIn(text)
  return stretchesOf(text).flatMap((from, index, all) =>
    matchesIn(text.slice(from, all[index + 1])).map((match) => ({
      ...match,
      start: match.start + from,
      end: match.end + from,
    })),
  )
}

/** What is read in one go: of what is longer, which is no sentence of anybody's, one stretch after the other. Within one the time grows faster than its length. */
const STRETCH_UNITS = 8_000

/** Where stretches of a long text begin, each after a space where there is one. */
function stretchesOf(text: string): readonly number[] {
  const places = [0]
  for (let from = 0; from + STRETCH_UNITS < text.length; ) {
    const space = text.lastIndexOf(' ', from + STRETCH_UNITS)
    from = space > from ? space + 1 : from + STRETCH_UNITS
    places.push(from)
  }
  return places
}

/** Whether a sentence only goes on with what the one before it said (“This includes …”), and so is as firm. */
export function goesOnWithBefore(sentence: string, language: LexiconLanguage): boolean {
  return goingOnEnd(sentence, language) > 0
}

/** What a sentence that only goes on says more, without the words by which it goes on. */
export function withoutGoingOn(sentence: string, language: LexiconLanguage): string {
  return sentence.slice(goingOnEnd(sentence, language))
}

/** Whether words that follow operative ones only lead to a list: “work together to the following”. */
export function saysNoMore(words: string, language: LexiconLanguage): boolean {
  const { leading, lore } = tableOf(language)
  return lexiconWords(words, language).every((word) => isOneOf(word, leading, lore))
}

/** Where the words by which a sentence goes on with the one before it end; 0 where it does not. */
function goingOnEnd(sentence: string, language: LexiconLanguage): number {
  const { goingOn, lore } = tableOf(language)
  const words = lexiconWords(sentence, language)
  const ends = goingOn.map((form) => phraseEnd(form, words, 0, lore) ?? 0)
  return words[Math.max(0, ...ends) - 1]?.end ?? 0
}

function matchesOf(table: CompiledTable, text: string, language: LexiconLanguage): readonly ForceMatch[] {
  const words = lexiconWords(text, language)
  const found: Found[] = []
  for (let at = 0; at < words.length; ) {
    const match = longestAt(table, words, at)
    if (match) found.push(match)
    at = match ? match.to : at + 1
  }
  return governed(found, words).map(({ from, to, entry, why, force }) => {
    const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
    const isRelative = isOfRelative(words, from, table)
    return {
      ...span,
      ...{ force, entry: entry.id, why, words: text.slice(span.start, span.end), isOfRelative: isRelative },
    }
  })
}

/** Words from `from` up to, not with, `to`. */
type Found = Pick<LexiconEntry, 'force' | 'why'> & { from: number; to: number; entry: LexiconEntry }

interface CompiledEntry {
  entry: LexiconEntry
  forms: readonly Phrase[]
  followedBy: readonly Phrase[] | null
  notFollowedBy: Phrase | null
  notAfter: ReturnType<typeof readWords> | null
  notBefore: ReturnType<typeof readWords> | null
}

interface CompiledTable {
  /** What `forceOfWords` finds in a text: its pages ask for each passage again and again. */
  matchesIn: (text: string) => readonly ForceMatch[]
  /** The entries that a word can begin, by the plain word, each with the forms that it begins: of hundreds few are looked at. */
  beginningWith: (plain: string) => readonly CompiledEntry[]
  negators: ReturnType<typeof readWords>
  negatorReach: number
  relatives: readonly Phrase[]
  goingOn: readonly Phrase[]
  leading: ReturnType<typeof readWords>
  lore: WordLore
}

const compiled = new Map<LexiconLanguage, CompiledTable>()

function tableOf(language: LexiconLanguage): CompiledTable {
  const known = compiled.get(language)
  if (known) return known
  const table = LEXICON[language]
  const plain = (word: string) => plainWord(word, language)
  const some = (words: string | undefined) => (words === undefined ? null : readWords(words, plain))
  const lore = { numbers: new Set(table.numbers.map(plain)), attached: table.attached ?? [] }
  const entries: readonly CompiledEntry[] = table.entries.map((entry) => ({
    entry,
    forms: entry.forms.map((form) => readPhrase(form, plain)),
    followedBy:
      entry.followedBy === undefined ? null : [entry.followedBy].flat().map((some) => readSteps(some, plain)),
    notFollowedBy: entry.notFollowedBy === undefined ? null : readSteps(entry.notFollowedBy, plain),
    notAfter: some(entry.notAfter),
    notBefore: some(entry.notBefore),
  }))
  const forms = entries.flatMap((entry) => entry.forms.map((form) => ({ entry, form })))
  const begunBy = byFirstWord(
    forms.map(({ form }) => form),
    lore,
  )
  const made: CompiledTable = {
    matchesIn: keptByText((text) => matchesOf(made, text, language)),
    beginningWith: keptByText((word) => {
      const begun = begunBy(word).flatMap((index) => forms[index] ?? [])
      const formsOf = grouped(begun, ({ entry }) => entry)
      return [...new Set(begun.map(({ entry }) => entry))].map((entry) => ({
        ...entry,
        forms: formsOf(entry).map(({ form }) => form),
      }))
    }),
    negators: readWords(table.negators.join('|'), plain),
    negatorReach: table.negatorReach,
    relatives: table.relatives.map((form) => readPhrase(form, plain)),
    goingOn: table.goingOn.map((form) => readPhrase(form, plain)),
    leading: readWords(table.leading.join('|'), plain),
    lore,
  }
  compiled.set(language, made)
  return made
}

function longestAt(table: CompiledTable, words: readonly LexiconWord[], at: number): Found | null {
  let best: Found | null = null
  for (const compiledEntry of table.beginningWith(words[at]?.plain ?? '')) {
    const to = endOf(compiledEntry, table, words, at)
    const { entry } = compiledEntry
    if (to !== null && (!best || to > best.to))
      best = { from: at, to, entry, force: entry.force, why: entry.why }
  }
  return best
}

function endOf(
  { entry, forms, followedBy, notFollowedBy, notAfter, notBefore }: CompiledEntry,
  { negators, negatorReach, lore }: CompiledTable,
  words: readonly LexiconWord[],
  at: number,
): number | null {
  const first = words[at]
  if (!first || first.quoted || (entry.lowerCase && first.capital && first.after !== 'stop')) return null
  const before = first.after === 'stop' ? undefined : words[at - 1]
  if (before && notAfter && isOneOf(before, notAfter, lore)) return null
  let longest: number | null = null
  for (const form of forms) {
    const to = phraseEnd(form, words, at, lore)
    if (to !== null && to > at && (longest === null || to > longest)) longest = to
  }
  if (longest === null) return null
  if (entry.negated !== 'taken' && isNegated(words, at, negators, negatorReach, lore)) return null
  const next = words[longest]
  const goesOn = next !== undefined && next.after !== 'stop'
  if (goesOn && notBefore && isOneOf(next, notBefore, lore)) return null
  const end = longest
  const goesOnWith = (phrase: Phrase) => goesOn && phraseEnd(phrase, words, end, lore) !== null
  if (notFollowedBy && goesOnWith(notFollowedBy)) return null
  if (followedBy && !followedBy.some(goesOnWith)) return null
  return longest
}

/** How many words there are at most between a noun and the verb of what says which: “who also will”, “qui le souhaitent”. */
const RELATIVE_REACH = 3

/**
 * Whether the words are the verb of a clause that says which of several things is meant (“efforts that will help”). One that a comma sets off tells
 * something more (“a group, which will meet”), and is taken.
 */
function isOfRelative(
  words: readonly LexiconWord[],
  at: number,
  { relatives, lore }: CompiledTable,
): boolean {
  for (let back = 1; back <= RELATIVE_REACH; back += 1) {
    if (words[at - back + 1]?.after !== 'word') return false
    const isIts = relatives.some((phrase) => phraseEnd(phrase, words, at - back, lore) === at)
    if (isIts && words[at - back]?.after === 'word') return true
  }
  return false
}

function isNegated(
  words: readonly LexiconWord[],
  at: number,
  negators: ReturnType<typeof readWords>,
  reach: number,
  lore: WordLore,
): boolean {
  for (let back = 1; back <= reach; back += 1) {
    if (words[at - back + 1]?.after !== 'word') return false
    const word = words[at - back]
    if (word && isOneOf(word, negators, lore)) return true
  }
  return false
}

/** How many words may stand between words that govern and words that are governed: “agreed also to explore”. */
const GOVERNS_OVER = 2

/** Reasons that make what governs them as weak as they are, and of them those of which that is the reason: only to look, or to try, is promised. */
const WEAKENING: ReadonlySet<string> = new Set(['examining', 'intention', 'proposal', 'effort', 'readiness'])
const WEAKENED: ReadonlySet<string> = new Set(['examining', 'effort'])

function governed(found: readonly Found[], words: readonly LexiconWord[]): readonly Found[] {
  const kept: Found[] = []
  for (const match of found) {
    const before = kept.at(-1)
    const one = before && governs(before, match, words) ? together(before, match) : null
    if (one) kept[kept.length - 1] = one
    else kept.push(match)
  }
  return kept
}

/** What two matches are together where the first governs the second, or null where each stands for itself. */
function together(before: Found, match: Found): Found | null {
  if (before.force === 'conditional' || before.force === 'intended')
    return before.why === 'condition' ? null : before
  if (before.force !== 'agreed') return null
  if (WEAKENING.has(match.why))
    return { ...match, from: before.from, why: WEAKENED.has(match.why) ? 'weakened' : match.why }
  return match.force === 'agreed' ? { ...before, to: match.to } : null
}

function governs(before: Found, match: Found, words: readonly LexiconWord[]): boolean {
  if (match.from - before.to > GOVERNS_OVER) return false
  for (let at = before.to; at <= match.from; at += 1) if (words[at]?.after !== 'word') return false
  return true
}
