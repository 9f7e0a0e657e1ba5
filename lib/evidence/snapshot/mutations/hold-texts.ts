import 'server-only'
import { type SqlPart, sqlPart, type Transaction } from '@/lib/ground/platform/db'
import type { OwnThing } from '@/lib/record/cover/mutations/cover-texts'
import { COVERABLE_TYPES, type CoverableType } from '@/lib/record/cover/types'

const TABLES: Readonly<Record<CoverableType, SqlPart>> = {
  revision: sqlPart`revisions`,
  translation: sqlPart`translations`,
  note: sqlPart`notes`,
  source: sqlPart`sources`,
  'item-test': sqlPart`item_tests`,
  'follow-up': sqlPart`follow_ups`,
  request: sqlPart`access_requests`,
  'search-log': sqlPart`logged_searches`,
  'lineage-link': sqlPart`lineage_links`,
  'reader-message': sqlPart`reader_messages`,
  commitment: sqlPart`commitments`,
}

/**
 * Holds something of ours until the transaction ends, before its words are read to be covered or shown again: whoever writes it anew at that moment is waited
 * for, and what they wrote is not lost. After the copies of the source: what rests on it is written by whoever has those, but for what is said of the
 * source itself, and what a reviewer chose rests on none of it.
 */
export async function holdText(tx: Transaction, { type, id }: OwnThing): Promise<void> {
  const named = type === 'source' ? sqlPart`${id}` : sqlPart`${id}::uuid`
  await tx.$queryRaw`SELECT FROM ${TABLES[type]} WHERE id = ${named} FOR NO KEY UPDATE`
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
  for (const { ofType, ofId } of chosen) {
    const type = COVERABLE_TYPES.find((each) => each === ofType)
    if (type) await holdText(tx, { type, id: ofId })
  }
}
