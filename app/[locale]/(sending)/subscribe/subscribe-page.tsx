import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { SubscribePage } from '@/components/reading/subscription/subscribe-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadToFollow } from '@/lib/reading/subscription/loaders/to-follow'
import { openPage } from '../../open-page'

/** The form for what a page tells of. @param path of that page, without a language */
export async function subscribePage(segment: string, path: string) {
  const locale = localeOf(segment)
  await openPage(locale)
  const loaded = await loadToFollow(path, locale)
  if (!loaded) return <NotInTheRecord locale={locale} path="/" />
  return <SubscribePage locale={locale} {...loaded} />
}
