'use server'

import { headers } from 'next/headers'
import { defineOpenAction } from '@/lib/ground/platform/define-action'
import { senderAddress, senderName } from '@/lib/ground/platform/sender'
import { receiptAddress } from '@/lib/text/statement/rules/addresses'
import { receiptOfReceived, receive } from '../mutations/receive'
import { takeTurnOf } from '../mutations/take-turn'
import { readerMessageSchema } from '../schema'

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
