import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'

/** Takes the copies of the sources that a judgement cites, before its line: what is written about it rests on them, and is covered as it is written. */
export async function takeCited(tx: Transaction, revisionId: string): Promise<void> {
  const cited = await tx.citation.findMany({
    where: { revisionId },
    distinct: ['sourceId'],
    select: { sourceId: true },
  })
  await takeCopiesOf(
    tx,
    cited.map(({ sourceId }) => sourceId),
  )
}
