import type { Act, Deadline, Regime } from '../types'
import { currentStage, standingActs } from './acts'
import { limitOf } from './regimes'

/**
 * By when the authority has to answer. A typed deadline of the newest act that has one stands before a reckoned one, unless that was
 * extended since. Where no day of registration or receipt is known, it is counted from the day of sending: the earliest that it can be.
 *
 * @returns null before it was sent, and where the law is not one that we reckon by and nobody typed a deadline
 */
export function deadlineOf(regime: Regime, acts: readonly Act[]): Deadline | null {
  const { stage, acts: here } = currentStage(standingActs(acts))
  const [begun] = here
  if (!begun) return null
  const typed = here.findLast(({ deadline }) => deadline !== null)
  const extension = here.find(({ kind }) => kind === 'extended')
  if (typed?.deadline && (!extension || extension === typed || limitOf(regime, stage) === null))
    return { day: typed.deadline, from: null, by: 'typed', basis: typed.basis, extended: typed === extension }
  const limit = limitOf(regime, stage)
  if (!limit) return null
  const registered = here.find(({ kind }) => kind === 'acknowledged')
  const from = (registered ?? begun).day
  return {
    day: extension ? limit.extended(from) : limit.deadline(from),
    from,
    by: registered ? 'registered' : 'sent',
    basis: null,
    extended: extension !== undefined,
  }
}
