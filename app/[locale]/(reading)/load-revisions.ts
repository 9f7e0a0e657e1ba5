import { loadCommitments } from '@/lib/commitment/loaders'
import type { CommitmentView } from '@/lib/commitment/types'
import { loadSourcesOf } from '@/lib/source/loaders'
import type { SourceView } from '@/lib/source/types'
import { loadStatement } from '@/lib/statement/loaders'
import type { StatementView } from '@/lib/statement/types'
import { loadPublishedRecord } from '@/lib/status-update/loaders'
import { revisionsOf } from '@/lib/status-update/rules/facets'
import type { RevisionView } from '@/lib/status-update/types'

/** One item with every judgement on it that readers ever could see, and what they cite. */
export interface ItemRevisions {
  statement: StatementView
  items: readonly CommitmentView[]
  item: CommitmentView
  sources: ReadonlyMap<string, SourceView>
  ever: readonly RevisionView[]
}

/** The published judgements on an item, whatever became of them; null when no statement or item has that address. */
export async function loadRevisions(slug: string, reference: string): Promise<ItemRevisions | null> {
  const [statement, items, sources, record] = await Promise.all([
    loadStatement(slug),
    loadCommitments(slug),
    loadSourcesOf(slug),
    loadPublishedRecord(slug),
  ])
  const item = items.find((each) => each.reference === reference)
  if (!statement || !record || !item) return null
  return {
    statement,
    items,
    item,
    sources: new Map(sources.map((source) => [source.id, source])),
    ever: revisionsOf(reference, record.revisions),
  }
}
