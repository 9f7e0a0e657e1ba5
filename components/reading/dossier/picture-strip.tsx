import { useLocale } from 'next-intl'
import {
  type Axis,
  acrossOf,
  FIRST,
  LAST,
  type Place,
  restOf,
  type Segment,
  type Strip as StripGeometry,
} from '@/lib/assessment/status-update/rules/picture'
import { directionOf } from '@/lib/ground/i18n/routing'

type Across = (place: Place) => string

/** One row of the picture. `label` says the same in words, with its numbers. */
export function PictureStrip({ axis, strip, label }: { axis: Axis; strip: StripGeometry; label: string }) {
  const { years, unread, segments, ticks, more } = strip
  const isMirrored = directionOf(useLocale()) === 'rtl'
  const across: Across = (place) => acrossOf(axis, place, isMirrored)
  // Distances along the line of reading turn round with the page.
  const along = (pixels: number) => (isMirrored ? -pixels : pixels)
  const upright = (place: Place) => ({ x1: across(place), x2: across(place) })
  return (
    <svg className="strip" role="img" aria-label={label}>
      {years.map(({ year, place }) => (
        <line key={year} className="grid" {...upright(place)} y1="0" y2="24" />
      ))}
      <rect
        className="unread"
        x={across(isMirrored ? LAST : unread)}
        width={restOf(axis, unread)}
        y="5"
        height="14"
      />
      <line className="seg seg-not_rated" {...endsOf(across, FIRST, LAST)} y1="12" y2="12" />
      {segments.flatMap((segment) => strokesOf(segment, endsOf(across, segment.from, segment.to)))}
      <line className="said" {...upright(FIRST)} y1="0" y2="24" />
      {ticks.map(({ place, shift, top, bottom, cited, span }, index) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing made once; ticks have no other identity
          key={index}
          transform={shift === 0 ? undefined : `translate(${along(shift)} 0)`}
        >
          {span && (
            <line
              className="tk tk--span"
              {...endsOf(across, span.from, span.to)}
              y1={tipOf(top)}
              y2={tipOf(top)}
            />
          )}
          <line className={cited ? 'tk tk--cited' : 'tk'} {...upright(place)} y1={top} y2={bottom} />
        </g>
      ))}
      {more.map(({ place, shift, n }) => (
        <text
          key={`${JSON.stringify(place)} ${n}`}
          className="more"
          x={across(place)}
          y="23"
          dx={along(shift + 4)}
        >
          {`+${n}`}
        </text>
      ))}
      <line className="today" {...upright(LAST)} y1="0" y2="24" />
    </svg>
  )
}

/** Where the stretch of a mark of which no day is known stands: at its end away from the middle. */
function tipOf(top: number): number {
  return top < 12 ? top : 23
}

function endsOf(across: Across, from: Place, to: Place) {
  return { x1: across(from), x2: across(to) }
}

/** A stretch is one line, reversed and disputed are two hairlines; provisional lays hatching over it. */
function strokesOf({ judgement, provisional, y }: Segment, ends: ReturnType<typeof endsOf>) {
  const apart = judgement === 'reversed' || judgement === 'disputed' ? [y - 1.5, y + 1.5] : [y]
  return [
    ...apart.map((at) => (
      <line key={`${judgement} ${at}`} className={`seg seg-${judgement}`} {...ends} y1={at} y2={at} />
    )),
    provisional && <line key={`hatch ${y}`} className="seg seg--hatch" {...ends} y1={y} y2={y} />,
  ]
}
