import 'server-only'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import type { PublishedRecord } from '../types'
import { findEverPublished } from './published'
import { findMoments } from './record'

// For tests: the whole of a statement, which no page reads, to hold beside it what pages read in parts.

/**
 * When each public part of a statement's record became public, and every judgement that readers ever could see, oldest first; null
 * when no statement has that address. Judgements shown as provisional and taken back are in it: readers saw them on some days.
 */
export async function findPublishedRecord(slug: string, language = ''): Promise<PublishedRecord | null> {
  const [items, sources, revisions] = await Promise.all([
    findCommitments(slug),
    findSourcesOf(slug),
    findEverPublished(slug, undefined, language),
  ])
  const moments = await findMoments(
    slug,
    items.map(({ reference }) => reference),
    sources.map(({ id }) => id),
  )
  return moments && { ...moments, revisions }
}
