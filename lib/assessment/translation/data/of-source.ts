import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import type { About } from './about'

/** What is said of a source that readers see; null where none has that id. Without a summary nothing is. */
export async function findOfSource(client: Transaction, id: string): Promise<About | null> {
  const row = await client.source.findFirst({
    where: { id, listedAt: { not: null } },
    select: { summary: true },
  })
  if (!row) return null
  const at = { field: 'summary' as const, lineId: null, partyKey: null, party: null }
  const texts = row.summary === null ? [] : [{ ...at, text: row.summary, language: SUMMARY_LANGUAGE }]
  return { statementId: null, commitmentId: null, sourceId: id, parties: [], exact: null, texts }
}
