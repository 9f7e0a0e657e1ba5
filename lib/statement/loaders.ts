import 'server-only'
import { holds } from '@/lib/platform/actor'
import { remembered, tagOf } from '@/lib/platform/cache'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findParties, findStatement, findStatements } from './data'
import { findAlignmentWork } from './data/alignment-work'
import { findOrphansOf } from './data/orphans'
import { findAlignedRenderings } from './data/renderings'
import { countWordingWork, findWordingDesk } from './data/wording-desk'

/** The list on the home page. */
export const loadStatements = remembered('statements', () => [tagOf.statements], findStatements)

/** The parties of every statement, each once: the library of sources is shared by them all. */
export const loadParties = remembered('parties', () => [tagOf.statements], findParties)

/** A statement by its address, or null (the page answers 404). */
export const loadStatement = remembered('statement', (slug) => [tagOf.statement(slug)], findStatement)

/** The renderings that stand beside the base, clause by clause, with all their published alignments. */
export const loadAlignedRenderings = remembered(
  'aligned-renderings',
  (slug) => [tagOf.statement(slug)],
  findAlignedRenderings,
)

/** The renderings of every statement with the work on them, and who asks; null (not found) for whoever is no reviewer. */
export async function loadWordingDesk() {
  const actor = await currentActor()
  if (!holds(actor, 'reviewer')) return null
  return { actor, statements: await findWordingDesk(actor) }
}

/** How much of the wording awaits a reviewer; null for anybody else. */
export async function loadWordingWork() {
  const actor = await currentActor()
  return holds(actor, 'reviewer') ? countWordingWork(actor) : null
}

/** One alignment and who asks; null (not found) for whoever is no reviewer, and where there is none. */
export async function loadAlignmentWork(id: string) {
  const actor = await currentActor()
  if (!holds(actor, 'reviewer') || !isId(id)) return null
  const work = await findAlignmentWork(actor, id)
  return work && { actor, work }
}

/** What quoted the text that a rendering replaced, and who asks; null (not found) for whoever is no reviewer. */
export async function loadOrphans(renderingId: string) {
  const actor = await currentActor()
  if (!holds(actor, 'reviewer') || !isId(renderingId)) return null
  const desk = await findWordingDesk(actor)
  for (const { slug, shortTitle, language, renderings } of desk) {
    const rendering = renderings.find(({ id }) => id === renderingId)
    if (rendering?.isPublic)
      return { actor, slug, shortTitle, language, rendering, orphans: await findOrphansOf(renderingId) }
  }
  return null
}
