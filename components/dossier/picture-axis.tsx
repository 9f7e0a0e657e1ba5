import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatDayInFigures } from '@/lib/i18n/format'
import { directionOf } from '@/lib/i18n/routing'
import { type Axis as AxisSpan, mirrored, stripOf } from '@/lib/status-update/rules/picture'

/** Pixels of the strip on a wide page, of a year under it, and of one letter: what is written at today's end must leave a year its room. */
const STRIP = 400
const YEAR = 28
const LETTER = 6
/** A year this near to the end, in percent, has no room where the strip is narrow; the style sheet takes it out there. */
const NEAR = 24

/** The head of the picture's column: the statement's day, the years, today or the day shown, and where undated sources stand. */
export function PictureAxis({ axis, asOf }: { axis: AxisSpan; asOf: string | undefined }) {
  const t = useTranslations()
  const locale = useLocale()
  const strip = stripOf(axis, [], [], null)
  const isMirrored = directionOf(locale) === 'rtl'
  const { start, today, years } = isMirrored ? mirrored(strip) : strip
  const end = asOf === undefined ? t('dossier.index.today') : formatDayInFigures(locale, asOf)
  const room = ((end.length * LETTER + YEAR) / STRIP) * 100
  // Distances along the line of reading turn round with the page; `text-anchor` follows it by itself.
  const along = (pixels: number) => (isMirrored ? -pixels : pixels)
  return (
    <svg
      className="strip"
      role="img"
      aria-label={t(asOf === undefined ? 'dossier.front.axis' : 'dossier.asOf.axis', {
        from: formatDate(locale, axis.start, 'long'),
        to: formatDate(locale, axis.today, 'long'),
      })}
    >
      <text x={`${start}%`} y="18" dx={along(-12)}>
        {formatDayInFigures(locale, axis.start)}
      </text>
      {years.map(
        ({ year, x, labelled }) =>
          labelled &&
          Math.abs(today - x) > room && (
            <text key={year} className={Math.abs(today - x) < NEAR ? 'near' : undefined} x={`${x}%`} y="18">
              {year}
            </text>
          ),
      )}
      <text className="now" x={`${today}%`} y="18" textAnchor="end" dx={along(2)}>
        {end}
      </text>
      <text className="und" x={isMirrored ? '0%' : '100%'} y="18" textAnchor="end" dx={along(10)}>
        {t('status-update.citation.undated')}
      </text>
    </svg>
  )
}
