import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findPublishedRevisions } from '@/lib/status-update/data/published'
import { findPublishedRecord } from '@/lib/status-update/data/record'

/** The judgements of a statement that readers may see, by item and line, oldest first. */
export const loadPublishedRevisions = remembered(
  'published-revisions',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findPublishedRevisions(slug),
)

/** When each public part of a statement's record became public, and every judgement that readers ever could see. */
export const loadPublishedRecord = remembered(
  'published-record',
  (slug) => [tagOf.statement(slug)],
  findPublishedRecord,
)
