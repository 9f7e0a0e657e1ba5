'use server'

import { deskTestAddress } from '@/lib/evidence/item-test/noun'
import { defineAction } from '@/lib/ground/platform/define-action'
import { proposeTest } from '../mutations/propose'
import { proposeSchema } from '../schema'

/** Proposes to set, replace or end a test of an item, and leads to the proposal's page. */
export const proposeTestAction = defineAction(proposeSchema, proposeTest, {
  to: ({ id }) => deskTestAddress(id),
})
