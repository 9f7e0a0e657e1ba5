import { type Axis, positionOf, type Year, yearsOf } from '@/lib/assessment/status-update/rules/picture'
import { parseKnownDate } from '@/lib/ground/i18n/partial-date'

/**
 * The geometry of an item's line over time. Every x is a percentage of the width from where reading begins; it is laid out from left to
 * right, and `mirroredLine` turns it round. A year or a month is a stretch as long as it is, never a point that nobody named.
 */

export interface Stop {
  /** Its number in the table beneath, from 1. */
  number: number
  /** Where its mark stands: at the day, or in the middle of the stretch. */
  x: number
  /** The stretch of a year or month; null for a day. */
  stretch: { readonly from: number; readonly to: number } | null
  /** Rows above the line at which its number is written, from 0, so that no number lies on another. */
  row: number
}

export interface Line {
  start: number
  end: number
  today: number
  years: readonly Year[]
  stops: readonly Stop[]
}

/** Numbers nearer than this, in percent, would be written over each other. */
const NUMBER_WIDTH = 4

/**
 * @param dates of the texts in their order, as known; what is undated is in the table only, since it has no place in time
 * @param today YYYY-MM-DD
 */
export function lineOf(dates: readonly (string | null)[], today: string): Line {
  const spans = dates.map((date) => (date === null ? null : parseKnownDate(date)))
  const days = spans.flatMap((span) => span?.firstDay ?? []).sort()
  const axis: Axis = { start: days[0] ?? today, today }
  const stops: Stop[] = []
  for (const [index, span] of spans.entries()) {
    if (!span) continue
    const x = positionOf(axis, span.text)
    stops.push({
      number: index + 1,
      x,
      stretch:
        span.precision === 'day'
          ? null
          : { from: positionOf(axis, span.firstDay), to: positionOf(axis, span.lastDay) },
      row: rowOf(x, stops),
    })
  }
  const places = stops.map(({ x }) => x)
  return {
    start: Math.min(...places),
    end: Math.max(...places),
    today: positionOf(axis, today),
    years: yearsOf(axis),
    stops,
  }
}

/** The same line for a page that reads the other way. */
export function mirroredLine(line: Line): Line {
  const turned = (x: number) => Math.round((100 - x) * 100) / 100
  return {
    start: turned(line.end),
    end: turned(line.start),
    today: turned(line.today),
    years: line.years.map((year) => ({ ...year, x: turned(year.x) })),
    stops: line.stops.map((stop) => ({
      ...stop,
      x: turned(stop.x),
      stretch: stop.stretch && { from: turned(stop.stretch.to), to: turned(stop.stretch.from) },
    })),
  }
}

/** The lowest row in which no number stands too near. */
function rowOf(x: number, before: readonly Stop[]): number {
  const taken = before.filter((stop) => Math.abs(stop.x - x) < NUMBER_WIDTH).map(({ row }) => row)
  let row = 0
  while (taken.includes(row)) row += 1
  return row
}
