import 'server-only'
import { holds } from '@/lib/ground/platform/actor'
import { isMailOn } from '@/lib/ground/platform/mail-on'
import { currentActor } from '@/lib/ground/platform/session'
import { findChosen } from '../data/choices'
import { NOTICE_KINDS, OF_ADMINISTRATORS } from '../types'

/** What whoever is signed in can be told of and what they chose, and whether this site sends mail; null for a visitor. */
export async function loadChosen() {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const kinds = NOTICE_KINDS.filter(
    (kind) => !OF_ADMINISTRATORS.includes(kind) || holds(actor, 'administrator'),
  )
  return { actor, chosen: await findChosen(actor), kinds, isMailOn: isMailOn() }
}
