import 'server-only'
import { notesAsOf } from '@/lib/note/rules/as-of'
import { dayOf, now } from '@/lib/platform/clock'
import { publishedAsOf } from '@/lib/status-update/rules/as-of'
import { readDay } from '../rules/as-of'
import { dossierOf } from '../rules/dossier'
import type { DossierAsOf } from '../types'
import { loadCommitments } from './items'
import { loadPublishedRecord } from './judgements'
import { loadSourcesOf } from './library'
import { loadPublicNotes } from './notes'
import { loadStatement } from './statement'

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
