import 'server-only'
import { partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findClosedQuestions, findDeskFollowUpsNamed, findOpenQuestions } from '../data/desk'
import { schedulingPolicy } from '../policy'
import type { OpenQuestion } from '../types'

/** What is asked of the desk's questions: whose, and after which question the part of each list begins; null for its beginning. */
export interface AskedOfQuestions {
  readonly mine: boolean
  readonly open: string | null
  readonly closed: string | null
}

/**
 * The desk's questions, one's own or everybody's: of the open ones, by due day, and of those that were completed or withdrawn, the last one
 * first, the part that is shown; the days of all open ones; and whether whoever asks may set one. Null (not found) for a visitor.
 */
export async function loadDeskFollowUps({ mine, ...after }: AskedOfQuestions, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [allOpen, allClosed] = await Promise.all([findOpenQuestions(actor), findClosedQuestions(actor)])
  const isAsked = ({ isMine }: Pick<OpenQuestion, 'isMine'>) => isMine || !mine
  const days = allOpen.filter(isAsked)
  const partOfQuestions = async (questions: readonly { readonly id: string }[], from: string | null) => {
    const part = partOrFirst(questions, { nameOf: ({ id }) => id, after: from })
    const ids = part.entries.map(({ id }) => id)
    return partWith(part, await findDeskFollowUpsNamed(actor, ids, language))
  }
  const [open, closed] = await Promise.all([
    partOfQuestions(days, after.open),
    partOfQuestions(allClosed.filter(isAsked), after.closed),
  ])
  return { actor, open, closed, days, maySet: schedulingPolicy(actor, 'schedule', 'follow-up') === true }
}
