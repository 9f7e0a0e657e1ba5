import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'

/** Of what a translation is, as far as it rests on sources. */
type Translated = { readonly lineId: string | null; readonly sourceId: string | null }

/** Takes the copies of the sources on which translations rest: of one of a judgement's line, all that any judgement of that line cites. */
export async function takeTranslated(tx: Transaction, of: readonly Translated[]): Promise<void> {
  const cited = await tx.citation.findMany({
    where: { revision: { lineId: { in: of.flatMap(({ lineId }) => lineId ?? []) } } },
    distinct: ['sourceId'],
    select: { sourceId: true },
  })
  await takeCopiesOf(
    tx,
    [...of, ...cited].map(({ sourceId }) => sourceId),
  )
}
