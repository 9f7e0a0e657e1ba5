import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findQuoted } from '../data/quoted'

/** Some passages of a statement, by their numbers, with its address; null for a visitor, and where there is no such statement. */
export async function loadQuoted(slug: string, numbers: readonly number[]) {
  const actor = await currentActor()
  const quoted = actor.kind === 'visitor' ? null : await findQuoted(slug, numbers)
  return quoted && { slug, ...quoted }
}
