import { ACT_KINDS, type Act, type ActKind, type Regime } from '../types'
import { currentStage, isOutcome, standingActs } from './acts'
import { deadlineOf } from './deadline'

/** After these answers, or after silence, one can appeal. */
const appealable: readonly ActKind[] = ['answered_partly', 'refused', 'nothing_held']

/**
 * Whether an act of a kind can follow on what stands, on that day: acts come in the order of their days, what is answered or withdrawn is
 * not answered again, and an appeal follows on a refusal, on half an answer or on silence past the deadline, once.
 */
export function canFollow(regime: Regime, acts: readonly Act[], kind: ActKind, day: string): boolean {
  const standing = standingActs(acts)
  const last = standing.at(-1)
  if (!last) return kind === 'sent'
  if (day < last.day) return false
  const { stage, acts: here } = currentStage(standing)
  const answer = here.find((act) => isOutcome(act.kind))
  if (here.some((act) => act.kind === 'withdrawn')) return false
  const has = (each: ActKind) => here.some((act) => act.kind === each)
  switch (kind) {
    case 'sent':
    case 'struck':
      return false
    case 'acknowledged':
    case 'extended':
      return !answer && !has(kind)
    case 'appealed': {
      if (stage === 'appeal') return false
      if (answer) return appealable.includes(answer.kind)
      const deadline = deadlineOf(regime, acts)
      return deadline !== null && day > deadline.day
    }
    default:
      return !answer
  }
}

/** The kinds of acts that can follow today, in the order in which forms offer them. */
export function nextActs(regime: Regime, acts: readonly Act[], today: string): ActKind[] {
  return ACT_KINDS.filter((kind) => canFollow(regime, acts, kind, today))
}

/** The kinds that a correction of an act can have: its own, another answer for an answer, or that it is struck out. */
export function correctionsOf(kind: ActKind): ActKind[] {
  if (kind === 'struck') return []
  const kinds = isOutcome(kind) ? ACT_KINDS.filter(isOutcome) : [kind]
  return [...kinds, 'struck']
}

/**
 * Whether acts make a history that can be: each can follow on those before it. What a correction leaves behind has to be one too.
 */
export function isHistory(regime: Regime, acts: readonly Act[]): boolean {
  const standing = standingActs(acts)
  return standing.every(({ kind, day }, index) => canFollow(regime, standing.slice(0, index), kind, day))
}
