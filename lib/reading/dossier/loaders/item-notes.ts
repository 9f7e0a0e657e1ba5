import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { ENTRIES_BESIDE, type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { findNotePlacesOn } from '@/lib/text/note/data/public-notes'
import type { PublicNoteView } from '@/lib/text/note/types'
import type { StatementView } from '@/lib/text/statement/types'
import { loadItemPart } from './item-part'
import { loadNotesAt } from './notes'
import { loadStatement } from './statement'

const loadPlacesOn = remembered('notes-on-item', (slug) => [tagOf.statement(slug)], findNotePlacesOn)

/** What a further part of the notes on an item shows. */
export interface ItemNotesShown {
  statement: StatementView
  item: CommitmentView
  /** The id of the note that the part follows. */
  after: string
  part: Part<PublicNoteView>
}

/** The notes on an item that became public after one of them; null where there is no such item or note, or none follows. */
export async function loadItemNotesAfter(
  slug: string,
  reference: string,
  after: string,
  language: string,
): Promise<ItemNotesShown | null> {
  const [statement, found, places] = await Promise.all([
    loadStatement(slug),
    loadItemPart(slug, reference, language),
    loadPlacesOn(slug, reference),
  ])
  const part = partOf(places, { nameOf: (id) => id, after, most: ENTRIES_BESIDE })
  if (!statement || !found || !part) return null
  const notes = await loadNotesAt(slug, part.entries.join(' '))
  return { statement, item: found.item, after, part: partWith(part, notes) }
}
