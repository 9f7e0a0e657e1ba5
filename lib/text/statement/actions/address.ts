'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { moveStatement } from '../mutations/move-statement'
import { addressesAddress } from '../rules/addresses'
import { moveSchema } from '../schema'

/** Gives a statement another address, and leads back to those of all. Every page may name it: all are made anew. */
export const moveStatementAction = defineAction(moveSchema, moveStatement, {
  to: (_done, { slug }) => `${addressesAddress}?moved=${slug}`,
})
