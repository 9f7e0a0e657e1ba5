'use server'

import { deskRequestAddress } from '@/lib/evidence/request/rules/desk-address'
import { defineAction } from '@/lib/ground/platform/define-action'
import { publish } from '../mutations/publish'
import { sendBack } from '../mutations/send-back'
import { publishSchema, sendBackSchema } from '../schema'

const toItsPage = { to: ({ id }: { id: string }) => deskRequestAddress(id) }

/** Publishes a request and leads back to its page. */
export const publishAction = defineAction(publishSchema, publish, toItsPage)

/** Sends a request back and leads back to its page. */
export const sendBackAction = defineAction(sendBackSchema, sendBack, toItsPage)
