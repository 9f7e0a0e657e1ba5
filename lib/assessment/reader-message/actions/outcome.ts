'use server'

import { deskMessageAddress } from '@/lib/assessment/reader-message/rules/desk-address'
import { defineAction } from '@/lib/ground/platform/define-action'
import { propose } from '../mutations/propose'
import { publish } from '../mutations/publish'
import { sendBack } from '../mutations/send-back'
import { take } from '../mutations/take'
import { openedSchema, proposalSchema, sendBackSchema } from '../schema'

const toItsPage = { to: ({ id }: { id: string }) => deskMessageAddress(id) }

/** Takes a message, and leads back to its page. */
export const takeAction = defineAction(openedSchema, take, toItsPage)

/** Proposes an outcome, and leads back to the page of the message. */
export const proposeAction = defineAction(proposalSchema, propose, toItsPage)

/** Sends an outcome back, and leads back to the page of the message. */
export const sendBackAction = defineAction(sendBackSchema, sendBack, toItsPage)

/** Closes a message with its outcome, and leads back to its page. */
export const publishAction = defineAction(openedSchema, publish, toItsPage)
