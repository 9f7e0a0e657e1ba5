import 'server-only'
import { dayOf, now } from '@/lib/platform/clock'
import { isBy } from '@/lib/platform/day'
import type { StatementView } from '@/lib/statement/types'
import { readDay } from '../rules/as-of'
import { type DayState, stateOf } from '../rules/state'
import { loadTurns } from './judgements'
import { loadBroughtIn, loadStatement } from './statement'

/** What a page showed at the end of a day. */
export interface OfDay<Shown> {
  day: string
  statement: StatementView
  /** Whether the statement had been brought in by then; before that only its words are there to show. */
  isPublic: boolean
  /** Null where there was no such page, or no such part of a list. */
  shown: Shown | null
  /** Between which days it showed the same; null where it speaks of its day, or that is not known. */
  state: DayState | null
}

/** What a page shows, and what that was made from: left out where the page speaks of its day. */
interface Read<Shown> {
  shown: Shown | null
  madeFrom?: unknown
}

/**
 * What a page of a statement showed at the end of a day, UTC; null when no statement has that address, and for a day that is none or lies
 * ahead: neither is in the record.
 *
 * @param text what the address says of the day
 * @param read what the page shows; it is asked for days on which the statement was public only
 */
export async function loadOfDay<Shown>(
  slug: string,
  text: string,
  read: (at: { readonly statement: StatementView; readonly day: string }) => Promise<Read<Shown>>,
): Promise<OfDay<Shown> | null> {
  const day = readDay(text, dayOf(now()))
  if (day === null) return null
  const [statement, broughtInAt] = await Promise.all([loadStatement(slug), loadBroughtIn(slug)])
  if (!statement || broughtInAt === null) return null
  if (!isBy(day, broughtInAt)) return { day, statement, isPublic: false, shown: null, state: null }
  const { shown, madeFrom } = await read({ statement, day })
  const state = madeFrom === undefined ? null : stateOf(day, [broughtInAt, madeFrom])
  return { day, statement, isPublic: true, shown, state }
}

/**
 * Since which day the items of a statement and what is shown of them stood as they did at the end of a day, and all days on which they became
 * others: what is counted of the whole statement is read once for all days between two of these.
 */
export async function loadSince(
  slug: string,
  day: string,
): Promise<{ since: string; turns: readonly string[] }> {
  const turns = await loadTurns(slug)
  return { since: stateOf(day, turns).from ?? day, turns }
}
