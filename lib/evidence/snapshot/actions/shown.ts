'use server'

import { deskCopyAddress } from '@/lib/evidence/source/rules/addresses'
import { defineAction } from '@/lib/ground/platform/define-action'
import { coverHere } from '../mutations/cover-here'
import { erase, lift } from '../mutations/end-withholding'
import { showCopy } from '../mutations/show-copy'
import { withhold } from '../mutations/withhold'
import { coverHereSchema, endWithholdingSchema, showSchema, withholdSchema } from '../schema'

interface OnACopy {
  readonly sourceId: string
  readonly number: number
}

const back = {
  refreshes: true,
  to: (_done: unknown, { sourceId, number }: OnACopy) => deskCopyAddress(sourceId, number),
} as const

/** Says what readers see of a copy, and leads back to it. */
export const showCopyAction = defineAction(showSchema, showCopy, back)

/** Withholds words or a whole copy, and leads back to it. */
export const withholdAction = defineAction(withholdSchema, withhold, back)

/** Covers what was withheld in one more thing of ours, and leads back to the list of them. */
export const coverHereAction = defineAction(coverHereSchema, coverHere, {
  refreshes: true,
  to: (_done, { sourceId, number }) => `${deskCopyAddress(sourceId, number)}#elsewhere`,
})

/** Lets readers see again what was withheld, and leads back to the copy. */
export const liftAction = defineAction(endWithholdingSchema, lift, back)

/** Destroys what was withheld, and leads back to the copy. */
export const eraseAction = defineAction(endWithholdingSchema, erase, back)
