'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { deskTestAddress } from '@/lib/record/review/rules/work-address'
import { proposeTest } from '../mutations/propose'
import { proposeSchema } from '../schema'

/** Proposes to set, replace or end a test of an item, and leads to the proposal's page. */
export const proposeTestAction = defineAction(proposeSchema, proposeTest, {
  to: ({ id }) => deskTestAddress(id),
})
