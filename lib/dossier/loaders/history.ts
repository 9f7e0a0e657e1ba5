import 'server-only'
import { findPublicPlaces } from '@/lib/event/data/public-events'
import { loadHead } from '@/lib/event/loaders'
import type { SignedHead } from '@/lib/event/rules/head'
import type { PublicEvent } from '@/lib/event/types'
import { remembered, tagOf } from '@/lib/platform/cache'
import { ENTRIES_A_PART, type Part, partOf, partWith } from '@/lib/platform/parts'
import type { StatementView } from '@/lib/statement/types'
import { findRecordPart } from '../data/history'
import { placeBefore } from '../rules/history'
import type { RecordObjects } from '../types'
import { loadStatement } from './statement'

/** The numbers of the public acts on a statement, newest first. */
export const loadRecordPlaces = remembered(
  'record-places',
  (slug) => [tagOf.statement(slug)],
  findPublicPlaces,
)

const loadPart = remembered(
  'record-part',
  (slug) => [tagOf.statement(slug)],
  (slug: string, after: string, language: string) =>
    findRecordPart(slug, after === '' ? null : BigInt(after), ENTRIES_A_PART, language),
)

/** What a page of the public record of a statement shows. */
export interface HistoryPart extends RecordObjects {
  statement: StatementView
  /** Newest first. */
  part: Part<PublicEvent>
  /** The number of the act that the part follows; null for the newest. */
  after: string | null
  /** The newest signed head when the page was made; null where the record was never signed. */
  head: SignedHead | null
}

/**
 * A part of the public record of a statement, newest first, with what its acts were done to; null when no statement has that address, and
 * where there is no such part.
 *
 * @param after digits: only acts with a lower number; null for the newest
 */
export async function loadHistory(
  slug: string,
  after: string | null,
  language: string,
): Promise<HistoryPart | null> {
  const [statement, places, head] = await Promise.all([
    loadStatement(slug),
    loadRecordPlaces(slug),
    loadHead(),
  ])
  const place = after === null ? null : placeBefore(places, after)
  if (!statement || place === undefined) return null
  const part = partOf(places, { nameOf: (position) => position, after: place })
  if (!part) return null
  const { events, ...objects } = await loadPart(slug, place ?? '', language)
  return { statement, part: partWith(part, events), after: place, head, ...objects }
}
