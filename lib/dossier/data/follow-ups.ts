import 'server-only'
import { findNamedItems } from '@/lib/commitment/data/commitments'
import type { NamedItem } from '@/lib/commitment/types'
import { findPublicFollowUps } from '@/lib/follow-up/data/public'
import type { FollowUpView } from '@/lib/follow-up/types'
import { findPublicRequests } from '@/lib/request/data/public'
import type { RequestView } from '@/lib/request/types'
import { findStandings, type Standing } from '@/lib/status-update/data/standings'

/** What there is to come back to on a statement. */
export interface FollowUpsPart {
  questions: readonly FollowUpView[]
  requests: readonly RequestView[]
  /** The items that the questions are about, in reading order. */
  items: readonly NamedItem[]
  /** How these items stand. */
  standings: readonly Standing[]
}

/** The public questions and requests of a statement, and what the questions are about. */
export async function findFollowUpsPart(slug: string): Promise<FollowUpsPart> {
  const [questions, requests] = await Promise.all([findPublicFollowUps(slug), findPublicRequests(slug)])
  const references = [...new Set(questions.flatMap(({ reference }) => reference ?? []))]
  const [items, standings] = await Promise.all([
    findNamedItems(slug, { references }),
    findStandings(slug, references),
  ])
  return { questions, requests, items, standings }
}
