import 'server-only'
import { findSubjects } from '@/lib/commitment/data/subjects'
import { dayOf, now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findAssignable, findNoteChoices } from './data/choices'
import { findDeskFollowUp, findDeskFollowUps } from './data/desk'
import { schedulingPolicy } from './policy'
import { nextDueOn } from './rules/cadence'
import { followUpWork } from './rules/work'
import type { DeskFollowUp } from './types'

/** The open questions that concern whoever asks, by due day (`followUpWork`); a visitor has none. */
export async function loadFollowUpWork() {
  const actor = await currentActor()
  return followUpWork(actor.kind === 'visitor' ? [] : (await findDeskFollowUps(actor, { mine: false })).open)
}

/** The desk's list of questions, one's own or everybody's, and whether whoever asks may set one; null (not found) for a visitor. */
export async function loadDeskFollowUps({ mine }: { readonly mine: boolean }) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const found = await findDeskFollowUps(actor, { mine })
  return { actor, ...found, maySet: schedulingPolicy(actor, 'schedule', 'follow-up') === true }
}

/**
 * One question with the notes that can answer it and who can be asked; null (not found) for a visitor, and where there is no such question. Choices
 * are read only where they can be chosen.
 */
export async function loadDeskFollowUp(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const question = await findDeskFollowUp(actor, id)
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
  const [subjects, people] = maySet ? await Promise.all([findSubjects(), findAssignable()]) : [[], []]
  return { actor, maySet, subjects, people }
}

/** When a question would come back if it were completed today; null where it would not. */
function comingBack(question: DeskFollowUp, today: string): string | null {
  return question.item?.withdrawn ? null : nextDueOn(question, today)
}
