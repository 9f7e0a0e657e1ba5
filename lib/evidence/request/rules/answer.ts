import type { ActView } from '../types'
import { isOutcome, standingActs } from './acts'

/** The act that put down how a request was answered last; null where none stands. */
export function answerOf(acts: readonly ActView[]): ActView | null {
  const standing = new Set(standingActs(acts).map(({ id }) => id))
  return acts.findLast(({ id, kind }) => standing.has(id) && isOutcome(kind)) ?? null
}
