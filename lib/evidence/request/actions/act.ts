'use server'

import { deskRequestAddress } from '@/lib/evidence/request/rules/desk-address'
import { defineAction } from '@/lib/ground/platform/define-action'
import { recordAct } from '../mutations/record-act'
import { recordSchema } from '../schema'

const toItsPage = { to: ({ id }: { id: string }) => deskRequestAddress(id) }

/** Puts down what happened to a request and leads back to its page. */
export const recordActAction = defineAction(recordSchema, recordAct, toItsPage)
