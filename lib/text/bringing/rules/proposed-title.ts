import { plainNameOf } from '@/lib/ground/platform/storable-text'
import { TITLE_UNITS } from '@/lib/text/commitment/schema'
import type { LexiconLanguage } from '@/lib/text/statement/rules/lexicon-entry'
import { lexiconLanguage, withoutGoingOn } from '@/lib/text/statement/rules/wording-lexicon'
import { type Offered, PROPOSER, type Suggestion } from '../types'
import { cutToTitle } from './title-cut'
import { TITLE_WORDS } from './title-words'

/** How many UTF-16 code units of the words a proposed title has at most. */
const TITLE_OF_WORDS = Math.min(80, TITLE_UNITS)

/** Reasons whose words only say how firmly: a title is what they are said of. */
const ONLY_HOW: ReadonlySet<string> = new Set([
  ...['agreement', 'undertaking', 'decision', 'intention', 'proposal', 'possibility', 'readiness'],
  ...['effort', 'weakened', 'attachment', 'aim'],
])

/** Reasons whose words only say that something is said, and of what: a title is what is said. */
const ONLY_SAYS: ReadonlySet<string> = new Set(['emphasis', 'notice', 'recognition', 'welcome', 'praise'])

/** Reasons whose words are nothing without who, or what, they are said of: a title is the whole clause. */
const OF_SUBJECT: ReadonlySet<string> = new Set([
  ...['duty', 'value', 'result', 'figure', 'underway', 'showing', 'event', 'assertion'],
])

/** Entries whose form is the verb and how firmly it is said at once: “renforceraient”. */
const VERB_ITSELF: ReadonlySet<string> = new Set(['fr.conditionnel', 'es.condicional'])

/** Words that say what something is, or stays: “are strategic partners”. */
const STATES =
  /^(?:is|are|was|were|remains?|remained|one|sont|est|demeure|demeurent|reste|restent|l|parmi|une?|es|son|siguen?|un[oa]|شريكا?|من|بين)(?!\p{L})/iu

/** What only binds or tells, and yet states something: “remain binding on”. */
const REMAINS = /^(?:remain|demeure|reste|sigue)/iu

/**
 * The title that is proposed for a clause: words of it and no others, in their order, with a capital. Of what is agreed, intended or stressed it is what
 * that is said of (“We are committed to opening an office” is “Opening an office”); of condemnations, appeals and plain futures of other languages
 * than English it begins with the operative words; of duties and claims it is the whole clause. It ends where the clause has an end of its own.
 *
 * @param exact the words that would be marked, which begin at `start` of the text
 * @param tag the language of the text; of one without a lexicon only the room is known
 */
export function proposedTitle(exact: string, start: number, suggestion: Offered, tag: string): string {
  const language = lexiconLanguage(tag) ?? 'en'
  const isWhole = suggestion.by === PROPOSER || OF_SUBJECT.has(suggestion.why) || isState(suggestion)
  const begun = isWhole
    ? withoutLeading(plain(exact), TITLE_WORDS[language].joining)
    : beginning(exact, start, suggestion, language)
  // Operative words that end the clause leave nothing to name it by.
  const words = manyWords(begun) ? begun : plain(exact)
  const saidUpTo =
    isWhole && suggestion.force !== null ? words.length - (exact.length - (suggestion.end - start)) : 0
  return capital(cutToTitle(words, TITLE_WORDS[language], TITLE_OF_WORDS, saidUpTo), language)
}

function beginning(exact: string, start: number, suggestion: Suggestion, language: LexiconLanguage): string {
  const { by, why, words, entry } = suggestion
  if (by === 'goes_on') return afterSaying(plain(withoutGoingOn(exact, language)), language)
  if (by === 'introduced') return withoutLeading(plain(exact), TITLE_WORDS[language].joining)
  const from = (at: number) => plain(exact.slice(Math.max(0, at - start)))
  const isOnly = ONLY_HOW.has(why) || ONLY_SAYS.has(why) || (why === 'future' && language === 'en')
  if (!isOnly || VERB_ITSELF.has(entry)) return from(suggestion.start)
  const said = afterSaying(from(suggestion.end - lastWord(words, language).length), language)
  // In Arabic who says it stands between the verb and what is said.
  const isAfterWho = language === 'ar' && ONLY_SAYS.has(why) && said === from(suggestion.end)
  return isAfterWho ? from(suggestion.start) : said
}

function isState({ why, words }: Suggestion): boolean {
  return (why === 'praise' && STATES.test(words)) || (why === 'emphasis' && REMAINS.test(words))
}

/** The last of several operative words where that is what is done, or what is said of: “tenemos previsto continuar”. Its Arabic preposition is none of it. */
function lastWord(words: string, language: LexiconLanguage): string {
  const [, last = ''] = /[\s’'‑-](\p{L}{5,})$/u.exec(words) ?? []
  return language === 'ar' ? last.replace(/^ب(?=\p{L}{4})/u, '') : last
}

/** What is said, without the words by which it is led up to. */
function afterSaying(words: string, language: LexiconLanguage): string {
  const { adverbs, before, that, attitude } = TITLE_WORDS[language]
  const rest = withoutLeading(words, adverbs)
  const said = withoutLeading(rest, that)
  return said === rest ? withoutLeading(withoutLeading(rest, attitude), before) : said
}

/** Words without those of a list that they begin with, as long as several are left. */
function withoutLeading(words: string, list: string): string {
  const lead = new RegExp(`^(?:${list.replaceAll(' ', "[\\s’']+")})(?:[\\s,،]+|[’'])`, 'iu')
  let left = words
  for (let next = left.replace(lead, ''); next !== left && manyWords(next); next = left.replace(lead, ''))
    left = next
  return left
}

const plain = (words: string) => plainNameOf(words.replace(/^[\s\p{P}]+/u, ''))
const manyWords = (words: string) => words.trim().split(/\s+/u).length > 1

function capital(title: string, language: LexiconLanguage): string {
  const [first = ''] = title
  return first.toLocaleUpperCase(language) + title.slice(first.length)
}
