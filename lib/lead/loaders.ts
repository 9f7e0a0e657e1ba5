import 'server-only'
import { holds } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findLeadCounts, findLeads, findLetGoLast } from './data/inbox'
import { findWatch, findWatches } from './data/watches'
import { leadPolicy } from './policy'
import { LEAD_LISTS, type LeadCounts, type LeadList } from './types'

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

/** How many leads wait; null for who takes none. */
export async function loadLeadCounts(): Promise<LeadCounts | null> {
  const actor = await currentActor()
  return holds(actor, 'analyst') ? findLeadCounts(actor.id) : null
}

/** What is watched, and what no more, for signed-in people; null (not found) for a visitor. */
export async function loadWatches(
  after: Readonly<Record<'asked' | 'stopped', string | null>>,
  language: string,
) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [asked, stopped] = await Promise.all([
    findWatches(false, after.asked, language),
    findWatches(true, after.stopped, language),
  ])
  return { actor, asked, stopped, ...settings(actor) }
}

/** Something that is watched; null (not found) for a visitor, and where it is not. */
export async function loadWatch(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const watch = await findWatch(id, language)
  return watch && { actor, watch, ...settings(actor) }
}

/** Who has something new watched; null (not found) for who has nothing watched. */
export async function loadNewWatch() {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !settings(actor).mayWatch) return null
  return { actor, ...settings(actor) }
}

function settings(actor: Parameters<typeof leadPolicy>[0]) {
  return {
    mayWatch: leadPolicy(actor, 'watch', { takenById: null }) === true,
    isOn: env().SUIVI_LEADS === 'on',
  }
}
