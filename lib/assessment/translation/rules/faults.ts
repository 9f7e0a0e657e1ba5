import { faultOfInShort } from '@/lib/assessment/status-update/rules/in-short'
import { type RationaleNode, readRationale } from '@/lib/assessment/status-update/rules/rationale'
import { isPlainLine, isPlainText } from '@/lib/ground/platform/storable-text'
import type { TranslatedField } from '@/lib/text/statement/rules/own-words'

/** How long a text may be that has a place to fit into, in UTF-16 units: the title of an item as that may be, the others half as long again. */
export const LONGEST: Readonly<Partial<Record<TranslatedField, number>>> = {
  title: 120,
  test_says: 210,
  test_shown_by: 750,
  represented_by: 300,
  statement_title: 300,
  statement_short_title: 300,
  statement_place: 300,
  responsible: 300,
  summary: 1_500,
}
/** The same of what has no place of its own to fit into. */
export const LONGEST_TEXT = 10_000

/** What can be wrong with the words of a translation; each is translated as `translation.fault.<code>`. */
export type WordsFault =
  | 'text'
  | 'text_long'
  | 'title_long'
  | 'test_long'
  | 'shown_by_long'
  | 'line_long'
  | 'summary_long'
  | 'in_short_long'
  | 'in_short_sentences'
  | 'characters'
  | FaultOfRationale

/** What a translated rationale can have otherwise than its original. */
export type FaultOfRationale = 'paragraphs' | 'citations' | 'links'

const OF_IN_SHORT = {
  inShort: 'text',
  inShortLong: 'in_short_long',
  inShortSentences: 'in_short_sentences',
} as const

/** What may have several lines. */
const OF_LINES: readonly TranslatedField[] = ['why_this_force', 'rationale', 'shows', 'summary']

/** What is wrong with the words of a translation, by what it is of; null where nothing is. */
export function faultOfWords(field: TranslatedField, text: string, language: string): WordsFault | null {
  if (text === '') return 'text'
  if (!(OF_LINES.includes(field) ? isPlainText : isPlainLine)(text)) return 'characters'
  if (field === 'in_short' || field === 'in_short_whole') {
    const fault = faultOfInShort(text, language)
    return fault && OF_IN_SHORT[fault]
  }
  return text.length > (LONGEST[field] ?? LONGEST_TEXT) ? tooLong(field) : null
}

function tooLong(field: TranslatedField): WordsFault {
  if (field === 'title') return 'title_long'
  if (field === 'test_says') return 'test_long'
  if (field === 'test_shown_by') return 'shown_by_long'
  if (field === 'summary') return 'summary_long'
  return OF_LINES.includes(field) ? 'text_long' : 'line_long'
}

/** What a translated rationale has otherwise than its original: it is one paragraph, and leads to the same citations and addresses; null where nothing is. */
export function faultOfRationale(original: string, text: string): FaultOfRationale | null {
  const [said, there] = [readRationale(text), readRationale(original)]
  if (said.paragraphs > 1) return 'paragraphs'
  if (!areSame(said.references, there.references)) return 'citations'
  return areSame(addressesIn(said.nodes), addressesIn(there.nodes)) ? null : 'links'
}

function addressesIn(nodes: readonly RationaleNode[]): string[] {
  return nodes.flatMap((node) => {
    const inside = 'children' in node ? addressesIn(node.children) : []
    return node.kind === 'link' ? [node.url, ...inside] : inside
  })
}

function areSame<Each>(these: readonly Each[], those: readonly Each[]): boolean {
  const [left, right] = [new Set(these), new Set(those)]
  return left.size === right.size && [...left].every((each) => right.has(each))
}
