import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { directionOf, localeNames, localePath, locales } from '@/lib/ground/i18n/routing'

interface HeadProps {
  /** The page's address without a language, for the language switch. */
  path: string
  /** What stands at the end of the line, before the languages. Each child is a link, a form or a line of text. */
  children?: ReactNode
  /** Where a narrow page has what stands at the end of the line of a wide one; left out where it stands there on every page. */
  menu?: string
}

/** The running head: our name, what we are, and where else one can go. */
export function Head({ path, children, menu }: HeadProps) {
  const t = useTranslations('layout.site')
  return (
    <div className="head">
      <a className="mark" href={localePath(useLocale(), '/')} lang="fr">
        {t('name')}
      </a>
      <span className="head__what">{t('what')}</span>
      <div className="head__end">{children}</div>
      <Languages path={path} />
      {menu !== undefined && (
        <a className="head__menu" href={`#${menu}`}>
          {t('menu')}
        </a>
      )}
    </div>
  )
}

/** The language switch. It keeps the page: `path` is its address without a language. */
function Languages({ path }: { path: string }) {
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
