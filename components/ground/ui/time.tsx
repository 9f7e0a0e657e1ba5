import { useLocale } from 'next-intl'
import { formatDate, formatDateTime } from '@/lib/ground/i18n/format'
import { boundsIn } from '@/lib/ground/i18n/partial-date'

interface TimeProps {
  /** A year, month, day, the bounds of a date, or an ISO time. */
  date: string
  /** `short` for 24 Oct 2025, `long` for 24 October 2025, `exact` for day and time with zone (needs an ISO time). */
  length?: 'short' | 'long' | 'exact'
}

/** A date as it is known, in the words of the page's language. Days and hours are those of UTC. */
export function Time({ date, length = 'short' }: TimeProps) {
  const locale = useLocale()
  // What lies between two days is no time that the element could name, and too long not to break.
  if (boundsIn(date)) return <span>{formatDate(locale, date, length === 'exact' ? 'long' : length)}</span>
  const shown = length === 'exact' ? formatDateTime(locale, date) : formatDate(locale, date, length)
  return (
    <time dateTime={length === 'exact' ? date : date.slice(0, 10)} className="nowrap">
      {shown}
    </time>
  )
}
