import { asOfAddress, pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { entryAddress } from '@/lib/ground/platform/parts'
import { textAddress } from '@/lib/text/statement/rules/addresses'
import type { NoteTarget } from '../types'

/** The page of the notes on an item that follow one of them, by its id; that of the item for none (''). */
export function itemNotesPage(statement: string, reference: string, after: string): string {
  if (after === '') return pageAddress('item', { statement, reference })
  return pageAddress('itemNotesAfter', { statement, reference, after })
}

/** The notes on an item that follow one of them, by its id; the first ones stand on the item's page. */
export function itemNotesAddress(statement: string, reference: string, after: string): string {
  return `${itemNotesPage(statement, reference, after)}${after === '' ? '#notes' : ''}`
}

/** What leads to a note on an item, on whichever page of them it stands. @param anchor of it, or of a reply */
export function itemNoteAddress(statement: string, reference: string, anchor: string): string {
  return entryAddress(`${itemNotesPage(statement, reference, '')}/notes`, anchor)
}

/**
 * What leads to a public note at its place: with its item or source, or in the text with its words.
 *
 * @param day as the place stood at its end, YYYY-MM-DD; null for now
 */
export function noteLink(
  slug: string,
  target: NoteTarget,
  anchor: string,
  day: string | null = null,
): string {
  const on = (path: string) => (day === null ? path : asOfAddress(path, day))
  switch (target.kind) {
    case 'span':
      return `${on(textAddress(slug, target.passage))}#${anchor}`
    case 'item':
      return on(itemNoteAddress(slug, target.reference, anchor))
    case 'source':
      return `${on(pageAddress('source', { statement: slug, source: target.id }))}#${anchor}`
  }
}
