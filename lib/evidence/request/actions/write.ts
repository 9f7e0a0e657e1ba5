'use server'

import { deskRequestAddress } from '@/lib/evidence/request/rules/desk-address'
import { defineAction } from '@/lib/ground/platform/define-action'
import type { FormState } from '@/lib/ground/platform/form-state'
import { withItemsNamed } from '@/lib/text/commitment/data/named-in-form'
import { draft } from '../mutations/draft'
import { edit } from '../mutations/edit'
import { draftSchema, editSchema } from '../schema'

const toItsPage = { to: ({ id }: { id: string }) => deskRequestAddress(id) }

/** Puts a request down and leads to its page. The items that it is about may be named in words (`withItemsNamed`). */
export async function draftAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withItemsNamed('items', form, (sent) => drafting(previous, sent), statementIn)
}

/** Changes a request and leads back to its page. Its items are named as in a new one. */
export async function editAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withItemsNamed('items', form, (sent) => editing(previous, sent), statementIn)
}

const drafting = defineAction(draftSchema, draft, toItsPage)

const editing = defineAction(editSchema, edit, toItsPage)

function statementIn(form: FormData): string {
  return String(form.get('statement') ?? '')
}
