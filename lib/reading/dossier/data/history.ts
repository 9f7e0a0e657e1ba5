import 'server-only'
import { findNamedRevisions, type NamedRevision } from '@/lib/assessment/status-update/data/standings'
import { findNamedTests } from '@/lib/evidence/item-test/data/public'
import type { NamedTest } from '@/lib/evidence/item-test/types'
import { findCopyActs } from '@/lib/evidence/snapshot/data/acts'
import type { NamedCopyAct } from '@/lib/evidence/snapshot/types'
import { findListedSources } from '@/lib/evidence/source/data/library'
import type { SourceView } from '@/lib/evidence/source/types'
import { findPublicEvents } from '@/lib/record/event/data/public-events'
import type { PublicEvent } from '@/lib/record/event/types'
import { findNamedItems } from '@/lib/text/commitment/data/commitments'
import type { NamedItem } from '@/lib/text/commitment/types'

/** A part of the public record of a statement, with what its acts were done to. */
export interface RecordPart {
  /** Newest first. */
  events: readonly PublicEvent[]
  items: readonly NamedItem[]
  /** Those that readers ever could see. */
  revisions: readonly NamedRevision[]
  sources: readonly SourceView[]
  tests: readonly NamedTest[]
  /** What was done to copies of sources, act by act. */
  copies: readonly NamedCopyAct[]
}

const ON_COPIES: ReadonlySet<string> = new Set(['capture', 'snapshot', 'withholding'])

/**
 * A part of the public record of a statement.
 *
 * @param before only acts with a lower number; null for the newest
 * @param count of acts at most
 */
export async function findRecordPart(
  slug: string,
  before: bigint | null,
  count: number,
  language = '',
): Promise<RecordPart> {
  const events = await findPublicEvents(slug, before, count)
  const on = (type: string) =>
    events.filter(({ objectType }) => objectType === type).map(({ objectId }) => objectId)
  const onCopies = events.filter(({ objectType }) => ON_COPIES.has(objectType))
  const copies = await findCopyActs(onCopies.map(({ position }) => position))
  const [items, revisions, sources, tests] = await Promise.all([
    findNamedItems(slug, { ids: on('commitment') }, language),
    findNamedRevisions(on('revision')),
    findListedSources([...new Set([...on('source'), ...copies.map(({ sourceId }) => sourceId)])]),
    findNamedTests(on('item-test')),
  ])
  return { events, items, revisions, sources, tests, copies }
}
