import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { findAskedBy, findLeftBy } from '../data/subscription'
import { confirmSchema, leaveSchema } from '../schema'
import type { SubscriptionView } from '../types'

/** What a link confirms; null for one that is over, or never was. */
export async function loadAsked(token: string, language: string): Promise<SubscriptionView | null> {
  const read = confirmSchema.safeParse({ token })
  return read.success ? findAskedBy(read.data.token, now(), language) : null
}

/** What a link ends; null for one by which somebody left already, or that never was. */
export async function loadLeft(key: string, language: string): Promise<SubscriptionView | null> {
  const read = leaveSchema.safeParse({ key })
  return read.success ? findLeftBy(read.data.key, language) : null
}
