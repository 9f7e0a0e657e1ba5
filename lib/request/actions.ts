'use server'

import { defineAction } from '@/lib/platform/define-action'
import { deskRequestAddress } from '@/lib/statement/rules/addresses'
import { draft } from './mutations/draft'
import { edit } from './mutations/edit'
import { publish } from './mutations/publish'
import { recordAct } from './mutations/record-act'
import { sendBack } from './mutations/send-back'
import { draftSchema, editSchema, publishSchema, recordSchema, sendBackSchema } from './schema'

const toItsPage = { to: ({ id }: { id: string }) => deskRequestAddress(id) }

/** Puts a request down and leads to its page. */
export const draftAction = defineAction(draftSchema, draft, toItsPage)

/** Changes a request and leads back to its page. */
export const editAction = defineAction(editSchema, edit, toItsPage)

/** Publishes a request and leads back to its page. */
export const publishAction = defineAction(publishSchema, publish, {
  expire: ({ statement }) => [{ objectType: 'request', verb: 'published' }, [statement]],
  ...toItsPage,
})

/** Puts down what happened to a request and leads back to its page. */
export const recordActAction = defineAction(recordSchema, recordAct, toItsPage)

/** Sends a request back and leads back to its page. */
export const sendBackAction = defineAction(sendBackSchema, sendBack, toItsPage)
