import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findPictured } from '../data/front'
import { areaOf, areaWith, partOfArea } from '../rules/area'
import { dossierOf } from '../rules/dossier'
import { overviewOf } from '../rules/overview'
import type { AreaShown } from '../types'
import { loadDossierAsOf } from './as-of'
import { loadItemOutline } from './items'
import { loadAlikeItems, loadShownFigures } from './judgements'
import type { OfDay } from './of-day'
import { loadStatement } from './statement'

const loadPictured = remembered(
  'pictured-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string) => findPictured(slug, references),
)

/**
 * A part of the items of a statement about an area; null when no statement has that address, and where it has no such area or part.
 *
 * @param after the reference of the item that the part follows; null for the beginning
 */
export async function loadArea(slug: string, key: string, after: string | null): Promise<AreaShown | null> {
  const [statement, outline] = await Promise.all([loadStatement(slug), loadItemOutline(slug)])
  const standing = outline.filter(({ isWithdrawn }) => !isWithdrawn)
  const part = partOfArea(standing, key, after)
  if (!statement || !part) return null
  const references = part.entries.map(({ reference }) => reference).join(' ')
  const [{ items, sources, revisions }, alike, { seenUpTo }] = await Promise.all([
    loadPictured(slug, references),
    loadAlikeItems(slug),
    loadShownFigures(slug),
  ])
  const dossier = dossierOf(statement, items, sources, revisions, [])
  return areaWith(dossier, { key, after }, part, standing, { alike, seenUpTo })
}

/** The same as it stood at the end of a day, UTC. @param text what the address says of the day */
export async function loadAreaAsOf(
  slug: string,
  key: string,
  text: string,
  after: string | null,
): Promise<OfDay<AreaShown> | null> {
  const then = await loadDossierAsOf(slug, text)
  return then && { ...then, shown: then.shown && areaOf(overviewOf(then.shown), key, after) }
}
