import { useLocale, useTranslations } from 'next-intl'
import { directionOf, localeNames, localePath, locales } from '@/lib/i18n/routing'

/** The language switch. It keeps the page: `path` is its address without a language. */
export function Languages({ path }: { path: string }) {
  const current = useLocale()
  const t = useTranslations('layout.site')
  return (
    <nav className="langs" aria-label={t('otherLanguages')}>
      {locales.map((locale) =>
        locale === current ? (
          <span key={locale} lang={locale} dir={directionOf(locale)} aria-current="true">
            {localeNames[locale]}
          </span>
        ) : (
          <a
            key={locale}
            lang={locale}
            dir={directionOf(locale)}
            hrefLang={locale}
            href={localePath(locale, path)}
          >
            {localeNames[locale]}
          </a>
        ),
      )}
    </nav>
  )
}
