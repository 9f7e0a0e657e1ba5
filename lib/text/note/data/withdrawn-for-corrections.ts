import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { WithdrawnNote } from '../types'

const onItem = { commitment: { select: { reference: true } } } as const

/** Notes and replies that were withdrawn after they were public, by their ids. */
export async function findWithdrawnNotes(ids: readonly string[]): Promise<WithdrawnNote[]> {
  if (ids.length === 0) return []
  const rows = await db().note.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null }, withdrawnAt: { not: null } },
    select: {
      id: true,
      language: true,
      withdrawnReason: true,
      ...onItem,
      parent: { select: onItem },
    },
  })
  return rows.map(({ id, language, withdrawnReason, commitment, parent }) => ({
    id,
    reference: (parent ?? { commitment }).commitment?.reference ?? null,
    reason: withdrawnReason ?? '',
    language,
  }))
}
