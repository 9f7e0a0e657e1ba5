import 'server-only'
import { holds } from '@/lib/ground/platform/actor'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { countAllOrphans, findStatementOfRendering, findWordingDesk } from '../data/desk-wording'
import { findOrphansOf } from '../data/orphans'

/** How many quotations there are to find again; null for whoever is no reviewer. */
export async function loadAllOrphans() {
  return holds(await currentActor(), 'reviewer') ? countAllOrphans() : null
}

/** What quoted the text that a rendering replaced, and who asks; null (not found) for whoever is no reviewer. */
export async function loadOrphans(renderingId: string, language: string) {
  const actor = await currentActor()
  if (!holds(actor, 'reviewer') || !isId(renderingId)) return null
  const slug = await findStatementOfRendering(renderingId)
  const [statement] = slug === null ? [] : await findWordingDesk(actor, [slug], language)
  const rendering = statement?.renderings.find(({ id }) => id === renderingId)
  if (!statement || !rendering?.isPublic) return null
  return { actor, ...statement, rendering, orphans: await findOrphansOf(renderingId) }
}
