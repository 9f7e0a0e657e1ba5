import 'server-only'
import { findPublicEvents } from '@/lib/event/data/public-events'
import { loadHead } from '@/lib/event/loaders'
import type { SignedHead } from '@/lib/event/rules/head'
import type { PublicEvent } from '@/lib/event/types'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { SourceView } from '@/lib/source/types'
import type { RevisionView } from '@/lib/status-update/types'
import type { Dossier } from '../types'
import { loadPublishedRecord } from './judgements'
import { loadDossier } from './whole'

/** How many acts a page of the record shows. */
const EVENTS_A_PAGE = 40

/**
 * A page of the public record of a statement, newest first, and one act more where there are older ones.
 *
 * @param before digits; only acts with a lower number. Empty for the newest
 */
const loadPublicEvents = remembered(
  'public-events',
  (slug) => [tagOf.statement(slug)],
  (slug: string, before: string) =>
    findPublicEvents(slug, before === '' ? null : BigInt(before), EVENTS_A_PAGE + 1),
)

/** A page of the public record of a statement. */
export interface HistoryPart {
  dossier: Dossier
  /** Newest first. */
  events: readonly PublicEvent[]
  /** Whether there are older ones. */
  hasOlder: boolean
  /** Every judgement that readers ever could see, by id. */
  revisions: ReadonlyMap<string, RevisionView>
  sources: ReadonlyMap<string, SourceView>
  /** The newest signed head when the page was made; null where the record was never signed. */
  head: SignedHead | null
}

/**
 * The public record of a statement, newest first, with what its acts were done to; null when no statement has that address.
 *
 * @param before digits: only acts with a lower number; empty for the newest
 */
export async function loadHistory(slug: string, before: string): Promise<HistoryPart | null> {
  const [dossier, record, found, head] = await Promise.all([
    loadDossier(slug),
    loadPublishedRecord(slug),
    loadPublicEvents(slug, before),
    loadHead(),
  ])
  if (!dossier || !record) return null
  return {
    dossier,
    events: found.slice(0, EVENTS_A_PAGE),
    hasOlder: found.length > EVENTS_A_PAGE,
    revisions: new Map(record.revisions.map((revision) => [revision.id, revision])),
    sources: dossier.sources,
    head,
  }
}
