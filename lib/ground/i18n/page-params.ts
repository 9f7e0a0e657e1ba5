import { setRequestLocale } from 'next-intl/server'
import { type Locale, localeOf } from './routing'

/** What the address of a page says, once next-intl was told the language in it, which it needs before any text is looked up. */
export async function pageParams<Params extends { locale: string }>(
  params: Promise<Params>,
): Promise<Omit<Params, 'locale'> & { locale: Locale }> {
  const asked = await params
  const locale = localeOf(asked.locale)
  setRequestLocale(locale)
  return { ...asked, locale }
}
