import { setRequestLocale } from 'next-intl/server'
import type { Locale } from '@/lib/ground/i18n/routing'
import { giveSiteName } from '@/lib/ground/platform/site-name'
import { loadSiteName } from '@/lib/reading/site/loaders/name'

/** What a page that readers see is told before it is shown: in which language it is, and what this site is called. */
export async function openPage(locale: Locale): Promise<void> {
  setRequestLocale(locale)
  giveSiteName(await loadSiteName(locale))
}
