import 'server-only'
import { findCommitments, findNamedItems } from '@/lib/commitment/data/commitments'
import type { CommitmentView } from '@/lib/commitment/types'
import { findListedSources } from '@/lib/source/data/library'
import type { SourceView } from '@/lib/source/types'
import { findStatementHead } from '@/lib/statement/data'
import { findLatestPublished } from '@/lib/status-update/data/latest'
import { findPublishedRevisions } from '@/lib/status-update/data/published'
import type { RevisionView } from '@/lib/status-update/types'
import { LATEST_SHOWN, latestOf } from '../rules/front'
import type { LatestAct } from '../types'

/** What a picture of items is made from. */
export interface Pictured {
  /** In reading order. */
  items: readonly CommitmentView[]
  /** The judgements that readers may see on these items, and on those that they govern. */
  revisions: readonly RevisionView[]
  /** What bears on the items or is cited in judgements on them. */
  sources: readonly SourceView[]
}

/** Items as they are pictured. @param references of some of them, parted by spaces; of all where nothing is said */
export async function findPictured(slug: string, references?: string): Promise<Pictured> {
  const items = await findCommitments(slug, references?.split(' '))
  const judged = items.flatMap(({ reference, governs }) => [reference, ...governs])
  const revisions = await findPublishedRevisions(slug, [...new Set(judged)])
  const used = [
    ...items.flatMap(({ bearings }) => bearings),
    ...revisions.flatMap(({ citations }) => citations),
  ]
  const sources = await findListedSources([...new Set(used.map(({ sourceId }) => sourceId))])
  return { items, revisions, sources }
}

/** What was published last on a statement; nothing when no statement has that address. */
export async function findLatest(slug: string): Promise<readonly LatestAct[]> {
  const head = await findStatementHead(slug)
  const parties = head?.parties ?? []
  const references = await findLatestPublished(slug, LATEST_SHOWN, parties.length)
  const [items, revisions] = await Promise.all([
    findNamedItems(slug, { references }),
    findPublishedRevisions(slug, references),
  ])
  return latestOf(revisions, items, parties)
}
