'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import type { FormState } from '@/lib/ground/platform/form-state'
import { withStatementsNamed } from '@/lib/text/commitment/data/named-in-form'
import { change, watch } from '../mutations/watch'
import { WATCHES, watchAddress } from '../rules/addresses'
import { changeSchema, watchSchema } from '../schema'

/** Has a feed or a page watched, and leads to what is watched. Its statements may be named in words (`withStatementsNamed`). */
export async function watchAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withStatementsNamed('statements', form, (sent) => watching(previous, sent))
}

/** Says anew what something is watched as, and leads to its page. Its statements are named as of a new one. */
export async function changeAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withStatementsNamed('statements', form, (sent) => changing(previous, sent))
}

const watching = defineAction(watchSchema, watch, { to: () => WATCHES })

const changing = defineAction(changeSchema, change, { to: ({ id }) => watchAddress(id) })
