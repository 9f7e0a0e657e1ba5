import { dayAfter } from '@/lib/platform/calendar'
import { parsePartialDate } from '@/lib/platform/partial-date'
import { END, type Form, lengthOf, placeOf, START, writtenPlace } from '@/server/day-places.mjs'
import type { JudgedFinding, JudgedStatus, RevisionView, Stance } from '../types'
import type { ShownLine } from './lines'

/**
 * The geometry of the picture of all items over time, one strip an item. What has a date stands at a day, counted from that of the
 * statement; what has none at a percentage of the strip's width from where reading begins, rounded to two decimals. Every y is a pixel of its
 * 24 pixels of height. Which percentage a day is follows from the last day of the axis, and is written by `acrossOf`.
 */

/** Undated sources stand beyond today. */
const UNDATED_FROM = 90.7
const UNDATED_STEP = 0.9
const UNDATED_TO = 99

/** The middle of a strip. */
const MIDDLE = 12

/** A label this near to that of today, or to the one before it, would be written over it. */
const LABEL_WIDTH = 6
/** Pixels of the strip on a wide page, of a year under it, and of one letter: what is written at the end must leave a year its room. */
const STRIP = 400
const YEAR = 28
const LETTER = 6
/** A year this near to the end, in percent, has no room where the strip is narrow; the style sheet takes it out there. */
const NEAR = 24
/** As many letters as a day has in figures. */
const LETTERS_OF_DAY = 8

export interface Axis {
  /** The statement's day, YYYY-MM-DD. */
  start: string
  /** The day on which the picture is made, YYYY-MM-DD. */
  today: string
  /** The day to write in its place, where the picture is made for whatever day of a state is asked for. */
  written?: string
}

/** Where something stands: at a day, counted from that of the statement, or at a percentage of the strip. */
export type Place = { readonly day: number } | { readonly at: number }

/** The first day of the axis, and the last. */
export const FIRST: Place = { at: START }
export const LAST: Place = { at: END }

export interface Year {
  year: number
  x: number
  /** Whether there is room to write it. */
  labelled: boolean
}

/** The name of a year under the axis, where its first of January stands. */
export interface YearName {
  year: number
  place: Place
  /** Whether it is so near to the end that a narrow strip has no room for it. */
  near: boolean
}

/** A source as it is drawn: up supports, down contradicts, across is context; a cited one is tall. */
export interface PicturedSource {
  id: string
  date: string | null
  stance: Stance
  cited: boolean
}

export interface Tick {
  place: Place
  top: number
  bottom: number
  cited: boolean
}

/** A stretch of time for which a judgement says that it held. */
export interface Segment {
  judgement: JudgedStatus | JudgedFinding
  provisional: boolean
  from: Place
  to: Place
  y: number
}

export interface Strip {
  /** The first of January of every year that begins between the statement and today. */
  years: readonly { readonly year: number; readonly place: Place }[]
  /** Since when nobody has read what appeared, up to today. */
  unread: Place
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
    years: yearsOf(axis).map(({ year }) => ({ year, place: beginningOf(axis, year) })),
    unread: unreadOf(axis, readUpTo),
    segments: segmentsOf(axis, lines),
    ticks: [...datedTicks(axis, sources), ...undatedTicks(sources)],
  }
}

/**
 * A place as a drawing has it, in percent of its width: from the left, to which everything is turned round on a page that reads from right to left.
 * What lies before the statement or after the last day stands at that end.
 */
export function acrossOf(axis: Axis, place: Place, isMirrored: boolean): string {
  if ('day' in place) return written(axis, isMirrored ? 'back' : 'from', place)
  return `${isMirrored ? Math.round((100 - place.at) * 100) / 100 : place.at}%`
}

/** How much of a drawing lies between a day and the last, in percent of its width. */
export function restOf(axis: Axis, place: Place): string {
  return 'day' in place ? written(axis, 'rest', place) : '0%'
}

function written({ start, today, written = today }: Axis, form: Form, { day }: { day: number }): string {
  return `${writtenPlace(form, start, written, day)}%`
}

/**
 * The years that are named under the axis: those that have room beside the words at its end.
 *
 * @param letters how many letters these have; as many as a day has where nothing is said
 */
export function yearNames(axis: Axis, letters = LETTERS_OF_DAY): readonly YearName[] {
  const room = ((letters * LETTER + YEAR) / STRIP) * 100
  return yearsOf(axis).flatMap(({ year, x, labelled }) =>
    labelled && END - x > room ? [{ year, place: beginningOf(axis, year), near: END - x < NEAR }] : [],
  )
}

/** The first day since which the axis of an earlier day has the same years, named in the same way, and the first on which it has others. */
export function turnsOfAxis({ start, today }: Axis): readonly string[] {
  const years = (day: string) =>
    JSON.stringify([yearsOf({ start, today: day }).length, yearNames({ start, today: day })])
  const same = years(today)
  let [from, until] = [today, dayAfter(today, 1)]
  while (from > start && years(dayAfter(from, -1)) === same) from = dayAfter(from, -1)
  while (years(until) === same) until = dayAfter(until, 1)
  return [from, until]
}

/** The first of January of every year that begins between the statement and today. */
export function yearsOf(axis: Axis): readonly Year[] {
  const [first, last] = [Number(axis.start.slice(0, 4)) + 1, Number(axis.today.slice(0, 4))]
  let lastLabel = START
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index
    const x = positionOf(axis, `${year}-01-01`)
    const labelled = x - lastLabel >= LABEL_WIDTH && END - x >= LABEL_WIDTH
    if (labelled) lastLabel = x
    return { year, x, labelled }
  })
}

/** Where a date stands, in percent from where reading begins. */
export function positionOf(axis: Axis, date: string): number {
  return placeOf(lengthOf(axis.start, axis.today), placeOfDate(axis, date).day)
}

function beginningOf({ start }: Axis, year: number): { day: number } {
  return { day: lengthOf(start, `${year}-01-01`) }
}

/** Where a date stands: a year or month at its middle. */
export function placeOfDate({ start }: Pick<Axis, 'start'>, date: string): { day: number } {
  const span = parsePartialDate(date)
  if (!span) throw new RangeError(`not a date: ${date}`)
  return { day: (lengthOf(start, span.firstDay) + lengthOf(start, span.lastDay)) / 2 }
}

function unreadOf({ start }: Axis, readUpTo: string | null): Place {
  const span = readUpTo === null ? null : parsePartialDate(readUpTo)
  return { day: span ? lengthOf(start, span.lastDay) + 1 : 0 }
}

/** Lines stand above each other, three pixels apart, so that one party's stretch does not hide another's. */
function segmentsOf(axis: Axis, lines: readonly ShownLine<JudgedTime>[]): Segment[] {
  const drawn = lines.flatMap(({ shown, as }) =>
    shown.since === null ? [] : [{ ...shown, since: shown.since, provisional: as === 'provisional' }],
  )
  return drawn.map(({ judgement, since, seenUpTo, provisional }, index) => {
    const seen = parsePartialDate(seenUpTo)
    const from = placeOfDate(axis, since)
    const to = seen ? lengthOf(axis.start, seen.lastDay) : from.day
    return {
      judgement,
      provisional,
      from,
      to: { day: Math.max(from.day, to) },
      y: MIDDLE + (index - (drawn.length - 1) / 2) * 3,
    }
  })
}

/** Cited ones last, so that they are drawn over the others. */
function datedTicks(axis: Axis, sources: readonly PicturedSource[]): Tick[] {
  return [false, true].flatMap((cited) =>
    sources.flatMap((source) =>
      source.date === null || source.cited !== cited ? [] : [tickAt(placeOfDate(axis, source.date), source)],
    ),
  )
}

/** Cited ones first, closer together where there are too many for the room beyond today. */
function undatedTicks(sources: readonly PicturedSource[]): Tick[] {
  const undated = sources.filter((source) => source.date === null)
  const ordered = [...undated.filter(({ cited }) => cited), ...undated.filter(({ cited }) => !cited)]
  const step = Math.min(UNDATED_STEP, (UNDATED_TO - UNDATED_FROM) / Math.max(1, ordered.length - 1))
  return ordered.map((source, index) =>
    tickAt({ at: Math.round((UNDATED_FROM + index * step) * 100) / 100 }, source),
  )
}

function tickAt(place: Place, { stance, cited }: PicturedSource): Tick {
  const reach = cited ? 11 : 5
  switch (stance) {
    case 'supports':
      return { place, top: MIDDLE - reach, bottom: MIDDLE, cited }
    case 'contradicts':
      return { place, top: MIDDLE, bottom: MIDDLE + reach, cited }
    case 'context':
      return { place, top: MIDDLE - (cited ? 4 : 2.5), bottom: MIDDLE + (cited ? 4 : 2.5), cited }
  }
}
