import { setRequestLocale } from 'next-intl/server'
import { loadSiteName } from '@/lib/house/loaders/name'
import type { Locale } from '@/lib/i18n/routing'
import { giveSiteName } from '@/lib/platform/site-name'

/** What a page that readers see is told before it is shown: in which language it is, and what this site is called. */
export async function openPage(locale: Locale): Promise<void> {
  setRequestLocale(locale)
  giveSiteName(await loadSiteName(locale))
}
