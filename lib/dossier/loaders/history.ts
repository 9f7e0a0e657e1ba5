import 'server-only'
import { loadHead } from '@/lib/event/loaders'
import type { SignedHead } from '@/lib/event/rules/head'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { StatementView } from '@/lib/statement/types'
import { findRecordPart, type RecordPart } from '../data/history'
import { loadStatement } from './statement'

const loadPart = remembered(
  'record-part',
  (slug) => [tagOf.statement(slug)],
  (slug: string, before: string) => findRecordPart(slug, before === '' ? null : BigInt(before)),
)

/** What a page of the public record of a statement shows. */
export interface HistoryPart extends RecordPart {
  statement: StatementView
  /** The newest signed head when the page was made; null where the record was never signed. */
  head: SignedHead | null
}

/**
 * The public record of a statement, newest first, with what its acts were done to; null when no statement has that address.
 *
 * @param before digits: only acts with a lower number; empty for the newest
 */
export async function loadHistory(slug: string, before: string): Promise<HistoryPart | null> {
  const [statement, part, head] = await Promise.all([loadStatement(slug), loadPart(slug, before), loadHead()])
  return statement && { ...part, statement, head }
}
