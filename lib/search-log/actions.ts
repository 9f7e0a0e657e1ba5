'use server'

import { defineAction } from '@/lib/platform/define-action'
import { deskSearchAddress } from '@/lib/statement/rules/addresses'
import { logSearch } from './mutations/log-search'
import { logSchema } from './schema'

/** Logs a search and leads to its page. */
export const logSearchAction = defineAction(logSchema, logSearch, { to: ({ id }) => deskSearchAddress(id) })
