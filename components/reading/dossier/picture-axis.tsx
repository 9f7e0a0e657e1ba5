import { useLocale, useTranslations } from 'next-intl'
import {
  type Axis as AxisSpan,
  acrossOf,
  FIRST,
  LAST,
  yearNames,
} from '@/lib/assessment/status-update/rules/picture'
import { formatDate, formatDayInFigures } from '@/lib/ground/i18n/format'
import { directionOf } from '@/lib/ground/i18n/routing'

/** The head of the picture's column: the statement's day, the years, today or the day shown, and where undated sources stand. */
export function PictureAxis({ axis, isNow }: { axis: AxisSpan; isNow: boolean }) {
  const t = useTranslations()
  const locale = useLocale()
  const isMirrored = directionOf(locale) === 'rtl'
  const { start, today, written = today } = axis
  const end = isNow ? t('dossier.index.today') : formatDayInFigures(locale, written)
  const years = yearNames(axis, isNow ? end.length : undefined)
  // Distances along the line of reading turn round with the page; `text-anchor` follows it by itself.
  const along = (pixels: number) => (isMirrored ? -pixels : pixels)
  return (
    <svg
      className="strip"
      role="img"
      aria-label={t(isNow ? 'dossier.front.axis' : 'dossier.asOf.axis', {
        from: formatDate(locale, start, 'long'),
        to: formatDate(locale, written, 'long'),
      })}
    >
      <text x={acrossOf(axis, FIRST, isMirrored)} y="18" dx={along(-12)}>
        {formatDayInFigures(locale, start)}
      </text>
      <text className="bef" x={acrossOf(axis, FIRST, isMirrored)} y="18" textAnchor="end" dx={along(-14)}>
        {t('dossier.front.before')}
      </text>
      {years.map(({ year, place, near }) => (
        <text key={year} className={near ? 'near' : undefined} x={acrossOf(axis, place, isMirrored)} y="18">
          {year}
        </text>
      ))}
      <text className="now" x={acrossOf(axis, LAST, isMirrored)} y="18" textAnchor="end" dx={along(2)}>
        {end}
      </text>
      <text className="und" x={isMirrored ? '0%' : '100%'} y="18" textAnchor="end" dx={along(10)}>
        {t('status-update.citation.undated')}
      </text>
    </svg>
  )
}
