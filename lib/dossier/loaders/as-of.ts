import 'server-only'
import { dossierAsOf } from '../rules/dossier-as-of'
import type { Dossier } from '../types'
import { loadCommitments } from './items'
import { loadPublishedRecord } from './judgements'
import { loadSourcesOf } from './library'
import { loadPublicNotes } from './notes'
import { loadOfDay, type OfDay } from './of-day'

/**
 * Everything that a statement's pages showed at the end of a day, UTC; null when no statement has that address, and for a day that
 * is none or lies ahead: neither is in the record.
 *
 * @param text what the address says of the day
 */
export function loadDossierOfState(
  slug: string,
  text: string,
  language: string,
): Promise<OfDay<Dossier> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const [items, sources, record, notes] = await Promise.all([
      loadCommitments(slug, language),
      loadSourcesOf(slug),
      loadPublishedRecord(slug, language),
      loadPublicNotes(slug),
    ])
    const read = record && { items, sources, notes, moments: record, ever: record.revisions }
    const shown = read && dossierAsOf(statement, read, day)
    return { shown, madeFrom: [items, sources, record, notes] }
  })
}

/** The same for a page that speaks of its day, and is another on every one. */
export async function loadDossierAsOf(
  slug: string,
  text: string,
  language: string,
): Promise<OfDay<Dossier> | null> {
  const found = await loadDossierOfState(slug, text, language)
  return found && { ...found, state: null }
}
