import 'server-only'
import { findSeenUpTo } from '@/lib/assessment/status-update/data/standings'
import { turnsOfAxis } from '@/lib/assessment/status-update/rules/picture'
import { updateDueFrom } from '@/lib/assessment/status-update/rules/update-due'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { isBy } from '@/lib/ground/platform/day'
import { statementBy } from '@/lib/text/statement/rules/statement-by'
import type { StatementView } from '@/lib/text/statement/types'
import { findLibraryTurns } from '../data/library-turns'
import { findTranslationMoments } from '../data/translation-moments'
import { readDay } from '../rules/as-of'
import { type DayState, stateOf } from '../rules/state'
import { loadTurns } from './judgements'
import { loadBroughtIn, loadStatement } from './statement'

const loadLibraryTurns = remembered('library-turns', (slug) => [tagOf.statement(slug)], findLibraryTurns)

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
  const [known, broughtInAt] = await Promise.all([loadStatement(slug), loadBroughtIn(slug)])
  if (!known || broughtInAt === null) return null
  const statement = statementBy(known, day)
  if (!isBy(day, broughtInAt)) return { day, statement, isPublic: false, shown: null, state: null }
  const { shown, madeFrom } = await read({ statement, day })
  const state =
    madeFrom === undefined
      ? null
      : stateOf(day, [broughtInAt, known.translatedNames, known.base.editorial, madeFrom])
  return { day, statement, isPublic: true, shown, state }
}

/** The days from which an update of judgements of a statement is due: with each of them pages that say so are others. */
export const loadDueDays = remembered(
  'due-days',
  (slug) => [tagOf.statement(slug)],
  async (slug: string) => (await findSeenUpTo(slug)).flatMap((seenUpTo) => updateDueFrom(seenUpTo) ?? []),
)

/** Since when readers see the translations into a language. */
export const loadTranslationMoments = remembered(
  'translation-moments',
  (slug) => [tagOf.statement(slug)],
  (slug: string, language: string) => findTranslationMoments(slug, language),
)

/** How all stood at the end of a day, and on which days it became another: what is read of it is read once for all days between two of these. */
export interface Since {
  /** The day since which it stood so; null where nothing became another since, so that what is read of now is what stood. */
  readonly since: string | null
  readonly turns: readonly string[]
}

/** The same of the items of a statement and of what is shown of them. */
export async function loadSince(slug: string, day: string): Promise<Since> {
  return sinceOf(day, await loadTurns(slug))
}

/** The same with what is said of the items in a language. */
export async function loadSinceIn(slug: string, day: string, language: string): Promise<Since> {
  const [turns, translated] = await Promise.all([loadTurns(slug), loadTranslationMoments(slug, language)])
  return sinceOf(day, [...turns, ...translated])
}

/** The same of the library of a statement and of what its sources are used for. */
export async function loadSinceOfLibrary(slug: string, day: string): Promise<Since> {
  const [turns, ofSources] = await Promise.all([loadTurns(slug), loadLibraryTurns(slug)])
  return sinceOf(day, [...turns, ...ofSources])
}

/** The days on which anything that a picture of items is made from became another, and those on which its axis does around a day. */
export async function loadTurnsOfPicture(
  { slug, date }: Pick<StatementView, 'slug' | 'date'>,
  day: string,
  language: string,
): Promise<readonly string[]> {
  const [turns, ofSources, translated] = await Promise.all([
    loadTurns(slug),
    loadLibraryTurns(slug),
    loadTranslationMoments(slug, language),
  ])
  return [...turns, ...ofSources, ...translated, ...turnsOfAxis({ start: date, today: day })]
}

function sinceOf(day: string, turns: readonly string[]): Since {
  const { from, until } = stateOf(day, turns)
  return { since: until === null ? null : (from ?? day), turns }
}
