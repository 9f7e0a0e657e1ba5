import { type Dossier, dossierOf } from '@/components/statement/dossier'
import { loadCommitments } from '@/lib/commitment/loaders'
import { loadPublicNotes } from '@/lib/note/loaders'
import { notesAsOf } from '@/lib/note/rules/as-of'
import { dayOf, now } from '@/lib/platform/clock'
import { readDay } from '@/lib/platform/day'
import { loadSourcesOf } from '@/lib/source/loaders'
import { loadStatement } from '@/lib/statement/loaders'
import type { StatementView } from '@/lib/statement/types'
import { loadPublishedRecord } from '@/lib/status-update/loaders'
import { publishedAsOf } from '@/lib/status-update/rules/as-of'

/** A statement at the end of a day. `dossier` is null before its first publication, when only the words are there to show. */
export interface DossierAsOf {
  day: string
  statement: StatementView
  dossier: Dossier | null
}

/**
 * Everything that a statement's pages showed at the end of a day, UTC; null when no statement has that address, and for a day that
 * is none or lies ahead: neither is in the record.
 *
 * @param text what the address says of the day
 */
export async function loadDossierAsOf(slug: string, text: string): Promise<DossierAsOf | null> {
  const day = readDay(text, dayOf(now()))
  if (day === null) return null
  const [statement, items, sources, record, notes] = await Promise.all([
    loadStatement(slug),
    loadCommitments(slug),
    loadSourcesOf(slug),
    loadPublishedRecord(slug),
    loadPublicNotes(slug),
  ])
  if (!statement || !record) return null
  const then = publishedAsOf({ statement, items, sources }, record, day)
  const dossier = then && {
    ...dossierOf(then.statement, then.items, then.sources, then.revisions, notesAsOf(notes, day)),
    asOf: day,
  }
  return { day, statement, dossier }
}
