'use server'

import { headers } from 'next/headers'
import { defineAction, defineOpenAction } from '@/lib/platform/define-action'
import { senderAddress, senderName } from '@/lib/platform/sender'
import { deskMessageAddress, receiptAddress } from '@/lib/statement/rules/addresses'
import { confirm } from './mutations/confirm'
import { propose } from './mutations/propose'
import { publish } from './mutations/publish'
import { receiptOfReceived, receive } from './mutations/receive'
import { sendBack } from './mutations/send-back'
import { take } from './mutations/take'
import { takeTurnOf } from './mutations/take-turn'
import { withdrawReply } from './mutations/withdraw-reply'
import { confirmSchema, openedSchema, proposalSchema, readerMessageSchema, sendBackSchema } from './schema'

const sender = async () => senderName(senderAddress(await headers()))

/** Takes what a reader sends, and leads to its receipt. The same form sent twice is one message, which counts once. */
export const sendAction = defineOpenAction(
  readerMessageSchema,
  async (sent) => {
    const known = await receiptOfReceived(sent)
    if (known !== null) return known
    await takeTurnOf(await sender(), 'message')
    return receive(sent)
  },
  {
    admits: async () => takeTurnOf(await sender(), 'form'),
    to: (receipt, { statement }) => receiptAddress(statement, receipt),
  },
)

const toItsPage = { to: ({ id }: { id: string }) => deskMessageAddress(id) }

/** Takes a message, and leads back to its page. */
export const takeAction = defineAction(openedSchema, take, toItsPage)

/** Proposes an outcome, and leads back to the page of the message. */
export const proposeAction = defineAction(proposalSchema, propose, toItsPage)

/** Sends an outcome back, and leads back to the page of the message. */
export const sendBackAction = defineAction(sendBackSchema, sendBack, toItsPage)

/** Closes a message with its outcome, and leads back to its page. */
export const publishAction = defineAction(openedSchema, publish, {
  expire: ({ statement, isPublic }) =>
    isPublic ? [{ objectType: 'reader-message', verb: 'published' }, [statement]] : null,
  ...toItsPage,
})

/** Confirms whose a reply is, and leads back to its page. */
export const confirmAction = defineAction(confirmSchema, confirm, toItsPage)

/** Takes a reply out of sight, and leads back to its page. */
export const withdrawReplyAction = defineAction(openedSchema, withdrawReply, {
  expire: ({ statement, isPublic }) => [
    { objectType: 'reader-message', verb: 'withdrew' },
    [statement],
    isPublic,
  ],
  ...toItsPage,
})
