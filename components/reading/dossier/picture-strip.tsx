import { useLocale, useTranslations } from 'next-intl'
import { StepSign } from '@/components/text/method/glyph'
import {
  type Axis,
  acrossOf,
  BASE,
  FIRST,
  LAST,
  type Place,
  restOf,
  type Step,
  type Strip as StripGeometry,
  type Tick,
} from '@/lib/assessment/status-update/rules/picture'
import { formatDate } from '@/lib/ground/i18n/format'
import { directionOf } from '@/lib/ground/i18n/routing'

type Across = (place: Place) => string

/** One row of the picture. `label` says the same in words, with its numbers. */
export function PictureStrip({ axis, strip, label }: { axis: Axis; strip: StripGeometry; label: string }) {
  const { years, unread, steps, ticks, more } = strip
  const isMirrored = directionOf(useLocale()) === 'rtl'
  const across: Across = (place) => acrossOf(axis, place, isMirrored)
  // Distances along the line of reading turn round with the page.
  const along = (pixels: number) => (isMirrored ? -pixels : pixels)
  const upright = (place: Place) => ({ x1: across(place), x2: across(place) })
  return (
    <svg className="strip" role="img" aria-label={label}>
      <rect
        className="unread"
        x={across(isMirrored ? LAST : unread)}
        width={restOf(axis, unread)}
        height="100%"
      />
      {years.map(({ year, place }) => (
        <line key={year} className="grid" {...upright(place)} y1="0" y2="100%" />
      ))}
      <line className="base" {...endsOf(across, FIRST, LAST)} y1={BASE} y2={BASE} />
      {steps.map((step) => (
        <StepLine key={step.judgement} step={step} across={across} along={along} />
      ))}
      <line className="said" {...upright(FIRST)} y1="0" y2="100%" />
      {ticks.map((tick, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing made once; ticks have no other identity
        <TickMark key={index} tick={tick} across={across} shift={along(tick.shift)} />
      ))}
      {more.map(({ place, shift, n }) => (
        <text
          key={`${JSON.stringify(place)} ${n}`}
          className="more"
          x={across(place)}
          y={BASE + 16}
          dx={along(shift + 4)}
        >
          {`+${n}`}
        </text>
      ))}
      <line className="today" {...upright(LAST)} y1="0" y2="100%" />
    </svg>
  )
}

interface StepLineProps {
  step: Step
  across: Across
  along: (pixels: number) => number
}

/** The line rises where a judgement holds from, with its sign and day, and turns to dots where nobody has looked. Reversed and disputed are two hairlines. */
function StepLine({ step: { judgement, provisional, since, from, to, y }, across, along }: StepLineProps) {
  const t = useTranslations('dossier.front')
  const locale = useLocale()
  const isRaised = y < BASE
  const lines = judgement === 'reversed' || judgement === 'disputed' ? [y - 1.5, y + 1.5] : [y]
  return (
    <>
      {isRaised && since !== null && (
        <line className="rise" x1={across(from)} x2={across(from)} y1={y} y2={BASE} />
      )}
      {lines.map((at) => (
        <line
          key={at}
          className={`seg seg-${since === null ? 'unknown' : judgement}`}
          {...endsOf(across, from, to)}
          y1={at}
          y2={at}
        />
      ))}
      {isRaised && <line className="seg seg-unknown" {...endsOf(across, to, LAST)} y1={y} y2={y} />}
      {isRaised && since !== null && (
        <StepSign name={judgement} provisional={provisional} x={across(from)} y={y} />
      )}
      {isRaised && (
        <text className="lab" x={across(from)} dx={along(since === null ? 6 : 12)} y={y - 5}>
          {since === null ? t('dayUnknown') : formatDate(locale, since)}
        </text>
      )}
    </>
  )
}

/** A source; where only its month, its year or bounds are known, with a thin line from when to when it may be, at its end away from the line of time. */
function TickMark({
  tick: { place, shift, top, bottom, cited, span },
  across,
  shift: by,
}: {
  tick: Tick
  across: Across
  shift: number
}) {
  const tip = top < BASE ? top : bottom
  return (
    <g transform={shift === 0 ? undefined : `translate(${by} 0)`}>
      {span && <line className="tk tk--span" {...endsOf(across, span.from, span.to)} y1={tip} y2={tip} />}
      <line
        className={cited ? 'tk tk--cited' : 'tk'}
        x1={across(place)}
        x2={across(place)}
        y1={top}
        y2={bottom}
      />
    </g>
  )
}

function endsOf(across: Across, from: Place, to: Place) {
  return { x1: across(from), x2: across(to) }
}
