import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { ENTRIES_A_PART, type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import { findOrigin } from '@/lib/record/event/data/arrival'
import { findPublicPlaces } from '@/lib/record/event/data/public-events'
import { loadHead } from '@/lib/record/event/loaders/head'
import type { SignedHead } from '@/lib/record/event/rules/head'
import type { PublicEvent } from '@/lib/record/event/types'
import type { StatementView } from '@/lib/text/statement/types'
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

const loadOrigin = remembered('origin', (slug) => [tagOf.statement(slug)], findOrigin)

const loadPart = remembered(
  'record-part',
  (slug) => [tagOf.statement(slug)],
  (slug: string, after: string, language: string) =>
    findRecordPart(slug, after === '' ? null : BigInt(after), ENTRIES_A_PART, language),
)

/** A part of the public record of a statement, with what its acts were done to. */
export interface RecordPart extends RecordObjects {
  /** Newest first. */
  part: Part<PublicEvent>
  /** The number of the act that the part follows; null for the newest. */
  after: string | null
}

/** What a page of it shows. */
export interface HistoryPart extends RecordPart {
  statement: StatementView
  /** The newest signed head when the page was made; null where the record was never signed. */
  head: SignedHead | null
  /** The page of the statement on the site from which it arrived; null for one that began here. */
  origin: string | null
}

/**
 * A part of the public record of a statement, newest first, with what its acts were done to; null where there is no such part.
 *
 * @param after digits: only acts with a lower number; null for the newest
 */
export async function loadRecordPart(
  slug: string,
  after: string | null,
  language: string,
): Promise<RecordPart | null> {
  const places = await loadRecordPlaces(slug)
  const place = after === null ? null : placeBefore(places, after)
  const part = place === undefined ? null : partOf(places, { nameOf: (position) => position, after: place })
  if (!part || place === undefined) return null
  const { events, ...objects } = await loadPart(slug, place ?? '', language)
  return { part: partWith(part, events), after: place, ...objects }
}

/** The same with its statement and the newest signed head; null also when no statement has that address. @param after as above */
export async function loadHistory(
  slug: string,
  after: string | null,
  language: string,
): Promise<HistoryPart | null> {
  const [statement, shown, head, origin] = await Promise.all([
    loadStatement(slug),
    loadRecordPart(slug, after, language),
    loadHead(),
    loadOrigin(slug),
  ])
  return statement && shown && { statement, head, origin, ...shown }
}
