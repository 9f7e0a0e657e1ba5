import { createTranslator } from 'use-intl/core'
import { allNewsOf } from '@/lib/assessment/status-update/rules/news-page'
import type { NewsOf } from '@/lib/assessment/status-update/types'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { type Locale, localeOf, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadNews } from '@/lib/reading/dossier/loaders/news'
import { FEED_ENTRIES, feedAddress, isFeedFormat } from '@/lib/reading/share/rules/feed-format'
import { newsEntries } from '@/lib/reading/share/rules/news'
import { loadSiteName } from '@/lib/reading/site/loaders/name'
import { noSuchFile } from './answer'
import { feedAnswer } from './feed-answer'

/** A feed that is asked for: of what, and in which form. */
export interface AskedFeed extends Omit<NewsOf, 'onlyCorrections'> {
  readonly locale: string
  readonly format: string
}

/** What was published last of something, as a feed; 404 where there is no such thing, or form. */
export async function newsAnswer({ locale: segment, format, ...of }: AskedFeed): Promise<Response> {
  const locale = localeOf(segment)
  const [loaded, site] = await Promise.all([loadNews(of, locale), loadSiteName(locale)])
  if (!loaded || !isFeedFormat(format)) return noSuchFile()
  const { path, news, since } = loaded
  const publicly = (address: string) => publicAddress(localePath(locale, address))
  const entries = newsEntries(news, locale, { namesStatement: of.slug === null, addressOf: publicAddress })
  const self = { atom: publicly(feedAddress(path, 'atom')), json: publicly(feedAddress(path, 'json')) }
  return feedAnswer(
    {
      title: titleOf(loaded.name, locale, site),
      holds: holdsOf(allNewsOf({ ...of, onlyCorrections: false }), locale),
      page: publicly(path),
      self,
      language: locale,
      since,
      author: site,
      entries,
    },
    format,
  )
}

function titleOf(name: string | null, locale: Locale, site: string): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'share' })
  return t('feed.of', { name: name ?? site })
}

function holdsOf({ list, path }: ReturnType<typeof allNewsOf>, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'share' })
  return t('feed.holds', { n: FEED_ENTRIES, list, address: publicAddress(localePath(locale, path)) })
}
