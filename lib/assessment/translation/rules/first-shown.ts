import { type Locale, locales } from '@/lib/ground/i18n/routing'

/**
 * Into which language the desk's list of translations opens: the page's own, or, where nothing into it awaits review, the one into which most
 * does; the page's again where nothing awaits at all.
 *
 * @param awaiting how many await review, by language
 */
export function firstShown(page: Locale, awaiting: Readonly<Record<string, number>>): Locale {
  const waits = (language: Locale) => awaiting[language] ?? 0
  if (waits(page) > 0) return page
  return locales.reduce((most, each) => (waits(each) > waits(most) ? each : most), page)
}
