import { publishedAsOf } from '@/lib/assessment/status-update/rules/as-of'
import type { PublishedRecord } from '@/lib/assessment/status-update/types'
import type { SourceView } from '@/lib/evidence/source/types'
import { notesAsOf } from '@/lib/text/note/rules/as-of'
import type { PublicNoteView } from '@/lib/text/note/types'
import type { JudgedStatement } from '@/lib/text/statement/types'
import type { Dossier } from '../types'
import { dossierOf } from './dossier'

/** As much of a statement's record as a page shows on any day. */
export interface ReadForDays {
  readonly items: Dossier['items']
  readonly sources: readonly SourceView[]
  /** Every judgement on the items that readers ever could see. */
  readonly ever: PublishedRecord['revisions']
  /** When items and sources became public. */
  readonly moments: Omit<PublishedRecord, 'revisions'>
  readonly notes?: readonly PublicNoteView[]
}

/** What was read of a statement's record as it stood at the end of a day, YYYY-MM-DD, UTC; null before the statement was brought in. */
export function dossierAsOf<Of extends JudgedStatement>(
  statement: Of,
  { items, sources, ever, moments, notes = [] }: ReadForDays,
  day: string,
): Dossier<Of> | null {
  const then = publishedAsOf({ statement, items, sources }, { ...moments, revisions: ever }, day)
  return (
    then && {
      ...dossierOf(then.statement, then.items, then.sources, then.revisions, notesAsOf(notes, day)),
      asOf: day,
    }
  )
}
