import type { GlyphName } from '@/components/text/method/glyph'
import type { Force } from '@/lib/text/method/types'
import type { Direction } from './bidi'

/** A status or finding: its glyph, hatched while provisional, and its word; with `of` the reference of the item whose it is, or the parties for which it stands. */
export interface CardState {
  of?: string
  glyph: GlyphName
  word: string
  provisional: boolean
}

/** What a preview picture says. It is drawn, and said in words as its alternative text, from this one thing. */
export interface Card {
  direction: Direction
  /** At the start of the first line: a reference, a passage, place and day of a statement; empty where there is none. */
  label: string
  /** How firmly the words are said; `null` where there is none. */
  force: { key: Force; word: string } | null
  states: readonly CardState[]
  /** The word "Provisional"; `null` unless every state is. */
  provisional: string | null
  /** The words in the middle, in the direction of their language, with those of them that govern the others; quoted words are cut only at their end. */
  words: { text: string; direction: Direction; open: string; close: string; hinge?: string | undefined }
  /** What stands under the words, and at the foot. */
  about: string
  dated: string
  /** What this site is called. */
  name: string
}

/** The picture in words, in the order in which it is read. */
export function altOf({ label, force, states, provisional, words, about, dated, name }: Card): string {
  const judged = states.map(({ of, word }) => (of === undefined ? word : `${of} ${word}`))
  const head = [label, force?.word ?? '', ...judged, provisional ?? '']
    .filter((part) => part !== '')
    .join(' · ')
  const said = `${words.open}${words.text}${words.close}`
  return [head, said, about, dated, name].filter((part) => part !== '').join(' – ')
}
