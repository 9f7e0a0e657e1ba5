'use server'

import { headers } from 'next/headers'
import { defineOpenAction } from '@/lib/ground/platform/define-action'
import { senderAddress, senderName } from '@/lib/ground/platform/sender'
import { ask } from '../mutations/ask'
import { doneAddress } from '../rules/followed'
import { askSchema } from '../schema'

/** Takes what a reader asks for, and leads to the page that says to look into their mail: the same for every address. */
export const askAction = defineOpenAction(
  askSchema,
  async (asked) => ask(await senderName(senderAddress(await headers())), asked),
  { to: () => doneAddress('asked') },
)
