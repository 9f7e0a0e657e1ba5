import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findBringing, findBringings } from './data/bringings'
import { findDecided } from './data/decided'
import { may } from './policy'
import type { BringingEntry, BringingView, DecidedBefore, Suggestion } from './types'

/** A statement on its way, for whoever asks; null (not found) where there is none or they may not see it. */
export async function loadBringing(
  id: string,
): Promise<{ readonly actor: Member; readonly bringing: BringingView } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const bringing = await findBringing(actor, id)
  return bringing && { actor, bringing }
}

/** Statements on their way that concern whoever asks, and whether they may bring another; null for a visitor. */
export async function loadBringings(): Promise<{
  readonly actor: Member
  readonly entries: readonly BringingEntry[]
  readonly mayBring: boolean
} | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayBring = may(actor, 'bring', { authorId: actor.id, isUnread: true }) === true
  return { actor, entries: await findBringings(actor), mayBring }
}

/** What was decided before on what the entries of these suggestions propose, for who may change the statement that it is asked for. */
export function loadDecided(
  { id }: Pick<BringingView, 'id'>,
  suggestions: readonly Suggestion[],
): Promise<DecidedBefore> {
  return findDecided(
    id,
    suggestions.map(({ entry }) => entry),
  )
}
