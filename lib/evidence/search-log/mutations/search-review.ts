import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import type { Kind, Reviewed } from '@/lib/record/review/mutations/kind'
import { reviewable } from '@/lib/record/review/mutations/reviewable'
import { saidOf, saidSelect } from '../data/said'
import { contentHash } from '../rules/content-hash'
import { SEARCH_WRITERS, type SearchSaid } from '../types'

/** A logged search as its review needs it. */
type LockedSearch = Reviewed & SearchSaid & { readonly isFoundListed: boolean }

// What a search says never changes, so there is nothing that it could be submitted again with.
const search: Kind<LockedSearch, Record<string, never>> = {
  key: (searchId) => ({ searchId }),
  before: takeSources,
  lock: lockSearch,
  fingerprint: contentHash,
  obstacle: ({ isFoundListed }, verb) =>
    verb !== 'approve' || isFoundListed ? null : new Refusal('source_hidden'),
  act: ({ id }, verb) => ({ objectType: 'search-log', objectId: id, verb }),
  payload: (_row, _act, added) => added,
  write: async (tx, { id }, step) => {
    await tx.loggedSearch.update({ where: { id }, data: step, select: { id: true } })
  },
}
export const searchReview = reviewable(search)

/** Takes the copies of what some searches found. */
async function takeSources(tx: Transaction, ids: readonly string[]): Promise<void> {
  const of = await tx.loggedSearch.findMany({
    where: { id: { in: [...ids] } },
    select: { foundSourceId: true },
  })
  await takeCopiesOf(
    tx,
    of.map(({ foundSourceId }) => foundSourceId),
  )
}

async function lockSearch(tx: Transaction, id: string): Promise<LockedSearch | null> {
  await takeSources(tx, [id])
  await tx.$queryRaw`SELECT FROM logged_searches WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.loggedSearch.findUnique({ where: { id }, select: lockedSelect })
  if (!row) return null
  const { id: _, state, authorId, statementId, shownAt, publishedAt, foundSource } = row
  return {
    ...saidOf(row),
    id,
    state,
    authorId,
    statementId,
    isFoundListed: foundSource?.listedAt !== null,
    people: [row.authorId],
    writers: SEARCH_WRITERS,
    wasPublished: publishedAt !== null || shownAt !== null,
    version: 1,
  }
}

const lockedSelect = {
  ...saidSelect,
  id: true,
  state: true,
  authorId: true,
  statementId: true,
  shownAt: true,
  publishedAt: true,
  foundSource: { select: { id: true, title: true, language: true, listedAt: true } },
} as const
