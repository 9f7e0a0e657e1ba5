import 'server-only'
import { holds } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { env } from '@/lib/ground/platform/env'
import { currentActor } from '@/lib/ground/platform/session'
import { findLeads, findLetGoLast } from '../data/inbox'
import { leadPolicy } from '../policy'
import { LEAD_LISTS, type LeadList } from '../types'

/** So long it is offered to bring the last one back at once, milliseconds. */
const UNDO = 10 * 60 * 1_000

/**
 * The leads of the desk, list by list, and what whoever asks may do; null (not found) for a visitor.
 *
 * @param after by list, the lead that its part follows
 */
export async function loadLeads(after: Readonly<Record<LeadList, string | null>>, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [parts, undo] = await Promise.all([
    Promise.all(
      LEAD_LISTS.map((list) => findLeads(list, { personId: actor.id, after: after[list], language })),
    ),
    findLetGoLast(actor.id, new Date(now().getTime() - UNDO)),
  ])
  const [open, mine, others, letGo] = parts
  if (!open || !mine || !others || !letGo) return null
  return {
    actor,
    lists: { open, mine, others, letGo },
    undo,
    mayTake: leadPolicy(actor, 'take', { takenById: null }) === true,
    decides: holds(actor, 'reviewer'),
    isOn: env().SUIVI_LEADS === 'on',
  }
}
