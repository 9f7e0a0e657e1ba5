import { daysBetween } from '@/lib/ground/i18n/calendar'
import { type Quarter, quarterOf, quartersOf } from './quarter'

/** A submission on which a reviewer decided: it became final, or was sent back. Times are ISO. */
export interface Decided {
  readonly submittedAt: string
  readonly decidedAt: string
  readonly sentBack: boolean
}

/** How long submissions waited for their decision, in days of the calendar, UTC: 0 on the same day; of a quarter by the day of the decision. */
export interface Latency {
  readonly quarter: Quarter
  readonly n: number
  readonly sentBack: number
  readonly median: number
  readonly shortest: number
  readonly longest: number
}

/** The middle of the numbers, or halfway between the two in the middle. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

/** How long the decisions of each quarter took, the oldest first; a quarter without a decision is left out. */
export function latencyOf(decided: readonly Decided[]): readonly Latency[] {
  return quartersOf(decided.map(({ decidedAt }) => decidedAt)).flatMap((quarter) => {
    const own = decided.filter(({ decidedAt }) => quarterOf(decidedAt) === quarter)
    const days = own.map(({ submittedAt, decidedAt }) =>
      daysBetween(submittedAt.slice(0, 10), decidedAt.slice(0, 10)),
    )
    const median = medianOf(days)
    if (median === null) return []
    return [
      {
        quarter,
        n: own.length,
        sentBack: own.filter(({ sentBack }) => sentBack).length,
        median,
        shortest: Math.min(...days),
        longest: Math.max(...days),
      },
    ]
  })
}
