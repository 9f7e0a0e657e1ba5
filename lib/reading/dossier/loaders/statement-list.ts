import 'server-only'
import { updateDueOf } from '@/lib/assessment/status-update/rules/update-due'
import { type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import { loadToday } from '@/lib/ground/platform/today'
import type { StatementCard, YearOfStatements } from '@/lib/text/statement/types'
import type { Summary } from '../types'
import { whereReadable } from './readable'
import { loadStatementPlaces, loadStatementPlacesOf, loadStatements, loadStatementYears } from './statement'
import { loadSummary } from './summary'

/** How many statements a part of their list has at most: each is shown with how far its items have come. */
const STATEMENTS_A_PART = 12

/** A statement of the list: its summary, or what is known of it where something of it in the record cannot be read. */
export type ListedStatement =
  | { readonly summary: Summary }
  | { readonly summary: null; readonly card: StatementCard }

/** A part of the list of all statements. */
export interface StatementList {
  readonly part: Part<ListedStatement>
  /** The year of those that it lists, YYYY; null for all. */
  readonly year: string | null
  /** The years by which it can be narrowed; none where all of it is one part. */
  readonly years: readonly YearOfStatements[]
  /** The address of the statement that the part follows; null for the list's beginning. */
  readonly after: string | null
}

/**
 * A part of the list of all statements, newest first, each with its summary; null where there is no such part. One of which something in the
 * record cannot be read is named all the same, and tried again when something happens on it, and when a new day begins.
 *
 * @param after the address of the statement that the part follows; null for the list's beginning
 * @param year only those of one, YYYY; null for all
 */
export async function loadStatementList(
  after: string | null,
  year: string | null = null,
): Promise<StatementList | null> {
  const years = await loadStatementYears()
  if (year !== null && !years.some((each) => each.year === year)) return null
  const part = partOf(await (year === null ? loadStatementPlaces() : loadStatementPlacesOf(year)), {
    nameOf: (slug) => slug,
    after,
    most: STATEMENTS_A_PART,
  })
  if (!part) return null
  const entries = await Promise.all(part.entries.map(loadListed))
  const all = years.reduce((sum, { n }) => sum + n, 0)
  return {
    part: partWith(part, entries.flat()),
    year,
    years: all > STATEMENTS_A_PART ? years : [],
    after,
  }
}

/** The first of the list that can be read; null where there is none. */
export async function loadNewest(): Promise<Summary | null> {
  const list = await loadStatementList(null)
  return list?.part.entries.find(({ summary }) => summary !== null)?.summary ?? null
}

function loadListed(slug: string): Promise<ListedStatement[]> {
  return whereReadable<ListedStatement[]>(
    slug,
    async () => {
      const [summary, today] = await Promise.all([loadSummary(slug), loadToday()])
      return summary ? [{ summary: { ...summary, ...updateDueOf(summary, today) } }] : []
    },
    async () => {
      const card = (await loadStatements()).find((each) => each.slug === slug)
      return card ? [{ summary: null, card }] : []
    },
  )
}
