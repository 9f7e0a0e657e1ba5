import { textAddress } from '@/lib/text/statement/rules/addresses'
import { noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import type { NoteHit } from '../types'

/** Where a public note that was found stands, without a language. */
export function notePage({
  statement: { slug },
  about,
  id,
}: Pick<NoteHit, 'statement' | 'about' | 'id'>): string {
  return `${pageOf(slug, about)}#${noteAnchor(id)}`
}

function pageOf(slug: string, about: NoteHit['about']): string {
  switch (about.kind) {
    case 'item':
      return `/${slug}/${about.reference}`
    case 'passage':
      return textAddress(slug, about.number)
    case 'source':
      return `/${slug}/sources/${about.id}`
  }
}
