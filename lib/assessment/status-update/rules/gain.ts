import type { JudgementInput } from '../types'
import { thatCount } from './citations-that-count'
import type { RuleId } from './method'
import type { Rationale } from './rationale'
import { type Outcome, requirements } from './requirements'

/** What a rule finds. The rationale is read once, since reading it is the dear part and what is said of a source leaves it alone. */
export function outcomeOf(id: RuleId, input: JudgementInput, rationale: Rationale): Outcome {
  return requirements[id]({ input, counted: thatCount(input), rationale })
}

/** How far a step leads: 2 where the rule is met then, 1 where it is nearer, 0 where nothing is gained. */
export function gain(id: RuleId, before: Outcome, after: JudgementInput, rationale: Rationale): 0 | 1 | 2 {
  const outcome = outcomeOf(id, after, rationale)
  if (outcome.met) return 2
  return outcome.have > before.have ? 1 : 0
}
