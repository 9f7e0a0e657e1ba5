import 'server-only'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findAssignable, findNoteChoices } from '../data/choices'
import { findDeskFollowUp } from '../data/desk'
import { nextDueOn } from '../rules/cadence'
import type { DeskFollowUp } from '../types'

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

/** When a question would come back if it were completed today; null where it would not. */
function comingBack(question: DeskFollowUp, today: string): string | null {
  return question.item?.withdrawn ? null : nextDueOn(question, today)
}
