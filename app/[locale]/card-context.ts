import { getTranslations } from 'next-intl/server'
import type { CardContext } from '@/components/dossier/cards'
import { loadSiteName } from '@/lib/house/loaders/name'
import type { Locale } from '@/lib/i18n/routing'
import { dayOf, now } from '@/lib/platform/clock'

/** What a preview picture, and what says the same in words, is made with. */
export async function cardContext(locale: Locale): Promise<CardContext> {
  const [t, site] = await Promise.all([getTranslations({ locale }), loadSiteName(locale)])
  return { t, locale, site, today: dayOf(now()) }
}
