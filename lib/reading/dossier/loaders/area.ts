import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findStanding } from '@/lib/text/commitment/data/on-day'
import { findPictured } from '../data/front'
import { areaWith, partOfArea } from '../rules/area'
import { dossierOf } from '../rules/dossier'
import type { AreaShown } from '../types'
import { loadPicturedOn } from './items-of-day'
import { loadAlikeItems } from './judgements'
import { loadOfDay, loadSince, type OfDay } from './of-day'
import { loadStatement } from './statement'

const loadAbout = remembered(
  'about',
  (slug) => [tagOf.statement(slug)],
  (slug: string, area: string, day: string | null) => findStanding(slug, day, area),
)

const loadPictured = remembered(
  'pictured-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, language: string) => findPictured(slug, references, language),
)

/**
 * A part of the items of a statement about an area; null when no statement has that address, and where it has no such area or part.
 *
 * @param after the reference of the item that the part follows; null for the beginning
 */
export async function loadArea(
  slug: string,
  key: string,
  after: string | null,
  language: string,
): Promise<AreaShown | null> {
  const [statement, about] = await Promise.all([loadStatement(slug), loadAbout(slug, key, null)])
  const part = partOfArea(about, after)
  if (!statement || !part) return null
  const [{ items, sources, revisions }, alike] = await Promise.all([
    loadPictured(slug, part.entries.join(' '), language),
    loadAlikeItems(slug, null),
  ])
  const dossier = dossierOf(statement, items, sources, revisions, [])
  return areaWith(dossier, { key, after }, part, alike)
}

/** The same as it stood at the end of a day, UTC. @param text what the address says of the day */
export function loadAreaOf(
  slug: string,
  key: string,
  text: string,
  after: string | null,
  language: string,
): Promise<OfDay<AreaShown> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const { since } = await loadSince(slug, day)
    const part = partOfArea(await loadAbout(slug, key, since), after)
    if (!part) return { shown: null }
    const [{ dossier, turns }, alike] = await Promise.all([
      loadPicturedOn(statement, part.entries, { day, language }),
      loadAlikeItems(slug, since),
    ])
    const shown = dossier && areaWith(dossier, { key, after }, part, alike)
    return { shown, madeFrom: turns }
  })
}
