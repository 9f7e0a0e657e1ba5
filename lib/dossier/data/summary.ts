import 'server-only'
import { findNamedItems } from '@/lib/commitment/data/commitments'
import { findStatementHead } from '@/lib/statement/data'
import { findStandings } from '@/lib/status-update/data/standings'
import { itemStates, revisionsOf } from '@/lib/status-update/rules/facets'
import { shownLines } from '@/lib/status-update/rules/lines'
import { allReadUpToOf } from '@/lib/status-update/rules/read-up-to'
import { countsOf } from '@/lib/status-update/rules/record'
import type { Summary } from '../types'

/** A statement as the list of all shows it; null when no statement has that address. */
export async function findSummary(slug: string): Promise<Summary | null> {
  const [head, items, standings] = await Promise.all([
    findStatementHead(slug),
    findNamedItems(slug, 'standing'),
    findStandings(slug),
  ])
  if (!head) return null
  const parties = head.parties.map(({ key }) => key)
  const lines = items.flatMap(({ reference }) => shownLines(revisionsOf(reference, standings), parties))
  return {
    ...head,
    marked: items.length,
    counts: countsOf(itemStates(items, standings, parties)),
    allProvisional: lines.every((line) => line.as === 'provisional'),
    seenUpTo: allReadUpToOf(lines),
  }
}
