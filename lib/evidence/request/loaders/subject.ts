import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findRequestSubject, findSubjectNames } from '../data/subjects'
import { requestPolicy } from '../policy'

/**
 * What a request that is put down is about: the statement of that address, or the only one; null for a visitor.
 *
 * @returns `names` of all statements, to choose from where it is none of them
 */
export async function loadRequestSubject(asked: string | null, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayDraft = requestPolicy(actor, 'draft', { authorId: actor.id, unread: [] }) === true
  const names = mayDraft ? await findSubjectNames(language) : []
  const only = names.length === 1 ? names[0]?.slug : undefined
  const slug = names.find((each) => each.slug === asked)?.slug ?? only
  const statement = slug === undefined ? null : await findRequestSubject(slug, language)
  return { actor, mayDraft, statement, names }
}
