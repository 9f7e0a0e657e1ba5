'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { findToCite } from '../data/to-cite'
import { toCiteSchema } from '../schema'

/** The sources that answer to what was typed, and those named, to be cited in a judgement on a statement; for whoever is signed in. */
export const findToCiteAction = defineAction(toCiteSchema, findToCite)
