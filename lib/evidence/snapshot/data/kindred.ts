import 'server-only'
import { db, type Transaction } from '@/lib/ground/platform/db'
import { wordsAsKept } from '@/lib/record/cover/data/words-as-kept'
import { holdsWordsOf } from '../rules/kindred'
import type { CopyPlace } from '../types'

/**
 * The other copies of a source that hold words of this one and are another file: what is withheld with the whole of it only if somebody says so. None that
 * is withheld whole already.
 */
export async function findKindredCopies(
  id: string,
  tx: Pick<Transaction, 'snapshot'> = db(),
): Promise<(CopyPlace & { readonly id: string })[]> {
  const text = await wordsAsKept(tx, id)
  if (text === null) return []
  const { sourceId, sha256 } = await tx.snapshot.findUniqueOrThrow({
    where: { id },
    select: { sourceId: true, sha256: true },
  })
  const others = await tx.snapshot.findMany({
    where: {
      ...{ sourceId, sha256: { not: sha256 }, textSha256: { not: null } },
      places: { none: { withholding: { extent: 'whole', liftedAt: null } } },
    },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, fetchedAt: true },
  })
  const kindred = []
  for (const { fetchedAt, ...other } of others)
    if (holdsWordsOf((await wordsAsKept(tx, other.id)) ?? '', text))
      kindred.push({ ...other, fetchedAt: fetchedAt.toISOString() })
  return kindred
}
