import { inPlace, type ShownTranslation, type WordsIn } from '@/lib/text/statement/rules/own-words'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import type { RevisionView } from '../types'

/** How many characters one sentence in short may have: as many as a line on a card, a list or a feed has room for. */
export const LONGEST_IN_SHORT = 140

/** What is wrong with a sentence in short, by the name of its message; null where nothing is. */
export type InShortFault = 'inShort' | 'inShortLong' | 'inShortSentences'

/**
 * What is wrong with a sentence in short: empty, longer than it may be, or more than one sentence. Characters are counted as people count
 * them, by code point; sentences are parted as the language parts them.
 */
export function faultOfInShort(text: string, language: string): InShortFault | null {
  const trimmed = text.trim()
  if (trimmed === '') return 'inShort'
  if (lengthInShort(trimmed) > LONGEST_IN_SHORT) return 'inShortLong'
  return /[\n\r]/.test(trimmed) || sentencesIn(trimmed, language) > 1 ? 'inShortSentences' : null
}

export function lengthInShort(text: string): number {
  return [...text.trim()].length
}

function sentencesIn(text: string, language: string): number {
  const [primary = ''] = language.toLowerCase().split('-')
  const known = /^[a-z]{2,3}$/.test(primary) ? primary : 'en'
  return [...new Intl.Segmenter(known, { granularity: 'sentence' }).segment(text)].length
}

/** A sentence in short as pages show it: of whom it speaks, and in which language; with its original, where it was translated. */
export interface InShort extends WordsIn {
  /** A party's key; `all` for the item as a whole. */
  readonly party: string
  readonly translation?: ShownTranslation
}

/** What of a revision the sentences in short are taken from. */
export type SaidInShort = Pick<
  RevisionView,
  'party' | 'inShort' | 'inShortWhole' | 'rationaleLanguage' | 'shownAsInterim' | 'finalAt' | 'translated'
>

/**
 * What an item's shown judgements say in short of it as a whole: the sentence that was published last with a line of one party, where
 * parties are judged apart; else that of the line for all. Null where nobody wrote one.
 *
 * @param shown what is shown of each line of the item
 */
export function inShortOfWhole(shown: readonly SaidInShort[]): InShort | null {
  const [newest] = shown
    .flatMap((revision) => {
      const said = saidOfWhole(revision)
      return said ? { said, at: revision.finalAt ?? revision.shownAsInterim?.at ?? '' } : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  if (newest) return newest.said
  const [only, ...others] = shown
  return only?.party === ALL_PARTIES && others.length === 0 ? inShortOfLine(only) : null
}

/** What one judgement says in short of the item as a whole; null where its author wrote nothing of it. */
export function saidOfWhole({
  inShortWhole: text,
  rationaleLanguage: language,
  translated,
}: Pick<SaidInShort, 'inShortWhole' | 'rationaleLanguage' | 'translated'>): InShort | null {
  return text === null
    ? null
    : { party: ALL_PARTIES, ...inPlace({ text, language }, translated?.in_short_whole) }
}

/** What one line says in short, with whom it speaks of; null where its author wrote none. */
export function inShortOfLine({
  party,
  inShort: text,
  rationaleLanguage: language,
  translated,
}: SaidInShort): InShort | null {
  return text === null ? null : { party, ...inPlace({ text, language }, translated?.in_short) }
}

/**
 * What stands beside an item in a list: the sentence for the whole, else those of its lines, each with its party.
 *
 * @param shown what is shown of each line of the item, in the order of the parties
 */
export function inShortOf(shown: readonly SaidInShort[]): readonly InShort[] {
  const whole = inShortOfWhole(shown)
  return whole ? [whole] : shown.flatMap((revision) => inShortOfLine(revision) ?? [])
}
