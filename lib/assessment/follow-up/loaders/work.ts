import 'server-only'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { type AskedPart, type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findDeskFollowUpsNamed, findOpenQuestions } from '../data/desk'
import { daysOverdue } from '../rules/due'
import { followUpWork } from '../rules/work'
import type { DeskFollowUp, OpenQuestion } from '../types'

/** The lists of questions that want something of somebody, as `followUpWork` has them. */
export type WorkList = keyof ReturnType<typeof followUpWork>

/** The open questions that concern whoever asks: of each list the part that is shown, and how many of theirs and of nobody's are overdue. */
export interface FollowUpWork {
  readonly parts: Readonly<Record<WorkList, Part<DeskFollowUp>>>
  readonly overdue: number
}

/**
 * The open questions that concern whoever asks, by due day; a visitor has none.
 *
 * @param asked which part of each list, each after a question by its id
 */
export async function loadFollowUpWork(
  asked: Readonly<Record<WorkList, AskedPart>>,
  language: string,
): Promise<FollowUpWork> {
  const actor = await currentActor()
  const open = actor.kind === 'visitor' ? [] : await findOpenQuestions(actor)
  const work = followUpWork(open)
  const nameOf = ({ id }: OpenQuestion) => id
  const partOfList = async (list: WorkList) => {
    const part = partOrFirst(work[list], { nameOf, ...asked[list] })
    const ids = part.entries.map(nameOf)
    return partWith(part, actor.kind === 'visitor' ? [] : await findDeskFollowUpsNamed(actor, ids, language))
  }
  const [mine, toShow, forNobody] = await Promise.all([
    partOfList('mine'),
    partOfList('toShow'),
    partOfList('forNobody'),
  ])
  const today = dayOf(now())
  const isOverdue = ({ dueOn }: OpenQuestion) => daysOverdue(dueOn, today) > 0
  return {
    parts: { mine, toShow, forNobody },
    overdue: [...work.mine, ...work.forNobody].filter(isOverdue).length,
  }
}
