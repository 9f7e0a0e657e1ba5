import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { loadOnlyStatement } from '@/lib/text/statement/loaders/short-titles'
import { findRequestSubject } from '../data/subjects'
import { requestPolicy } from '../policy'

/** What a request that is put down is about: the statement of that address, or the only one; null for a visitor. */
export async function loadRequestSubject(asked: string | null, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayDraft = requestPolicy(actor, 'draft', { authorId: actor.id, unread: [] }) === true
  const of = async (slug: string | null) => (slug === null ? null : findRequestSubject(slug, language))
  const statement = mayDraft ? ((await of(asked)) ?? (await of(await loadOnlyStatement()))) : null
  return { actor, mayDraft, statement }
}
