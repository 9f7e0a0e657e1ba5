'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { addWebhook } from '../mutations/add'
import { addSchema } from '../schema'

/** Has news posted to an address; the page then shows the secret, this once. */
export const addAction = defineAction(addSchema, addWebhook)
