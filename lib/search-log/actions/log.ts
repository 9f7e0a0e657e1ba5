'use server'

import { withItemNamed } from '@/lib/commitment/data/named-in-form'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { deskSearchAddress } from '@/lib/review/rules/work-address'
import { logSearch } from '../mutations/log-search'
import { logSchema } from '../schema'

/** Logs a search and leads to its page. What it is about may be named in words (`withItemNamed`). */
export async function logSearchAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withItemNamed('about', form, (sent) => logging(previous, sent), { whole: true })
}

const logging = defineAction(logSchema, logSearch, { to: ({ id }) => deskSearchAddress(id) })
