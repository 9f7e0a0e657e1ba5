import 'server-only'
import { env } from '@/lib/ground/platform/env'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findWatch, findWatches } from '../data/watches'
import { leadPolicy } from '../policy'

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
