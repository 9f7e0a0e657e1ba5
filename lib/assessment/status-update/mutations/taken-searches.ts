import 'server-only'
import { findTaken } from '@/lib/evidence/search-log/data/to-take'
import type { Transaction } from '@/lib/ground/platform/db'
import type { ItemToJudge } from '../data/item'
import type { SubmissionInput } from '../schema'

/**
 * A submission with the searches that it names as taken from the log: each that has the entry's words still, on this item, names it; what was
 * changed meanwhile, or cannot be taken in any more, stands as the writer's own words.
 */
export async function withTakenSearches(
  tx: Transaction,
  item: ItemToJudge,
  submission: SubmissionInput,
): Promise<SubmissionInput> {
  const taken = await findTaken(
    tx,
    { id: item.id, statementId: item.statement.id },
    submission.searchLogs.flatMap(({ takenFrom }) => takenFrom ?? []),
  )
  return {
    ...submission,
    searchLogs: submission.searchLogs.map((log) => {
      const entry = taken.get(log.takenFrom ?? '')
      const isThat = entry?.place === log.place && entry.language === log.language && entry.day === log.day
      return isThat ? log : { ...log, takenFrom: null }
    }),
  }
}
