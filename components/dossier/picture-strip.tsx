import { useLocale } from 'next-intl'
import { directionOf } from '@/lib/i18n/routing'
import { mirrored, type Segment, type Strip as StripGeometry } from '@/lib/status-update/rules/picture'

/** One row of the picture. `label` says the same in words, with its numbers. */
export function PictureStrip({ strip, label }: { strip: StripGeometry; label: string }) {
  const { start, today, years, unread, segments, ticks } =
    directionOf(useLocale()) === 'rtl' ? mirrored(strip) : strip
  return (
    <svg className="strip" role="img" aria-label={label}>
      {years.map(({ year, x }) => (
        <line key={year} className="grid" x1={`${x}%`} x2={`${x}%`} y1="0" y2="24" />
      ))}
      {unread && (
        <rect
          className="unread"
          x={`${unread.from}%`}
          width={`${Math.round((unread.to - unread.from) * 100) / 100}%`}
          y="5"
          height="14"
        />
      )}
      <line className="seg seg-not_rated" x1={`${start}%`} x2={`${today}%`} y1="12" y2="12" />
      {segments.flatMap((segment) => strokesOf(segment))}
      {ticks.map(({ x, top, bottom, cited }, index) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing made once; ticks have no other identity
          key={index}
          className={cited ? 'tk tk--cited' : 'tk'}
          x1={`${x}%`}
          x2={`${x}%`}
          y1={top}
          y2={bottom}
        />
      ))}
      <line className="today" x1={`${today}%`} x2={`${today}%`} y1="0" y2="24" />
    </svg>
  )
}

/** A stretch is one line, reversed and disputed are two hairlines; provisional lays hatching over it. */
function strokesOf({ judgement, provisional, from, to, y }: Segment) {
  const apart = judgement === 'reversed' || judgement === 'disputed' ? [y - 1.5, y + 1.5] : [y]
  const ends = { x1: `${from}%`, x2: `${to}%` }
  return [
    ...apart.map((at) => (
      <line key={`${judgement} ${at}`} className={`seg seg-${judgement}`} {...ends} y1={at} y2={at} />
    )),
    provisional && <line key={`hatch ${y}`} className="seg seg--hatch" {...ends} y1={y} y2={y} />,
  ]
}
