import type { Metadata } from 'next'
import { type Locale, languageAlternates, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { FEED_FORMATS, type FeedFormat, feedAddress, hasFeed } from '@/lib/reading/share/rules/feed-format'

/** A page's own address and the same page in every language, for search engines. `path` is the address without a language. */
export function alternatesOf(locale: Locale, path: string): Metadata['alternates'] {
  const languages = Object.entries(languageAlternates(path)).map(([language, address]) => [
    language,
    publicAddress(address),
  ])
  return {
    canonical: publicAddress(localePath(locale, path)),
    languages: Object.fromEntries(languages),
  }
}

/** Where programs subscribe to what is published of the page; nowhere for one that has no feed. */
export function feedsOf(locale: Locale, path: string): NonNullable<Metadata['alternates']>['types'] {
  if (!hasFeed(path)) return {}
  const formats = Object.keys(FEED_FORMATS) as FeedFormat[]
  return Object.fromEntries(
    formats.map((format) => [
      FEED_FORMATS[format],
      publicAddress(localePath(locale, feedAddress(path, format))),
    ]),
  )
}
