import { daysBetween } from '@/lib/ground/i18n/calendar'
import {
  type Act,
  type ActView,
  type Deadline,
  OUTCOMES,
  type Outcome,
  type Regime,
  type Standing,
} from '../types'
import { limitOf } from './regimes'

/** So many days before its deadline an open request is due soon. */
export const DUE_SOON_DAYS = 7

/** The acts that stand, in the order of their days: none that another corrects, and none that only takes one away. */
export function standingActs<Each extends Act>(acts: readonly Each[]): Each[] {
  const corrected = new Set(acts.map(({ correctsId }) => correctsId))
  return inOrder(acts).filter(({ id, kind }) => kind !== 'struck' && !corrected.has(id))
}

/**
 * Acts as they are listed, each with whether another corrects it: an act that was put down anew with the source that the answer is, and says all else as it
 * did, is the same act and stands once.
 */
export function listedActs<Each extends ActView>(
  acts: readonly Each[],
): (Each & { readonly isCorrected: boolean; readonly isCorrection: boolean })[] {
  const known = new Map(acts.map((act) => [act.id, act]))
  const first = (act: Each): Each => {
    const before = known.get(act.correctsId ?? '')
    return before && isNamedAnew(before, act) ? first(before) : act
  }
  const again = new Set(acts.flatMap((act) => (first(act) === act ? [] : (act.correctsId ?? []))))
  const corrected = new Set(acts.map(({ correctsId }) => correctsId))
  return acts
    .filter(({ id }) => !again.has(id))
    .map((act) => ({
      ...act,
      isCorrected: corrected.has(act.id),
      isCorrection: first(act).correctsId !== null,
    }))
}

/** Whether an act only says which source the answer is that another put down. */
function isNamedAnew(before: ActView, act: ActView): boolean {
  const said = ({ kind, day, reference, deadline, basis, text, language }: ActView) =>
    JSON.stringify([kind, day, reference, deadline, basis, text, language])
  return before.source === null && act.source !== null && said(before) === said(act)
}

/** Acts by their day; those of one day in the order in which they were put down, a correction in the place of what it corrects. */
export function inOrder<Each extends Act>(acts: readonly Each[]): Each[] {
  const known = new Map(acts.map((act) => [act.id, act]))
  const putDown = (act: Act): string => {
    const corrected = known.get(act.correctsId ?? '')
    return corrected ? putDown(corrected) : act.recordedAt
  }
  return [...acts].sort(
    (a, b) => compare(a.day, b.day) || compare(putDown(a), putDown(b)) || compare(a.recordedAt, b.recordedAt),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export function isOutcome(kind: Act['kind']): kind is Outcome {
  return OUTCOMES.some((outcome) => outcome === kind)
}

/** The acts of the stage that a request is in: from the appeal on, where there was one. */
export function currentStage<Each extends Act>(
  standing: readonly Each[],
): { stage: Standing['stage']; acts: Each[] } {
  const appeal = standing.findLastIndex(({ kind }) => kind === 'appealed')
  return appeal === -1
    ? { stage: 'request', acts: [...standing] }
    : { stage: 'appeal', acts: standing.slice(appeal) }
}

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

/**
 * How a request stands on a day, from its acts alone. On its deadline it is not late yet.
 *
 * @param today YYYY-MM-DD
 */
export function standingOn(regime: Regime, acts: readonly Act[], today: string): Standing {
  const standing = standingActs(acts)
  const { stage, acts: here } = currentStage(standing)
  const closing = here.findLast(({ kind }) => isOutcome(kind) || kind === 'withdrawn')
  if (closing && (isOutcome(closing.kind) || closing.kind === 'withdrawn'))
    return { state: closing.kind, stage, since: closing.day, deadline: null, daysOverdue: 0 }
  const last = here.at(-1)
  if (!last) return { state: 'draft', stage, since: null, deadline: null, daysOverdue: 0 }
  const deadline = deadlineOf(regime, acts)
  const left = deadline ? daysBetween(today, deadline.day) : null
  const open = { stage, deadline, daysOverdue: Math.max(0, -(left ?? 0)) }
  if (left !== null && left < 0) return { ...open, state: 'overdue', since: deadline?.day ?? null }
  if (left !== null && left <= DUE_SOON_DAYS)
    return { ...open, state: 'due_soon', since: deadline?.day ?? null }
  for (const kind of ['extended', 'acknowledged', 'appealed', 'sent'] as const) {
    const act = here.findLast((each) => each.kind === kind)
    if (act) return { ...open, state: kind, since: act.day }
  }
  throw new Error('a request that was not sent cannot have been acted upon')
}

/** Whether an answer is still awaited. */
export function isOpen({ state }: Standing): boolean {
  return state !== 'draft' && state !== 'withdrawn' && !OUTCOMES.some((outcome) => outcome === state)
}
