import 'server-only'
import { findNamedItems } from '@/lib/commitment/data/commitments'
import type { NamedItem } from '@/lib/commitment/types'
import { findPublicEvents } from '@/lib/event/data/public-events'
import type { PublicEvent } from '@/lib/event/types'
import { findListedSources } from '@/lib/source/data/library'
import type { SourceView } from '@/lib/source/types'
import { findNamedRevisions, type NamedRevision } from '@/lib/status-update/data/standings'

/** How many acts a page of the record shows. */
const ACTS_A_PAGE = 40

/** A page of the public record of a statement, with what its acts were done to. */
export interface RecordPart {
  /** Newest first. */
  events: readonly PublicEvent[]
  /** Whether there are older ones. */
  hasOlder: boolean
  items: readonly NamedItem[]
  /** Those that readers ever could see. */
  revisions: readonly NamedRevision[]
  sources: readonly SourceView[]
}

/**
 * A page of the public record of a statement.
 *
 * @param before only acts with a lower number; null for the newest
 */
export async function findRecordPart(slug: string, before: bigint | null): Promise<RecordPart> {
  const found = await findPublicEvents(slug, before, ACTS_A_PAGE + 1)
  const events = found.slice(0, ACTS_A_PAGE)
  const on = (type: string) =>
    events.filter(({ objectType }) => objectType === type).map(({ objectId }) => objectId)
  const [items, revisions, sources] = await Promise.all([
    findNamedItems(slug, { ids: on('commitment') }),
    findNamedRevisions(on('revision')),
    findListedSources(on('source')),
  ])
  return { events, hasOlder: found.length > ACTS_A_PAGE, items, revisions, sources }
}
