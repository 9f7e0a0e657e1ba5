import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import type { OwnThing } from '@/lib/record/cover/mutations/cover-texts'

/**
 * Holds something of ours until the transaction ends, before its words are read to be covered or shown again: whoever writes it anew at that moment is waited
 * for, and what they wrote is not lost. After the copies of the source: what rests on it is written by whoever has those, but for what is said of the
 * source itself, and what a reviewer chose rests on none of it.
 *
 * @returns whether there is such a thing, and it says words of ours
 */
export async function holdText(tx: Transaction, { type, id }: OwnThing): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ held: boolean }[]>`SELECT hold_text(${type}, ${id}) AS held`
  return answer?.held ?? false
}

/** The same of all in which a decision covers words and that is written without the copies of its source: that source, and what a reviewer chose. */
export async function holdTextsOf(
  tx: Transaction,
  { withholdingId, sourceId }: { readonly withholdingId: string; readonly sourceId: string },
): Promise<void> {
  await holdText(tx, { type: 'source', id: sourceId })
  const chosen = await tx.coverChoice.findMany({
    where: { withholdingId },
    orderBy: [{ ofType: 'asc' }, { ofId: 'asc' }],
    select: { ofType: true, ofId: true },
  })
  for (const { ofType, ofId } of chosen) await holdText(tx, { type: ofType, id: ofId })
}
