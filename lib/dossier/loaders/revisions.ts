import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findCodedTwice } from '@/lib/second-coding/data/coded-twice'
import { revisionsOf } from '@/lib/status-update/rules/facets'
import type { ItemRevisions } from '../types'
import { loadCommitments } from './items'
import { loadPublishedRecord } from './judgements'
import { loadSourcesOf } from './library'
import { loadStatement } from './statement'

/** The judgements of a statement that stood against a second, independent one. */
export const loadCodedTwice = remembered('coded-twice', (slug) => [tagOf.statement(slug)], findCodedTwice)

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
