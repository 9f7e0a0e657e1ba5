'use server'

import { deskSearchAddress } from '@/lib/evidence/search-log/noun'
import { defineAction } from '@/lib/ground/platform/define-action'
import type { FormState } from '@/lib/ground/platform/form-state'
import { withItemNamed } from '@/lib/text/commitment/data/named-in-form'
import { logSearch } from '../mutations/log-search'
import { logSchema } from '../schema'

/** Logs a search and leads to its page. What it is about may be named in words (`withItemNamed`). */
export async function logSearchAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withItemNamed('about', form, (sent) => logging(previous, sent), { whole: true })
}

const logging = defineAction(logSchema, logSearch, { to: ({ id }) => deskSearchAddress(id) })
