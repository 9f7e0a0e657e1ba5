import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { countOf } from '@/lib/status-update/rules/facets'
import { findLatest, findPictured } from '../data/front'
import { dossierOf } from '../rules/dossier'
import { frontOf, MOST_PICTURED } from '../rules/front'
import { overviewOf } from '../rules/overview'
import type { Front } from '../types'
import { loadAlikeItems, loadShownFigures } from './judgements'
import { loadStatement } from './statement'

const loadLatest = remembered('latest', (slug) => [tagOf.statement(slug)], findLatest)

const loadPictured = remembered(
  'pictured',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findPictured(slug),
)

/** The front page of a statement; null when no statement has that address. Its items are read where they are pictured one by one. */
export async function loadFront(slug: string): Promise<Front | null> {
  const [statement, alike] = await Promise.all([loadStatement(slug), loadAlikeItems(slug)])
  if (!statement) return null
  if (countOf(alike) <= MOST_PICTURED) {
    const { items, sources, revisions } = await loadPictured(slug)
    return frontOf(overviewOf(dossierOf(statement, items, sources, revisions, [])))
  }
  const [figures, latest] = await Promise.all([loadShownFigures(slug), loadLatest(slug)])
  return { statement, alike, figures, latest, overview: null }
}
