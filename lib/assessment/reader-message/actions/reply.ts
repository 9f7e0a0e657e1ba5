'use server'

import { deskMessageAddress } from '@/lib/assessment/reader-message/rules/desk-address'
import { defineAction } from '@/lib/ground/platform/define-action'
import { confirm } from '../mutations/confirm'
import { withdrawReply } from '../mutations/withdraw-reply'
import { confirmSchema, openedSchema } from '../schema'

const toItsPage = { to: ({ id }: { id: string }) => deskMessageAddress(id) }

/** Confirms whose a reply is, and leads back to its page. */
export const confirmAction = defineAction(confirmSchema, confirm, toItsPage)

/** Takes a reply out of sight, and leads back to its page. */
export const withdrawReplyAction = defineAction(openedSchema, withdrawReply, toItsPage)
