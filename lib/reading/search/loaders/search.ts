import 'server-only'
import type { Reader } from '@/lib/evidence/snapshot/policy'
import { restOn, tagOf } from '@/lib/ground/platform/cache'
import { currentActor } from '@/lib/ground/platform/session'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { findResults } from '../data/results'
import { asksForSomething, LONGEST_QUERY, readQuery } from '../rules/query'
import type { Question } from '../rules/question'
import type { SearchAnswer } from '../types'

/**
 * What readers find: nothing but what is public, as it stands at this moment. The answer rests on all of it.
 *
 * @param slug the statement to look in; null for all
 * @param language of the page: what was translated into it is found and shown so
 */
export async function loadSearch(
  question: Question,
  slug: string | null,
  language: string,
): Promise<SearchAnswer> {
  await restOn(tagOf.found)
  return answer(question, slug, 'everyone', { language })
}

/** What somebody signed in finds: also the team's notes, and what awaits its second reader. Null for a visitor. */
export async function loadDeskSearch(question: Question, language: string): Promise<SearchAnswer | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  return answer(question, null, 'desk', {
    language,
    reader: actor,
    kept: (await findKeptFrom(actor.id)).revisions,
  })
}

async function answer(
  question: Question,
  slug: string | null,
  audience: 'everyone' | 'desk',
  asker: { language: string; reader?: Reader; kept?: readonly string[] },
): Promise<SearchAnswer> {
  if (question.text.length > LONGEST_QUERY) return { problem: 'tooLong' }
  const query = readQuery(question.text)
  if (!asksForSomething(query)) return { problem: 'noWords' }
  return { problem: null, results: await findResults(question, query, slug, audience, asker) }
}
