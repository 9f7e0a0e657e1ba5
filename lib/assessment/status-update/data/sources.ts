import 'server-only'
import { pendingClassings } from '@/lib/evidence/source/data/classings'
import { weighedWith } from '@/lib/evidence/source/rules/said'
import type { Transaction } from '@/lib/ground/platform/db'
import type { SourceFacts } from '../rules/input'

/**
 * What the rules weigh of sources, by id, locked in one order until the transaction ends: with what was said about them and awaits a
 * second reader, who reads it with the judgement. Unknown ids are absent.
 *
 * @param kept what was said and is kept from whoever asks, by the id of the classing (`findKeptFrom`)
 */
export async function findSourceFacts(
  tx: Transaction,
  ids: readonly string[],
  kept: readonly string[] = [],
): Promise<ReadonlyMap<string, SourceFacts>> {
  const wanted = await withThoseTheyLeadTo(tx, ids)
  await tx.$queryRaw`SELECT id FROM sources WHERE id = ANY(${wanted}) ORDER BY id FOR UPDATE`
  const rows = await tx.source.findMany({ where: { id: { in: wanted } }, select: factsSelect })
  const pending = await pendingClassings(tx, wanted, kept)
  return new Map(rows.map(({ id, ...facts }) => [id, weighedWith(facts, pending.get(id) ?? [])]))
}

/** What the rules weigh of a source. */
export const factsSelect = {
  id: true,
  url: true,
  formerAddresses: { select: { url: true } },
  primary: true,
  onBehalfOf: true,
  independenceGroup: true,
  originFor: true,
  date: true,
  sameAs: true,
} as const

/** Ids of sources, each once, with those of the sources that stand for them. */
export async function withThoseTheyLeadTo(
  tx: Pick<Transaction, 'source'>,
  ids: readonly string[],
): Promise<string[]> {
  const led = await tx.source.findMany({
    where: { id: { in: [...ids] }, sameAs: { not: null } },
    select: { sameAs: true },
  })
  return [...new Set([...ids, ...led.flatMap(({ sameAs }) => sameAs ?? [])])]
}
