import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { directionOf } from '@/lib/i18n/routing'
import { type Axis as AxisSpan, mirrored, stripOf } from '@/lib/status-update/rules/picture'

/** The head of the picture's column: the statement's day, the years, today, and where undated sources stand. */
export function Axis({ axis }: { axis: AxisSpan }) {
  const t = useTranslations()
  const locale = useLocale()
  const strip = stripOf(axis, [], [], null)
  const isMirrored = directionOf(locale) === 'rtl'
  const { start, today, years } = isMirrored ? mirrored(strip) : strip
  // Distances along the line of reading turn round with the page; `text-anchor` follows it by itself.
  const along = (pixels: number) => (isMirrored ? -pixels : pixels)
  return (
    <svg
      className="strip"
      role="img"
      aria-label={t('front.axis', {
        from: formatDate(locale, axis.start, 'long'),
        to: formatDate(locale, axis.today, 'long'),
      })}
    >
      <text x={`${start}%`} y="18" dx={along(-6)}>
        {numericDay(axis.start)}
      </text>
      {years.map(
        ({ year, x, labelled }) =>
          labelled && (
            <text key={year} x={`${x}%`} y="18">
              {year}
            </text>
          ),
      )}
      <text className="now" x={`${today}%`} y="18" textAnchor="end" dx={along(6)}>
        {t('index.today')}
      </text>
      <text className="und" x={isMirrored ? '0%' : '100%'} y="18" textAnchor="end" dx={along(10)}>
        {t('evidence.undated')}
      </text>
    </svg>
  )
}

/** A day as short as a column of the picture needs it: 8.7.22. */
function numericDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)}.${Number(month)}.${year.slice(2)}`
}
