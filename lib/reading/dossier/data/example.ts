import 'server-only'
import { findPublishedRevisions, SAID_IN_SHORT } from '@/lib/assessment/status-update/data/published'
import { shownOn } from '@/lib/assessment/status-update/rules/lines'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { findQuoted } from '@/lib/text/statement/data/quoted'
import { findStatementHead } from '@/lib/text/statement/data/statements'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import type { Example } from '../types'

/** An item that is judged for all parties together, with its words in their passage and what is shown of it; null where that is not so. */
export async function findExample(
  slug: string,
  reference: string,
  language = '',
): Promise<Omit<Example, 'own'> | null> {
  const [statement, [item], revisions] = await Promise.all([
    findStatementHead(slug),
    findCommitments(slug, [reference], language),
    findPublishedRevisions(slug, [reference], language, SAID_IN_SHORT),
  ])
  const line = shownOn(revisions.filter(({ party }) => party === ALL_PARTIES))
  if (!statement || !item || !line) return null
  const quoted = await findQuoted(slug, [item.passageNumber])
  return quoted && { statement, quoted, item, line }
}
