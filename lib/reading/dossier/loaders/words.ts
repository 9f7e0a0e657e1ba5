import 'server-only'
import { governedWords, type SharedWords, wordsAt } from '@/lib/reading/share/rules/words'
import { partHolding } from '@/lib/text/statement/rules/text-parts'
import type { StatementView } from '@/lib/text/statement/types'
import { notesOnWords } from '../rules/notes-on-words'
import type { TextShown } from '../types'
import { loadItemsOfPassage } from './items'
import { loadStatement } from './statement'
import { loadText } from './text'

/** On how many passages notes are shown at most: words may be all of the statement. */
const MOST_SHOWN = 3

/** A statement and words of it that an address names, with what governs them; null where there are none. */
export async function loadWordsAt(
  slug: string,
  segment: string,
  language: string,
): Promise<{ readonly statement: StatementView; readonly words: SharedWords } | null> {
  const statement = await loadStatement(slug)
  const words = statement && wordsAt(statement, segment)
  if (!words) return null
  const items = await loadItemsOfPassage(slug, String(words.passages[0]?.number ?? 1), language)
  return { statement, words: governedWords(words, items) }
}

/**
 * What the page of some words shows: the part of the text in which they begin with all that is marked in it, the notes on words of theirs in
 * the first passages that they lie in, and how many others there are. There are as many such pages as words; what they are made from is
 * kept once a part.
 */
export async function loadTextOfWords(
  slug: string,
  { passages, ...words }: SharedWords,
  language: string,
): Promise<TextShown | null> {
  const text = await loadText(slug, null, partHolding(passages[0]?.number ?? 1), language)
  if (!text) return null
  const among = passages.slice(0, MOST_SHOWN).map(({ number }) => number)
  const { shown: notes, elsewhere } = notesOnWords(words, text.dossier.notes, among)
  return { ...text, dossier: { ...text.dossier, notes, notesElsewhere: elsewhere } }
}
