import 'server-only'
import { pendingClassings } from '@/lib/evidence/source/data/classings'
import { weighedWith } from '@/lib/evidence/source/rules/said'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { db } from '@/lib/ground/platform/db'
import { citedSourceOf, claimantsOf, earlierStatusesOf, type SourceFacts } from '../rules/input'
import { hasFinal, wasPublished } from '../rules/lineage'
import { newest } from '../rules/lines'
import { type Readiness, readinessOf } from '../rules/readiness'
import type { DraftInput } from '../schema'
import type { ItemToJudge } from './item'
import type { RevisionOfLine } from './line'
import { factsSelect, withThoseTheyLeadTo } from './sources'

/**
 * What the rules weigh of sources, with what awaits a second reader laid over it: read only, and not locked.
 *
 * @param kept what was said and is kept from whoever asks, by the id of the classing (`findKeptFrom`)
 */
export async function findFacts(
  ids: readonly string[],
  kept: readonly string[],
): Promise<ReadonlyMap<string, SourceFacts>> {
  const wanted = await withThoseTheyLeadTo(db(), ids)
  const [rows, pending] = await Promise.all([
    db().source.findMany({ where: { id: { in: wanted } }, select: factsSelect }),
    pendingClassings(db(), wanted, kept),
  ])
  return new Map(rows.map(({ id, ...facts }) => [id, weighedWith(facts, pending.get(id) ?? [])]))
}

/**
 * How ready a draft is: what is badly filled, which rules it does not meet, and whether its line went on. Submitting looks again.
 *
 * @param revisions all of the line
 * @param sources what the rules weigh of every source that it cites
 */
export function draftReadiness(
  { item, party, revisions }: { item: ItemToJudge; party: string; revisions: readonly RevisionOfLine[] },
  { begunFrom, content }: { readonly begunFrom: number; readonly content: DraftInput },
  sources: ReadonlyMap<string, SourceFacts>,
): Readiness & { readonly isOutdated: boolean } {
  const readiness = readinessOf(
    { ...content, party },
    {
      force: item.force,
      parties: item.statement.parties.map(({ key }) => key),
      claimants: claimantsOf(item, item.statement),
      statementDate: item.statement.date,
      earlierStatuses: earlierStatusesOf(party, Number.POSITIVE_INFINITY, revisions.filter(wasPublished)),
    },
    { followsFinal: hasFinal(revisions), today: dayOf(now()) },
    (id) => (sources.has(id) ? citedSourceOf(id, item.statement, sources) : null),
  )
  return { ...readiness, isOutdated: (newest(revisions)?.number ?? 0) !== begunFrom }
}
