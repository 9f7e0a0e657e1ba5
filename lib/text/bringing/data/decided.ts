import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { Decided, DecidedBefore } from '../types'

/**
 * How often suggestions of entries of the lexicon were taken and let go: for one statement, and for all that were brought and not withdrawn or left.
 *
 * @param entries those that are asked about
 */
export async function findDecided(bringingId: string, entries: readonly string[]): Promise<DecidedBefore> {
  const entry = { in: [...new Set(entries)] }
  const select = { entry: true, taken: true, letGo: true }
  const [here, inAll] = await Promise.all([
    db().decidedSuggestions.findMany({ where: { bringingId, entry }, select }),
    db().decidedSuggestions.groupBy({
      by: ['entry'],
      where: { entry, bringing: { state: { not: 'withdrawn' } } },
      _sum: { taken: true, letGo: true },
    }),
  ])
  return {
    here: new Map(here.map((row) => [row.entry, decidedOf(row)])),
    inAll: new Map(inAll.map((row) => [row.entry, decidedOf(row._sum)])),
  }
}

function decidedOf({ taken, letGo }: { taken: number | null; letGo: number | null }): Decided {
  return { taken: taken ?? 0, letGo: letGo ?? 0 }
}
