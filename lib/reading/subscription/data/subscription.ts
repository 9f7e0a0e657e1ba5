import 'server-only'
import { findNewsPage } from '@/lib/assessment/status-update/data/news-page'
import { pathOfNews } from '@/lib/assessment/status-update/rules/news-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { LETTER_RHYTHMS, type LetterRhythm } from '@/lib/ground/mail/rules/rhythm'
import { db } from '@/lib/ground/platform/db'
import { tokenHash } from '@/lib/ground/platform/secret-token'
import { newsOfRow, scopeSelect } from '@/lib/reading/share/data/news-scope'
import { CONFIRMED_WITHIN } from '../rules/rhythm'
import type { SubscriptionView } from '../types'

const select = {
  id: true,
  address: true,
  how: true,
  askedHow: true,
  language: true,
  askedLanguage: true,
  askedAt: true,
  confirmedAt: true,
  leaveKey: true,
  ...scopeSelect,
} as const

/** A subscription by its id, with what only mails say of it; null where there is none any more. */
export async function findSubscription(id: string) {
  const row = await db().subscription.findUnique({ where: { id }, select })
  return row && { ...row, of: newsOfRow(row) }
}

/** Where somebody is told; null where they left. @param id of a subscription, confirmed or not */
export async function findAddressOfSubscriber(id: string): Promise<string | null> {
  const row = await db().subscription.findUnique({ where: { id }, select: { address: true } })
  return row?.address ?? null
}

/** What is confirmed by a link, as it was asked for; null for a link that is over, or never was. */
export async function findAskedBy(
  token: string,
  moment: Date,
  language: string,
): Promise<SubscriptionView | null> {
  const row = await db().subscription.findFirst({
    where: { confirmHash: tokenHash(token), askedAt: { gt: new Date(moment.getTime() - CONFIRMED_WITHIN) } },
    select,
  })
  return row && viewOf({ ...row, how: row.askedHow, language: row.askedLanguage }, language)
}

/** What somebody leaves by a link; null where they left already. */
export async function findLeftBy(key: string, language: string): Promise<SubscriptionView | null> {
  const row = await db().subscription.findUnique({ where: { leaveKey: key }, select })
  return row && viewOf(row, language)
}

type Row = Parameters<typeof newsOfRow>[0] & {
  readonly how: string
  readonly language: string
  readonly leaveKey: string
}

async function viewOf(row: Row, language: string): Promise<SubscriptionView> {
  const of = newsOfRow(row)
  const followed = (await findNewsPage(of, language)) ?? {
    of,
    path: pathOfNews(of),
    name: pathOfNews(of).slice(1),
  }
  return { followed, how: rhythmOf(row.how), language: localeOf(row.language), leaveKey: row.leaveKey }
}

/** How often, as the database says it. */
export function rhythmOf(text: string): LetterRhythm {
  return LETTER_RHYTHMS.find((each) => each === text) ?? 'weekly'
}
