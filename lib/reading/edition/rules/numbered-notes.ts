import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import type { BriefedItem, BriefedLine, Footnote } from '../types'

/** A source in the notes at the end: once, with each of its words that were quoted. Its number is its place among them, from 1. */
export interface NumberedNote extends Omit<Footnote, 'quote'> {
  readonly quotes: readonly WordsIn[]
}

/** Where a line cites a note: its number, and whether it is cited there first, to where the note leads back. */
export interface CitedNote {
  readonly number: number
  readonly isFirst: boolean
}

export type CitingLine = Omit<BriefedLine, 'footnotes'> & { readonly cited: readonly CitedNote[] }
export type CitingItem<Item extends Lines> = Omit<Item, 'lines'> & { readonly lines: readonly CitingLine[] }

type Lines = Pick<BriefedItem, 'lines'>

/** Items with their footnotes as notes at the end: a source that several lines cite is one note, in the order in which they are first cited. */
export function withNumberedNotes<Item extends Lines>(
  items: readonly Item[],
): { items: readonly CitingItem<Item>[]; notes: readonly NumberedNote[] } {
  const notes: NumberedNote[] = []
  const numbers = new Map<string, number>()
  const note = ({ quote, ...cited }: Footnote): CitedNote => {
    const known = numbers.get(cited.sourceId)
    const number = known ?? notes.length + 1
    const quotes = notes[number - 1]?.quotes ?? []
    const isNew = quote !== null && quotes.every(({ text }) => text !== quote.text)
    notes[number - 1] = { ...cited, quotes: isNew ? [...quotes, quote] : quotes }
    numbers.set(cited.sourceId, number)
    return { number, isFirst: known === undefined }
  }
  const citing = ({ footnotes, ...line }: BriefedLine): CitingLine => {
    const cited = footnotes.map(note)
    return {
      ...line,
      cited: cited.filter(({ number }, at) => cited.findIndex((c) => c.number === number) === at),
    }
  }
  return {
    items: items.map((item) => ({ ...item, lines: item.lines.map(citing) })),
    notes,
  }
}
