import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { commaIn } from '@/lib/i18n/punctuation'

export interface TurnLink {
  href: string
  label: ReactNode
}

/** Previous and next. Either may be missing at an end of the row. */
export function Turn({ previous, next }: { previous: TurnLink | null; next: TurnLink | null }) {
  const t = useTranslations('layout.nav')
  return (
    <nav className="turn" aria-label={`${t('previous')}${commaIn(useLocale())}${t('next')}`}>
      {previous && (
        <a rel="prev" href={previous.href}>
          <small>{t('previous')}</small>
          {previous.label}
        </a>
      )}
      {next && (
        <a rel="next" href={next.href}>
          <small>{t('next')}</small>
          {next.label}
        </a>
      )}
    </nav>
  )
}
