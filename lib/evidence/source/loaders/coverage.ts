import 'server-only'
import { findCovered, findStatementsToCover } from '@/lib/evidence/source/data/items-covered'
import type { Part } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import type { ItemChoice } from '@/lib/text/commitment/types'
import type { AskedOfCoverage } from '../rules/coverage'
import type { Covered } from '../rules/items-covered'

/** How the items of a statement are covered by sources, as the address asks; null (not found) for a visitor and where there is no such statement. @param page the language of the page */
export async function loadCovered(
  slug: string,
  asked: AskedOfCoverage,
  page: string,
): Promise<Covered | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findCovered(slug, asked, page)
}

/** The statements of which it can be asked, part by part; null for a visitor. @param page as above */
export async function loadStatementsToCover(
  after: string | null,
  page: string,
): Promise<Part<ItemChoice> | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findStatementsToCover(after, page)
}
