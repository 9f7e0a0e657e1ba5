import 'server-only'
import { now } from '@/lib/platform/clock'
import { isMailOn } from '@/lib/platform/mail-on'
import { findNewsPage } from '@/lib/status-update/data/news-page'
import { newsOfPath } from '@/lib/status-update/rules/news-page'
import type { NewsPage } from '@/lib/status-update/types'
import { findAskedBy, findLeftBy } from './data/subscription'
import { confirmSchema, leaveSchema } from './schema'
import type { SubscriptionView } from './types'

/** What can be subscribed to at an address, and whether this site sends mail; null where there is no such thing. */
export async function loadToFollow(
  path: string,
  language: string,
): Promise<{ readonly followed: NewsPage; readonly isMailOn: boolean } | null> {
  const of = newsOfPath(path)
  const followed = of && (await findNewsPage(of, language))
  return followed && { followed, isMailOn: isMailOn() }
}

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
