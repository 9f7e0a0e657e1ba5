'use server'

import { defineAction } from '@/lib/platform/define-action'
import { decisionSchema, severalSchema, withdrawalSchema } from '@/lib/review/schema'
import { workAddress } from '@/lib/statement/rules/work-address'
import { REVIEWABLES } from '../mutations/reviewables'
import { changeOf } from '../rules/change-of'

/**
 * Takes a reviewer's decision on anything that is under review, and leads back to its page. Where it was submitted again since the reviewer
 * opened it nothing is decided, and the page shows what changed.
 */
export const decideAction = defineAction(
  decisionSchema,
  (actor, input) => REVIEWABLES[input.noun].decide(actor, input),
  {
    expire: ({ act, slugs, isPublic }) => [act, slugs, isPublic],
    to: (_done, input) => workAddress(input),
    whenStale: (_details, input) => `${workAddress(input)}?opened=${input.fingerprint}`,
  },
)

/**
 * Takes a reviewer's decisions on several pieces of work that stand on one page, which is shown anew: also where one of them is no longer what
 * they read, and nothing was decided.
 */
export const decideEachAction = defineAction(
  severalSchema,
  (actor, { noun, decisions, key }) => REVIEWABLES[noun].decideEach(actor, decisions, key),
  { expire: changeOf, refreshes: true },
)

/** Takes back anything that is or was under review, and leads back to its page. */
export const withdrawAction = defineAction(
  withdrawalSchema,
  (actor, input) => REVIEWABLES[input.noun].withdraw(actor, input),
  {
    expire: ({ act, slugs, isPublic }) => [act, slugs, isPublic],
    to: (_done, input) => workAddress(input),
  },
)
