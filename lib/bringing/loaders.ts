import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { env } from '@/lib/platform/env'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findSuggestions } from './data/apart'
import { findBringing, findBringings } from './data/bringings'
import { findDecided } from './data/decided'
import { findProgramAsked } from './data/program-asked'
import { may } from './policy'
import type { BringingEntry, BringingView, DecidedBefore, Offered, ProgramAsked, Suggestion } from './types'

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

/** What is proposed to mark in a statement, for who may change it. */
export function loadSuggestions({ content }: Pick<BringingView, 'content'>): Promise<readonly Suggestion[]> {
  return findSuggestions(content)
}

/** What was decided before on what the entries of these suggestions propose, for who may change the statement that it is asked for. */
export function loadDecided(
  { id }: Pick<BringingView, 'id'>,
  suggestions: readonly Offered[],
): Promise<DecidedBefore> {
  return findDecided(
    id,
    suggestions.map(({ entry }) => entry),
  )
}

/** What came of asking the program on this machine about the text of a statement, for who may change it; null where no program is named. */
export async function loadProgram({
  id,
}: Pick<BringingView, 'id'>): Promise<{ readonly asked: ProgramAsked | null } | null> {
  return env().SUIVI_PROPOSER === undefined ? null : { asked: await findProgramAsked(id) }
}
