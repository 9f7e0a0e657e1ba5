import { getTranslations } from 'next-intl/server'
import type { CardContext } from '@/components/reading/dossier/cards'
import type { Locale } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { loadSiteName } from '@/lib/reading/site/loaders/name'

/** What a preview picture, and what says the same in words, is made with. */
export async function cardContext(locale: Locale): Promise<CardContext> {
  const [t, site] = await Promise.all([getTranslations({ locale }), loadSiteName(locale)])
  return { t, locale, site, today: dayOf(now()) }
}
