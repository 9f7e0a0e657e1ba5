import { itemNoteAddress } from '@/lib/text/note/rules/addresses'
import { textAddress } from '@/lib/text/statement/rules/addresses'
import { noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import type { NoteHit } from '../types'

/** Where a public note that was found stands, without a language. */
export function notePage({
  statement: { slug },
  about,
  id,
}: Pick<NoteHit, 'statement' | 'about' | 'id'>): string {
  const anchor = noteAnchor(id)
  switch (about.kind) {
    case 'item':
      return itemNoteAddress(slug, about.reference, anchor)
    case 'passage':
      return `${textAddress(slug, about.number)}#${anchor}`
    case 'source':
      return `/${slug}/sources/${about.id}#${anchor}`
  }
}
