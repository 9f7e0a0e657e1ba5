'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { bringAddress } from '@/lib/text/bringing/noun'
import { bringingReview } from '../mutations/bringing-review'
import { discardBringing, takeBackBringing } from '../mutations/take-back-bringing'
import { stepSchema, whichSchema } from '../schema'

const toTheWhole = { to: (_done: unknown, { id }: { id: string }) => bringAddress(id, 'submit') }

/** Submits a statement on its way for review, and shows it as its reviewer will see it. */
export const submitBringingAction = defineAction(
  whichSchema,
  (actor, input) => bringingReview.submit(actor, input, () => ({})),
  toTheWhole,
)

/** Takes a submitted statement back to change it. */
export const takeBackBringingAction = defineAction(stepSchema, takeBackBringing, toTheWhole)

/** Leaves a draft that nobody else has seen. */
export const discardBringingAction = defineAction(stepSchema, discardBringing, {
  to: () => '/desk/bring',
})
