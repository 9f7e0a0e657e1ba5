import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'

/**
 * Takes the copies of the sources that answer a request, before the request itself: all that it says rests on them, and is covered as it is written.
 *
 * @param more one that is to answer it as well
 */
export async function takeAnswers(tx: Transaction, id: string, more: string | null = null): Promise<void> {
  const acts = await tx.requestAct.findMany({
    where: { requestId: id },
    distinct: ['sourceId'],
    select: { sourceId: true },
  })
  await takeCopiesOf(tx, [more, ...acts.map(({ sourceId }) => sourceId)])
}
