import { passagesOf } from '@/lib/text/statement/rules/passages'
import type { ReadingChange } from '../types'

/** Words of a line with those in the middle that a change is about. */
export type WordsAround = { readonly before: string; readonly said: string; readonly after: string }

/** So much of a line is shown before what a change is about, and after it, in UTF-16 code units. */
const BEFORE = 30
const AFTER = 50

/**
 * A few words of the line in which a change stands, round what was changed; null where what is told of it is not in the line: it was left out.
 *
 * @param place where the line begins, and what is told of the change
 */
export function wordsAround(
  text: string,
  code: ReadingChange['code'],
  { at, said }: ReadingChange['places'][number],
): WordsAround | null {
  const passage = passagesOf(text).findLast(({ start }) => start <= at)
  const sought = soughtOf(code, said)
  if (!passage || sought === '') return null
  const line = text.slice(passage.start, passage.end)
  const from = line.toLowerCase().indexOf(sought.toLowerCase())
  if (from === -1 || line.toLowerCase().length !== line.length) return null
  const to = from + sought.length
  return {
    before: from <= BEFORE ? line.slice(0, from) : `…${line.slice(from - BEFORE, from).replace(/^\S*/u, '')}`,
    said: line.slice(from, to),
    after:
      line.length - to <= AFTER ? line.slice(to) : `${line.slice(to, to + AFTER).replace(/\s?\S*$/u, '')} …`,
  }
}

/** What of a change stands in the text: a number, a small sign, the word before a note, a word that was put together. */
function soughtOf(code: ReadingChange['code'], said: string): string {
  switch (code) {
    case 'numbers':
    case 'small_signs':
      return said
    case 'note_signs':
      return said.replace(/\s\S*$/u, '').trim()
    case 'hyphenated':
      return said.split(' → ')[1] ?? ''
    default:
      return ''
  }
}
