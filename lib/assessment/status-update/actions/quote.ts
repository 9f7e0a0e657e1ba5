'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { findQuoteInCopy } from '../data/quotes-in-copies'
import { lookUpSchema } from '../schema'

/** How words stand in the newest stored copy of a source, before they are quoted; for whoever is signed in. */
export const lookUpQuoteAction = defineAction(lookUpSchema, findQuoteInCopy)
