import 'server-only'
import { createTranslator } from 'use-intl/core'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { localeOf } from '@/lib/ground/i18n/routing'
import { db } from '@/lib/ground/platform/db'
import { findNamedItems } from '@/lib/text/commitment/data/commitments'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { pathOfNews } from '../rules/news-page'
import type { NewsOf, NewsPage } from '../types'

/** The page of what there are news of, as a language calls it; null where there is no such thing, or it was withdrawn. */
export async function findNewsPage(of: NewsOf, language: string): Promise<NewsPage | null> {
  const path = pathOfNews(of)
  const locale = localeOf(language)
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
  if (of.onlyCorrections) {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'layout.record' })
    return { of, path, name: `${t('corrections')} · ${shortTitle}` }
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
        name: `${of.reference}${colonIn(locale)}${item.translated?.title?.text ?? item.title}`,
      }
    : null
}
