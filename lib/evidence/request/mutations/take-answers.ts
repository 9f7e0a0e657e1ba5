import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { type TakenCopies, takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'

/**
 * Takes the copies of the sources that answer a request, before the request itself: all that it says rests on them, and is covered as it is written.
 *
 * @param more one that is to answer it as well
 */
export async function takeAnswers(
  tx: Transaction,
  id: string,
  more: string | null = null,
): Promise<TakenCopies> {
  const acts = await tx.requestAct.findMany({
    where: { requestId: id },
    distinct: ['sourceId'],
    select: { sourceId: true },
  })
  return takeCopiesOf(tx, [more, ...acts.map(({ sourceId }) => sourceId)])
}
