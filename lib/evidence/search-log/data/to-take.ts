import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { db, type Transaction } from '@/lib/ground/platform/db'
import type { SearchToTake } from '../types'

/** How many can be offered at once. */
const most = 60

/**
 * The searches that a judgement on an item can take in, newest first: those about it and about the whole statement that found nothing and
 * were neither sent back nor withdrawn. What came with a dossier is none of them: it says in words what came of it.
 */
export async function findSearchesToTake(slug: string, reference: string): Promise<SearchToTake[]> {
  const rows = await db().loggedSearch.findMany({
    where: {
      statement: { slug },
      OR: [{ commitmentId: null }, { commitment: { reference } }],
      foundSourceId: null,
      outcome: null,
      state: { in: ['submitted', 'published'] },
    },
    orderBy: [{ day: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      place: true,
      language: true,
      day: true,
      words: true,
      state: true,
      commitment: { select: { reference: true } },
    },
  })
  return rows.map(({ commitment, day, language, ...row }) => ({
    ...row,
    language: language ?? '',
    day: dayOf(day),
    reference: commitment?.reference ?? null,
  }))
}

/** Of these searches those that a judgement on the item may name as taken in, by id, with the words that it has to keep. */
export async function findTaken(
  tx: Transaction,
  item: { readonly id: string; readonly statementId: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<SearchToTake, 'place' | 'language' | 'day'>>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.loggedSearch.findMany({
    where: {
      id: { in: [...ids] },
      statementId: item.statementId,
      OR: [{ commitmentId: null }, { commitmentId: item.id }],
      foundSourceId: null,
      outcome: null,
      state: { in: ['submitted', 'published'] },
    },
    select: { id: true, place: true, language: true, day: true },
  })
  return new Map(
    rows.map(({ id, place, language, day }) => [id, { place, language: language ?? '', day: dayOf(day) }]),
  )
}
