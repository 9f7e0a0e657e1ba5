import 'server-only'
import { dayOf, now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { type Part, partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { findAssignable, findNoteChoices } from './data/choices'
import { findClosedQuestions, findDeskFollowUp, findDeskFollowUpsNamed, findOpenQuestions } from './data/desk'
import { schedulingPolicy } from './policy'
import { nextDueOn } from './rules/cadence'
import { daysOverdue } from './rules/due'
import { followUpWork } from './rules/work'
import type { DeskFollowUp, OpenQuestion } from './types'

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
 * @param after the id of the question that the part of a list follows; null for its beginning
 */
export async function loadFollowUpWork(
  after: Readonly<Record<WorkList, string | null>>,
  language: string,
): Promise<FollowUpWork> {
  const actor = await currentActor()
  const open = actor.kind === 'visitor' ? [] : await findOpenQuestions(actor)
  const work = followUpWork(open)
  const nameOf = ({ id }: OpenQuestion) => id
  const partOfList = async (list: WorkList) => {
    const part = partOrFirst(work[list], { nameOf, after: after[list] })
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

/**
 * One question with the notes that can answer it and who can be asked; null (not found) for a visitor, and where there is no such question. Choices
 * are read only where they can be chosen.
 */
export async function loadDeskFollowUp(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const question = await findDeskFollowUp(actor, id, language)
  if (!question) return null
  const { slug } = question.statement
  const [people, notes] = await Promise.all([
    question.may.reschedule ? findAssignable() : [],
    question.may.complete ? findNoteChoices(slug, question.reference) : [],
  ])
  return { actor, question, people, notes, nextDueOn: comingBack(question, dayOf(now())) }
}

/** What the form that sets a question offers, and whether whoever asks may set one; null for a visitor. */
export async function loadScheduling() {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const maySet = schedulingPolicy(actor, 'schedule', 'follow-up') === true
  return { actor, maySet, people: maySet ? await findAssignable() : [] }
}

/** When a question would come back if it were completed today; null where it would not. */
function comingBack(question: DeskFollowUp, today: string): string | null {
  return question.item?.withdrawn ? null : nextDueOn(question, today)
}
