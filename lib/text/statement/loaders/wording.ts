import 'server-only'
import { holds } from '@/lib/ground/platform/actor'
import { partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findWordingDesk } from '../data/desk-wording'
import { findStatementPlaces } from '../data/statements'

/**
 * The renderings of a part of the statements, newest first, with the work on them, and who asks; null (not found) for whoever is no reviewer.
 *
 * @param after the address of the statement that the part follows; null for the beginning
 */
export async function loadWordingDesk(after: string | null, language: string) {
  const actor = await currentActor()
  if (!holds(actor, 'reviewer')) return null
  const part = partOrFirst(await findStatementPlaces(), { nameOf: (slug) => slug, after })
  return { actor, statements: partWith(part, await findWordingDesk(actor, part.entries, language)) }
}

/** The renderings of one statement with the work on them, and who asks; null as above, and where there is no such statement. */
export async function loadRenderings(slug: string, language: string) {
  const actor = await currentActor()
  if (!holds(actor, 'reviewer')) return null
  const [statement] = await findWordingDesk(actor, [slug], language)
  return statement ? { actor, statement } : null
}
