import { useLocale, useTranslations } from 'next-intl'
import type { MouseEventHandler, ReactNode } from 'react'
import { colonIn, commaIn } from '@/lib/ground/i18n/punctuation'

export interface TurnLink {
  href: string
  label: ReactNode
  /** What is done instead where script runs. */
  onClick?: MouseEventHandler<HTMLAnchorElement>
}

interface TurnProps {
  previous: TurnLink | null
  next: TurnLink | null
  /** What is turned, where a page turns several things. */
  of?: string | undefined
}

/** Previous and next. Either may be missing at an end of the row. */
export function Turn({ previous, next, of }: TurnProps) {
  const t = useTranslations('layout.nav')
  const locale = useLocale()
  const label = `${t('previous')}${commaIn(locale)}${t('next')}`
  return (
    <nav className="turn" aria-label={of === undefined ? label : `${of}${colonIn(locale)}${label}`}>
      {previous && (
        <a rel="prev" href={previous.href} onClick={previous.onClick}>
          <small>{t('previous')}</small>
          {previous.label}
        </a>
      )}
      {next && (
        <a rel="next" href={next.href} onClick={next.onClick}>
          <small>{t('next')}</small>
          {next.label}
        </a>
      )}
    </nav>
  )
}
