import type { JudgementInput } from '../types'
import type { RequirementResult } from './assess'
import type { Step } from './meeting-step'
import { additions } from './what-to-add'
import { sayings } from './what-to-say'

/** The steps for one result of `assess` that is not met, the citations that stand first. */
export function stepsToMeet(input: JudgementInput, result: RequirementResult): readonly Step[] {
  if (result.met) return []
  if (result.id === 'dates') return [{ kind: 'say', what: ['date'], citations: result.citations }]
  return [...sayings(input, result.id), ...additions(input, result.id, result)]
}
