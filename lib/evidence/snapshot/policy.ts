import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { WithheldExtent } from '@/lib/record/cover/types'
import { mayDecide } from '@/lib/record/review/policy'
import type { SnapshotShown } from './types'

export type CopyVerb = 'ask' | 'hand over' | 'show' | 'withhold' | 'lift' | 'erase'

/** A copy or a decision on it as far as the policy cares: who asked for the one, or made the other. */
interface DoneBy {
  readonly people: readonly string[]
}

/**
 * Whether the actor may do that. An analyst asks for a copy; an analyst or a reviewer has an address handed over to a web archive. What readers see of it is decided on by a reviewer who did not ask for it. Any
 * reviewer withholds, since protecting cannot wait; another one lifts it, and another one or an administrator erases.
 */
export function may(actor: Actor, verb: CopyVerb, { people }: DoneBy): true | RefusalCode {
  switch (verb) {
    case 'ask':
      return holds(actor, 'analyst') || 'not_permitted'
    case 'hand over':
      return holds(actor, 'analyst') || holds(actor, 'reviewer') || 'not_permitted'
    case 'withhold':
      return holds(actor, 'reviewer') || 'not_permitted'
    case 'erase':
      if (!holds(actor, 'reviewer') && !holds(actor, 'administrator')) return 'not_permitted'
      return people.includes(actor.id) ? 'own_work' : true
    default:
      return mayDecide(actor, people)
  }
}

/** Who reads a copy: somebody who asks, or a job of ours. */
export type Reader = Actor | 'system'

/** A copy as far as reading it goes. */
export interface ReadCopy {
  /** Whether readers see its source. */
  readonly isListed: boolean
  readonly shown: SnapshotShown
  /** The extents of what is withheld of it. */
  readonly withheld: readonly WithheldExtent[]
  /** Whether something of it is withheld, or words of another copy of its source: they may stand in a file where its text does not show them. */
  readonly isClosed: boolean
}

/** Whether somebody reads the words of every copy, whatever readers see of it: whoever has a role. */
export function readsEveryCopy(reader: Reader): boolean {
  return reader === 'system' || (reader.kind === 'member' && reader.roles.length > 0)
}

/** How much of the words somebody reads: never what is withheld of them. */
export function readableWords(reader: Reader, copy: ReadCopy): 'whole' | 'quoted' | 'nothing' {
  if (readsEveryCopy(reader)) return 'whole'
  if (!copy.isListed || copy.withheld.includes('whole')) return 'nothing'
  return copy.shown === 'title' ? 'nothing' : copy.shown
}

/** Whether somebody takes the file or the record of the visit: nobody but a reviewer while it is closed. */
export function mayTake(reader: Reader, copy: ReadCopy): boolean {
  if (reader === 'system' || holds(reader, 'reviewer')) return true
  return !copy.isClosed && readableWords(reader, copy) === 'whole'
}

/** Why readers do not have the record of a visit: it is destroyed, a file was brought and nothing visited, something is withheld, or nobody opened it to them. */
export function whyNotTaken({
  isErased,
  brought,
  isClosed,
  shown,
}: {
  readonly isErased: boolean
  readonly brought: unknown
  readonly isClosed: boolean
  readonly shown: SnapshotShown
}): 'erased' | 'no-visit' | 'withheld' | 'quoted-only' | 'title-only' {
  if (isErased) return 'erased'
  if (brought !== null) return 'no-visit'
  return isClosed || shown === 'whole' ? 'withheld' : `${shown}-only`
}
