import { type Act, type ActView, OUTCOMES, type Outcome, type Standing } from '../types'

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
