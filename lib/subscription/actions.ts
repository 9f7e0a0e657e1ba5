'use server'

import { headers } from 'next/headers'
import { defineOpenAction } from '@/lib/platform/define-action'
import { senderAddress, senderName } from '@/lib/platform/sender'
import { ask } from './mutations/ask'
import { confirm } from './mutations/confirm'
import { leave } from './mutations/leave'
import { doneAddress } from './rules/followed'
import { askSchema, confirmSchema, leaveSchema } from './schema'

/** Takes what a reader asks for, and leads to the page that says to look into their mail: the same for every address. */
export const askAction = defineOpenAction(
  askSchema,
  async (asked) => ask(await senderName(senderAddress(await headers())), asked),
  { to: () => doneAddress('asked') },
)

/** Confirms what was asked for, and leads to the page that says so. */
export const confirmAction = defineOpenAction(confirmSchema, confirm, { to: () => doneAddress('confirmed') })

/** Tells a reader no more, and leads to the page that says so. */
export const leaveAction = defineOpenAction(leaveSchema, leave, { to: () => doneAddress('left') })
