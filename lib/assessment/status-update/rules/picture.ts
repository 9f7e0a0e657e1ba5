import { dayAfter } from '@/lib/ground/i18n/calendar'
import { earliestOf, latestOf, parseKnownDate, parsePartialDate } from '@/lib/ground/i18n/partial-date'
import {
  END,
  type Form,
  lengthOf,
  placeOf,
  START,
  writtenPlace,
} from '@/lib/ground/platform/pages/day-places.mjs'
import type { Judgement, Stance } from '@/lib/text/method/types'
import type { RevisionView } from '../types'
import type { ShownLine } from './lines'

/**
 * The geometry of the picture of all items over time, one strip an item. What has a date stands at a day, counted from that of the
 * statement; what has none at a percentage of the strip's width from where reading begins, rounded to two decimals. Every y is a pixel of its
 * height, which may be more than they need. Which percentage a day is follows from the last day of the axis, and is written by `acrossOf`. Every source is a mark of its
 * own: those that would lie on each other are moved apart by pixels, those from before the statement stand before its line in their order, and how many there
 * was no room for is said.
 */

/** Undated sources stand beyond today. */
const UNDATED_FROM = 90.7
const UNDATED_STEP = 0.9
/** As many as have room there on a narrow strip. */
const MOST_UNDATED = 10

/** Two marks this near, in pixels, would be one. */
const APART = 3
/** Pixels of a day where there are most of them: marks are told apart there, and so wherever a day is wider. */
const PIXELS_OF_DAY = 0.25
/** As many marks are moved apart at one place; they stand this far from their day at most. */
const MOST_AT_ONE_PLACE = 12
/** As many marks have room before the statement's line, the nearest of them this far from it, in pixels. */
const MOST_BEFORE = 16
const BEFORE_FROM = 8

/** Where the line of time stands, on which sources are drawn. */
export const BASE = 62

/** How far above it the line of a status runs, the higher the further it got; what is said beside the ladder runs lowest. */
const RISE: Readonly<Partial<Record<Judgement, number>>> = {
  reaffirmed: 17,
  taken_up: 26,
  resourced: 34,
  operating: 42,
  delivered: 50,
  stalled: 17,
  reversed: 17,
  superseded: 17,
  not_assessable: 17,
}

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
  /** How far from its place it stands, in pixels along the line of reading. */
  shift: number
  top: number
  bottom: number
  cited: boolean
  /** From when to when it may be, where only a month, a year or bounds are known. */
  span: { readonly from: Place; readonly to: Place } | null
}

/** How many sources there was no room for at a place. */
export interface More {
  place: Place
  shift: number
  n: number
}

/** How far an item had come, from the day since which its judgement holds up to when somebody looked. */
export interface Step {
  judgement: Judgement
  provisional: boolean
  /** As it is known; null where nobody said since when: the line then begins with the statement, and no sign stands on it. */
  since: string | null
  from: Place
  to: Place
  y: number
}

export interface Strip {
  /** The first of January of every year that begins between the statement and today. */
  years: readonly { readonly year: number; readonly place: Place }[]
  /** Since when nobody has read what appeared, up to today. */
  unread: Place
  steps: readonly Step[]
  ticks: readonly Tick[]
  more: readonly More[]
}

/** What a judgement says about time. */
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
    steps: stepsOf(axis, lines),
    ...marksOf(axis, sources),
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
  const span = parseKnownDate(date)
  if (!span) throw new RangeError(`not a date: ${date}`)
  return { day: (lengthOf(start, span.firstDay) + lengthOf(start, span.lastDay)) / 2 }
}

function unreadOf({ start }: Axis, readUpTo: string | null): Place {
  const span = readUpTo === null ? null : parsePartialDate(readUpTo)
  return { day: span ? lengthOf(start, span.lastDay) + 1 : 0 }
}

/**
 * A judgement that stands for several parties is one step, from when it held for the first of them. One that says of no day is drawn where its line
 * rises only: on the line of time it would say nothing.
 */
function stepsOf(axis: Axis, lines: readonly ShownLine<JudgedTime>[]): Step[] {
  const judgements = [...new Set(lines.map(({ shown }) => shown.judgement))]
  return judgements.flatMap((judgement) => {
    const own = lines.filter(({ shown }) => shown.judgement === judgement)
    const since = earliestOf(own.flatMap(({ shown }) => shown.since ?? []))
    const rise = RISE[judgement] ?? 0
    if (since === null && rise === 0) return []
    const seen = latestOf(own.map(({ shown }) => shown.seenUpTo))
    const span = seen === null ? null : parsePartialDate(seen)
    const from = since === null ? { day: 0 } : placeOfDate(axis, since)
    const to = { day: Math.max(from.day, span ? lengthOf(axis.start, span.lastDay) : from.day) }
    return {
      judgement,
      provisional: own.every(({ as }) => as === 'provisional'),
      since,
      from,
      to,
      y: BASE - rise,
    }
  })
}

/** A source with the days on which it may be from, counted from that of the statement. */
interface Dated {
  readonly source: PicturedSource
  readonly first: number
  readonly last: number
}

interface Marks {
  readonly ticks: readonly Tick[]
  readonly more: readonly More[]
}

/** Every source at its place: before the statement's line, after it, or beyond today where it has no date. */
function marksOf(axis: Axis, sources: readonly PicturedSource[]): Marks {
  const dated = sources.flatMap((source) => datedOf(axis, source) ?? [])
  const parts = [
    marksBefore(dated.filter(({ last }) => last < 0)),
    marksAfter(dated.filter(({ last }) => last >= 0)),
    undatedMarks(sources.filter(({ date }) => date === null)),
  ]
  return { ticks: parts.flatMap(({ ticks }) => ticks), more: parts.flatMap(({ more }) => more) }
}

function datedOf({ start }: Axis, source: PicturedSource): Dated | null {
  if (source.date === null) return null
  const span = parsePartialDate(source.date)
  if (!span) throw new RangeError(`not a date: ${source.date}`)
  return { source, first: lengthOf(start, span.firstDay), last: lengthOf(start, span.lastDay) }
}

/** Whether a source is from before the statement, whatever day of its date it is from. @param start the statement's day */
export function isBefore(start: string, { date }: Pick<PicturedSource, 'date'>): boolean {
  const span = date === null ? null : parsePartialDate(date)
  return span !== null && span.lastDay < start
}

/** In the order of their dates, the newest next to the statement's line: how long before it is not drawn. */
function marksBefore(dated: readonly Dated[]): Marks {
  const newestFirst = [...dated].sort((a, b) => b.last - a.last || b.first - a.first)
  const shiftOf = (index: number) => -(BEFORE_FROM + index * APART)
  return {
    ticks: newestFirst
      .slice(0, MOST_BEFORE)
      .map(({ source }, index) => tickAt(FIRST, source, { shift: shiftOf(index) })),
    more: moreAt(FIRST, shiftOf(MOST_BEFORE), newestFirst.length - MOST_BEFORE),
  }
}

/**
 * At the middle of what is known of their dates, moved along where they would lie on each other, as many as have room at a place; cited ones first
 * where not all have, and last in the drawing, over the others.
 */
function marksAfter(dated: readonly Dated[]): Marks {
  const placed = dated
    .map((each) => ({ ...each, day: (Math.max(0, each.first) + each.last) / 2 }))
    .sort((a, b) => a.day - b.day || Number(b.source.cited) - Number(a.source.cited))
  const ticks: Tick[] = []
  const more: { day: number; n: number }[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const { source, first, last, day } of placed) {
    const own = day * PIXELS_OF_DAY
    const at = Math.max(own, end + APART)
    const shift = Math.round((at - own) * 100) / 100
    if (shift > MOST_AT_ONE_PLACE * APART) {
      const here = more.at(-1)
      if (here && (day - here.day) * PIXELS_OF_DAY < MOST_AT_ONE_PLACE * APART) here.n += 1
      else more.push({ day, n: 1 })
      continue
    }
    end = at
    ticks.push(tickAt({ day }, source, { shift, span: first === last ? null : spanOf(first, last) }))
  }
  return {
    ticks: ticks.sort((a, b) => Number(a.cited) - Number(b.cited)),
    more: more.flatMap(({ day, n }) => moreAt({ day }, MOST_AT_ONE_PLACE * APART, n)),
  }
}

function spanOf(first: number, last: number): Tick['span'] {
  return { from: first < 0 ? FIRST : { day: first }, to: { day: last } }
}

/** Cited ones first, as many as have room beyond today. */
function undatedMarks(undated: readonly PicturedSource[]): Marks {
  const ordered = [...undated.filter(({ cited }) => cited), ...undated.filter(({ cited }) => !cited)]
  const placeAt = (index: number): Place => ({
    at: Math.round((UNDATED_FROM + index * UNDATED_STEP) * 100) / 100,
  })
  return {
    ticks: ordered.slice(0, MOST_UNDATED).map((source, index) => tickAt(placeAt(index), source)),
    more: moreAt(placeAt(0), 0, ordered.length - MOST_UNDATED),
  }
}

function moreAt(place: Place, shift: number, n: number): readonly More[] {
  return n > 0 ? [{ place, shift, n }] : []
}

function tickAt(
  place: Place,
  { stance, cited }: PicturedSource,
  { shift = 0, span = null }: Partial<Pick<Tick, 'shift' | 'span'>> = {},
): Tick {
  const reach = cited ? 11 : 5
  const [top, bottom] = {
    supports: [BASE - reach, BASE],
    contradicts: [BASE, BASE + reach],
    context: [BASE - (cited ? 4 : 2.5), BASE + (cited ? 4 : 2.5)],
  }[stance] as [number, number]
  return { place, shift, top, bottom, cited, span }
}
