import { useLocale, useTranslations } from 'next-intl'
import { lineOf, mirroredLine, type Stop } from '@/lib/assessment/lineage/rules/line'
import type { Thread } from '@/lib/assessment/lineage/rules/thread'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf } from '@/lib/ground/i18n/routing'
import { kindPaths } from './kind-mark'

/** The item itself on its line, or an earlier text that comes back in it: a full disc. */
const FULL = 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z'

interface LineageLineProps {
  thread: Thread
  /** The day on which it is drawn, YYYY-MM-DD, and whether that is an earlier one. */
  today: string
  isEarlierDay: boolean
}

/** An item's line over time: a mark for each text at its own date. The table beneath says the same. */
export function LineageLine({ thread: { item, points }, today, isEarlierDay }: LineageLineProps) {
  const t = useTranslations()
  const locale = useLocale()
  const dates = points.map(({ text }) => text.date)
  const line = lineOf(dates, today)
  const drawn = directionOf(locale) === 'rtl' ? mirroredLine(line) : line
  const rows = Math.max(...drawn.stops.map(({ row }) => row)) + 1
  const y = 14 * rows + 10
  const known = dates.flatMap((date) => date ?? [])
  return (
    <svg
      className="thread"
      role="img"
      height={y + 30}
      aria-label={t('lineage.drawing', {
        ref: isolated(item.reference),
        n: points.length,
        from: formatDate(locale, known[0] ?? item.date),
        to: formatDate(locale, known.at(-1) ?? item.date),
      })}
    >
      {drawn.years.map(({ year, x, labelled }) => (
        <g key={year}>
          <line className="thread__year" x1={`${x}%`} x2={`${x}%`} y1={y - 6} y2={y + 10} />
          {labelled && (
            <text x={`${x}%`} y={y + 24}>
              {year}
            </text>
          )}
        </g>
      ))}
      <line className="thread__today" x1={`${drawn.today}%`} x2={`${drawn.today}%`} y1="0" y2={y + 10} />
      <text x={`${drawn.today}%`} y={y + 24}>
        {isEarlierDay ? formatDate(locale, today) : t('dossier.index.today')}
      </text>
      <line x1={`${drawn.start}%`} x2={`${drawn.end}%`} y1={y} y2={y} />
      {drawn.stops.map((stop) => (
        <Mark key={stop.number} stop={stop} y={y} point={points[stop.number - 1]} />
      ))}
    </svg>
  )
}

function Mark({ stop, y, point }: { stop: Stop; y: number; point: Thread['points'][number] | undefined }) {
  const { number, x, stretch, row } = stop
  // The marks say how words came back, so they stand where they did.
  const kind = point?.link?.later === point?.text ? point?.link?.content?.kind : undefined
  return (
    <>
      {stretch && (
        <line className="thread__stretch" x1={`${stretch.from}%`} x2={`${stretch.to}%`} y1={y} y2={y} />
      )}
      <svg x={`${x}%`} y={y} aria-hidden="true">
        <path
          d={kind === undefined ? FULL : kindPaths[kind]}
          className={kind === undefined ? 'own' : undefined}
        />
      </svg>
      <text className="thread__n" x={`${x}%`} y={y - 10 - 14 * row}>
        {number}
      </text>
    </>
  )
}
