import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { type Led, ledBy } from '../rules/same'
import type { NamedSource } from '../types'

/** The sources that lead to one, or led to it once, as they are called now: of those that readers see, or of all. */
export async function findLedTo(
  id: string,
  { listed }: { readonly listed: boolean },
): Promise<readonly (NamedSource & Led)[]> {
  const rows = await db().sourceClassing.findMany({
    where: {
      review: { decision: 'approve' },
      OR: [{ after: { path: ['sameAs'], equals: id } }, { before: { path: ['sameAs'], equals: id } }],
      ...(listed ? { source: { listedAt: { not: null } } } : {}),
    },
    orderBy: [{ source: { number: 'asc' } }, { review: { at: 'asc' } }],
    select: {
      after: true,
      review: { select: { at: true } },
      source: { select: { id: true, title: true, language: true } },
    },
  })
  const names = new Map(rows.map(({ source }) => [source.id, source]))
  const said = rows.flatMap(({ source, after, review }) =>
    review ? [{ id: source.id, at: review.at.toISOString(), after }] : [],
  )
  return ledBy(id, said).flatMap((led) => {
    const source = names.get(led.id)
    return source ? [{ ...source, ...led }] : []
  })
}

/** Sources by their ids, each once: in place of one for which another stands, that one. */
export async function findThoseThatStand(ids: readonly string[]): Promise<string[]> {
  const led = await db().source.findMany({
    where: { id: { in: [...ids] }, sameAs: { not: null } },
    select: { id: true, sameAs: true },
  })
  const standing = new Map(led.map(({ id, sameAs }) => [id, sameAs]))
  return [...new Set(ids.map((id) => standing.get(id) ?? id))]
}

/** How sources are called, by number. */
export function findNamedSources(ids: readonly string[]): Promise<NamedSource[]> {
  return db().source.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { number: 'asc' },
    select: { id: true, title: true, language: true },
  })
}
