import 'server-only'
import { findNamedItems } from '@/lib/commitment/data/commitments'
import { colonIn } from '@/lib/i18n/punctuation'
import { localeOf } from '@/lib/i18n/routing'
import { LETTER_RHYTHMS, type LetterRhythm } from '@/lib/mail/rules/rhythm'
import { db } from '@/lib/platform/db'
import { tokenHash } from '@/lib/platform/secret-token'
import { shortTitleOf, shortTitleSelect } from '@/lib/statement/data/short-title'
import { nameIn } from '@/lib/statement/rules/names-by-language'
import type { NewsOf } from '@/lib/status-update/types'
import { pathOfNews } from '../rules/followed'
import { CONFIRMED_WITHIN } from '../rules/rhythm'
import type { Followed, SubscriptionView } from '../types'

/** What is told of, as a language calls it; null where there is no such thing, or it was withdrawn. */
export async function findFollowed(of: NewsOf, language: string): Promise<Followed | null> {
  const path = pathOfNews(of)
  if (of.slug === null) return { of, path, name: null }
  const statement = await db().statement.findUnique({
    where: { slug: of.slug },
    select: {
      ...shortTitleSelect,
      areas: { where: { key: of.area ?? '' }, select: { title: true, titles: true } },
    },
  })
  if (!statement) return null
  const { areas, ...named } = statement
  const { shortTitle } = shortTitleOf(named, language)
  if (of.area !== null) {
    const [area] = areas
    return area ? { of, path, name: `${nameIn(area.titles, language) ?? area.title} · ${shortTitle}` } : null
  }
  if (of.reference === null) return { of, path, name: shortTitle }
  const standing = await db().commitment.count({
    where: {
      reference: of.reference,
      statement: { slug: of.slug },
      publishedAt: { not: null },
      withdrawnAt: null,
    },
  })
  const [item] = standing > 0 ? await findNamedItems(of.slug, { references: [of.reference] }, language) : []
  return item
    ? {
        of,
        path,
        name: `${of.reference}${colonIn(localeOf(language))}${item.translated?.title?.text ?? item.title}`,
      }
    : null
}

const select = {
  id: true,
  address: true,
  areaKey: true,
  how: true,
  askedHow: true,
  language: true,
  askedLanguage: true,
  askedAt: true,
  confirmedAt: true,
  leaveKey: true,
  statement: { select: { slug: true } },
  commitment: { select: { reference: true } },
} as const

/** A subscription by its id, with what only mails say of it; null where there is none any more. */
export async function findSubscription(id: string) {
  const row = await db().subscription.findUnique({ where: { id }, select })
  return row && { ...row, of: ofRow(row) }
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

type Row = {
  readonly how: string
  readonly language: string
  readonly leaveKey: string
  readonly areaKey: string | null
  readonly statement: { readonly slug: string } | null
  readonly commitment: { readonly reference: string } | null
}

async function viewOf(row: Row, language: string): Promise<SubscriptionView> {
  const of = ofRow(row)
  const followed = (await findFollowed(of, language)) ?? {
    of,
    path: pathOfNews(of),
    name: pathOfNews(of).slice(1),
  }
  return { followed, how: rhythmOf(row.how), language: localeOf(row.language), leaveKey: row.leaveKey }
}

function ofRow({
  statement,
  areaKey,
  commitment,
}: Pick<Row, 'statement' | 'areaKey' | 'commitment'>): NewsOf {
  return { slug: statement?.slug ?? null, area: areaKey, reference: commitment?.reference ?? null }
}

/** How often, as the database says it. */
export function rhythmOf(text: string): LetterRhythm {
  return LETTER_RHYTHMS.find((each) => each === text) ?? 'weekly'
}
