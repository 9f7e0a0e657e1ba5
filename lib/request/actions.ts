'use server'

import { withItemsNamed } from '@/lib/commitment/data/named-in-form'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { deskRequestAddress } from '@/lib/statement/rules/addresses'
import { draft } from './mutations/draft'
import { edit } from './mutations/edit'
import { publish } from './mutations/publish'
import { recordAct } from './mutations/record-act'
import { sendBack } from './mutations/send-back'
import { draftSchema, editSchema, publishSchema, recordSchema, sendBackSchema } from './schema'

const toItsPage = { to: ({ id }: { id: string }) => deskRequestAddress(id) }

/** Puts a request down and leads to its page. The items that it is about may be named in words (`withItemsNamed`). */
export async function draftAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withItemsNamed('items', form, (sent) => drafting(previous, sent), statementIn)
}

/** Changes a request and leads back to its page. Its items are named as in a new one. */
export async function editAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withItemsNamed('items', form, (sent) => editing(previous, sent), statementIn)
}

/** Publishes a request and leads back to its page. */
export const publishAction = defineAction(publishSchema, publish, {
  expire: ({ statement }) => [{ objectType: 'request', verb: 'published' }, [statement]],
  ...toItsPage,
})

/** Puts down what happened to a request and leads back to its page. */
export const recordActAction = defineAction(recordSchema, recordAct, toItsPage)

/** Sends a request back and leads back to its page. */
export const sendBackAction = defineAction(sendBackSchema, sendBack, toItsPage)

const drafting = defineAction(draftSchema, draft, toItsPage)
const editing = defineAction(editSchema, edit, toItsPage)

function statementIn(form: FormData): string {
  return String(form.get('statement') ?? '')
}
