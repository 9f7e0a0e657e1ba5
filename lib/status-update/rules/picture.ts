import { parsePartialDate } from '@/lib/platform/partial-date'
import type { JudgedFinding, JudgedStatus, RevisionView, Stance } from '../types'
import type { ShownLine } from './lines'

/**
 * The geometry of the picture of all items over time, one strip an item. Every x is a percentage of the strip's width from
 * where reading begins, rounded to two decimals; every y is a pixel of its 24 pixels of height. It is laid out from left to
 * right; `mirrored` turns it round for a page that reads the other way.
 */

/** Where the statement's day and today stand; undated sources stand beyond today. */
const START = 1.24
const TODAY = 87.45
const UNDATED_FROM = 90.7
const UNDATED_STEP = 0.9
const UNDATED_TO = 99

/** The middle of a strip. */
const MIDDLE = 12

/** A label this near to that of today, or to the one before it, would be written over it. */
const LABEL_WIDTH = 6

export interface Axis {
  /** The statement's day, YYYY-MM-DD. */
  start: string
  /** The day on which the picture is made, YYYY-MM-DD. */
  today: string
}

export interface Year {
  year: number
  x: number
  /** Whether there is room to write it. */
  labelled: boolean
}

/** A source as it is drawn: up supports, down contradicts, across is context; a cited one is tall. */
export interface PicturedSource {
  id: string
  date: string | null
  stance: Stance
  cited: boolean
}

export interface Tick {
  x: number
  top: number
  bottom: number
  cited: boolean
}

/** A stretch of time for which a judgement says that it held. */
export interface Segment {
  judgement: JudgedStatus | JudgedFinding
  provisional: boolean
  from: number
  to: number
  y: number
}

export interface Strip {
  start: number
  today: number
  years: readonly Year[]
  /** Time that nobody has read; `null` where everything up to today was. */
  unread: { from: number; to: number } | null
  segments: readonly Segment[]
  ticks: readonly Tick[]
}

/** What a judgement says about time. Those without `since` are drawn as no stretch: nobody has said when it began. */
type JudgedTime = Pick<RevisionView, 'judgement' | 'since' | 'seenUpTo'>

/**
 * @param sources in the order in which undated ones are to stand
 * @param lines what is shown of the item, line by line
 * @param readUpTo the last date up to which somebody has looked; `null` where nobody has
 */
export function stripOf(
  axis: Axis,
  sources: readonly PicturedSource[],
  lines: readonly ShownLine<JudgedTime>[],
  readUpTo: string | null,
): Strip {
  return {
    start: START,
    today: TODAY,
    years: yearsOf(axis),
    unread: unreadOf(axis, readUpTo),
    segments: segmentsOf(axis, lines),
    ticks: [...datedTicks(axis, sources), ...undatedTicks(sources)],
  }
}

/** The first of January of every year that begins between the statement and today. */
export function yearsOf(axis: Axis): readonly Year[] {
  const first = Number(axis.start.slice(0, 4)) + 1
  const last = Number(axis.today.slice(0, 4))
  let lastLabel = START
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index
    const x = positionOf(axis, `${year}-01-01`)
    const labelled = x - lastLabel >= LABEL_WIDTH && TODAY - x >= LABEL_WIDTH
    if (labelled) lastLabel = x
    return { year, x, labelled }
  })
}

/** Where a date stands: a year or month at its middle, what lies before the statement or after today at that end. */
export function positionOf(axis: Axis, date: string): number {
  const span = parsePartialDate(date)
  if (!span) throw new RangeError(`not a date: ${date}`)
  return placeOf(axis, (dayNumber(span.firstDay) + dayNumber(span.lastDay)) / 2)
}

/** The same strip for a page that reads from right to left. */
export function mirrored(strip: Strip): Strip {
  const turned = (x: number) => rounded(100 - x)
  return {
    start: turned(strip.start),
    today: turned(strip.today),
    years: strip.years.map((year) => ({ ...year, x: turned(year.x) })),
    unread: strip.unread && { from: turned(strip.unread.to), to: turned(strip.unread.from) },
    segments: strip.segments.map((segment) => ({
      ...segment,
      from: turned(segment.to),
      to: turned(segment.from),
    })),
    ticks: strip.ticks.map((tick) => ({ ...tick, x: turned(tick.x) })),
  }
}

function unreadOf(axis: Axis, readUpTo: string | null): Strip['unread'] {
  const span = readUpTo === null ? null : parsePartialDate(readUpTo)
  const from = span ? placeOf(axis, dayNumber(span.lastDay) + 1) : START
  return from < TODAY ? { from, to: TODAY } : null
}

/** Lines stand above each other, three pixels apart, so that one party's stretch does not hide another's. */
function segmentsOf(axis: Axis, lines: readonly ShownLine<JudgedTime>[]): Segment[] {
  const drawn = lines.flatMap(({ shown, as }) =>
    shown.since === null ? [] : [{ ...shown, since: shown.since, provisional: as === 'provisional' }],
  )
  return drawn.map(({ judgement, since, seenUpTo, provisional }, index) => {
    const seen = parsePartialDate(seenUpTo)
    const from = positionOf(axis, since)
    const to = seen ? placeOf(axis, dayNumber(seen.lastDay)) : from
    return {
      judgement,
      provisional,
      from,
      to: Math.max(from, to),
      y: MIDDLE + (index - (drawn.length - 1) / 2) * 3,
    }
  })
}

/** Cited ones last, so that they are drawn over the others. */
function datedTicks(axis: Axis, sources: readonly PicturedSource[]): Tick[] {
  return [false, true].flatMap((cited) =>
    sources.flatMap((source) =>
      source.date === null || source.cited !== cited ? [] : [tickAt(positionOf(axis, source.date), source)],
    ),
  )
}

/** Cited ones first, closer together where there are too many for the room beyond today. */
function undatedTicks(sources: readonly PicturedSource[]): Tick[] {
  const undated = sources.filter((source) => source.date === null)
  const ordered = [...undated.filter(({ cited }) => cited), ...undated.filter(({ cited }) => !cited)]
  const step = Math.min(UNDATED_STEP, (UNDATED_TO - UNDATED_FROM) / Math.max(1, ordered.length - 1))
  return ordered.map((source, index) => tickAt(rounded(UNDATED_FROM + index * step), source))
}

function tickAt(x: number, { stance, cited }: PicturedSource): Tick {
  const reach = cited ? 11 : 5
  switch (stance) {
    case 'supports':
      return { x, top: MIDDLE - reach, bottom: MIDDLE, cited }
    case 'contradicts':
      return { x, top: MIDDLE, bottom: MIDDLE + reach, cited }
    case 'context':
      return { x, top: MIDDLE - (cited ? 4 : 2.5), bottom: MIDDLE + (cited ? 4 : 2.5), cited }
  }
}

function placeOf(axis: Axis, day: number): number {
  const [start, today] = [dayNumber(axis.start), dayNumber(axis.today)]
  const share = today > start ? (day - start) / (today - start) : 0
  return rounded(START + Math.min(1, Math.max(0, share)) * (TODAY - START))
}

/** Days since 1 January 1970. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

function rounded(x: number): number {
  return Math.round(x * 100) / 100
}
