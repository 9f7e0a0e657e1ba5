import { useLocale, useTranslations } from 'next-intl'
import { monthAfter } from '@/lib/ground/i18n/calendar'
import { formatDate } from '@/lib/ground/i18n/format'
import { colonIn } from '@/lib/ground/i18n/punctuation'

interface MonthTurnProps {
  /** The first and the last month that are shown. */
  first: string
  last: string
  /** The months that the calendar has. */
  span: { readonly first: string; readonly last: string }
  hrefOf: (month: string) => string
  /** Where all of it stands, where this is a part. */
  all?: string
}

/** The way to the months before and after those shown. */
export function MonthTurn({ first, last, span, hrefOf, all }: MonthTurnProps) {
  const t = useTranslations()
  const locale = useLocale()
  const [before, after] = [monthAfter(first, -1), monthAfter(last, 1)]
  return (
    <nav className="line calturn" aria-label={t('follow-up.months')}>
      {before >= span.first && (
        <a className="tap" rel="prev" href={hrefOf(before)}>
          <span className="vh">{`${t('layout.nav.previous')}${colonIn(locale)}`}</span>
          {formatDate(locale, before, 'long')}
        </a>
      )}
      {all !== undefined && (
        <a className="tap" href={all}>
          {t('follow-up.all')}
        </a>
      )}
      {after <= span.last && (
        <a className="tap push" rel="next" href={hrefOf(after)}>
          <span className="vh">{`${t('layout.nav.next')}${colonIn(locale)}`}</span>
          {formatDate(locale, after, 'long')}
        </a>
      )}
    </nav>
  )
}
