import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'

/** The lists that the record of a statement is read by, and their addresses below it. */
const LISTS = {
  all: 'history',
  searches: 'searches',
  lineage: 'lineage',
  corrections: 'corrections',
  followUps: 'follow-ups',
} as const

interface RecordFiltersProps {
  locale: Locale
  /** The first segment of the statement's addresses. */
  slug: string
  current: keyof typeof LISTS | 'compare'
}

/** One line at the head of every page of the record: all that was done, each kind of it, and two days beside each other. */
export function RecordFilters({ locale, slug, current }: RecordFiltersProps) {
  const t = useTranslations()
  const base = localePath(locale, `/${slug}`)
  return (
    <nav className="filters" aria-label={t('layout.record.filters')}>
      {(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((list) => (
        <a
          key={list}
          className="tap"
          href={`${base}/${LISTS[list]}`}
          aria-current={list === current ? 'page' : undefined}
        >
          {t(`layout.record.${list}`)}
        </a>
      ))}
      <a
        className="tap"
        href={`${base}/compare`}
        rel="nofollow"
        aria-current={current === 'compare' ? 'page' : undefined}
      >
        {t('commitment.compareDates')}
      </a>
    </nav>
  )
}
