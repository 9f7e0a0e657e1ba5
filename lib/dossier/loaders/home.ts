import 'server-only'
import { type Part, partOf, partWith } from '@/lib/platform/parts'
import type { StatementCard } from '@/lib/statement/types'
import type { Summary } from '../types'
import { whereReadable } from './readable'
import { loadStatementPlaces, loadStatements } from './statement'
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
  /** The address of the statement that the part follows; null for the list's beginning. */
  readonly after: string | null
}

/**
 * A part of the list of all statements, newest first, each with its summary; null where there is no such part. One of which something in the
 * record cannot be read is named all the same, and tried again when something happens on it, and when a new day begins.
 *
 * @param after the address of the statement that the part follows; null for the list's beginning
 */
export async function loadStatementList(after: string | null): Promise<StatementList | null> {
  const part = partOf(await loadStatementPlaces(), {
    nameOf: (slug) => slug,
    after,
    most: STATEMENTS_A_PART,
  })
  if (!part) return null
  const entries = await Promise.all(part.entries.map(loadListed))
  return { part: partWith(part, entries.flat()), after }
}

function loadListed(slug: string): Promise<ListedStatement[]> {
  return whereReadable<ListedStatement[]>(
    slug,
    async () => {
      const summary = await loadSummary(slug)
      return summary ? [{ summary }] : []
    },
    async () => {
      const card = (await loadStatements()).find((each) => each.slug === slug)
      return card ? [{ summary: null, card }] : []
    },
  )
}
