import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import type { Kind, Reviewed } from '@/lib/record/review/mutations/kind'
import { reviewable } from '@/lib/record/review/mutations/reviewable'
import { endsOf, endsSelect, itemSelect } from '../data/ends'
import { contentHash } from '../rules/content-hash'
import { placeInTime } from '../rules/later-text'
import { type LaterText, LINK_WRITERS, type LinkContent, type LinkedItem } from '../types'

/** A link as its review needs it. */
type LockedLink = Reviewed &
  LinkContent & {
    readonly earlier: LinkedItem
    readonly later: LaterText
    /** Whether readers see both of its ends: its items stand, its source is listed. */
    readonly isAboutPublic: boolean
  }

const link: Kind<LockedLink, LinkContent> = {
  key: (linkId) => ({ linkId }),
  before: takeSources,
  lock: lockLink,
  fingerprint: contentHash,
  // Readers see both ends, and the later text is still known to be later.
  obstacle: ({ isAboutPublic, earlier, later }, verb) =>
    verb !== 'approve' || (isAboutPublic && placeInTime(later.date, earlier.date) === 'later')
      ? null
      : new Refusal('link_hidden'),
  act: ({ id }, verb) => ({ objectType: 'lineage-link', objectId: id, verb }),
  payload: (row, _, added) => ({ contentSha256: contentHash(row), ...added }),
  write: async (tx, { id }, step, said) => {
    await tx.lineageLink.update({ where: { id }, data: { ...said, ...step }, select: { id: true } })
  },
}
export const linkReview = reviewable(link)

/** Takes the copies of the later texts of some links. */
async function takeSources(tx: Transaction, ids: readonly string[]): Promise<void> {
  const of = await tx.lineageLink.findMany({
    where: { id: { in: [...ids] } },
    select: { laterSourceId: true },
  })
  await takeCopiesOf(
    tx,
    of.map(({ laterSourceId }) => laterSourceId),
  )
}

async function lockLink(tx: Transaction, id: string): Promise<LockedLink | null> {
  await takeSources(tx, [id])
  await tx.$queryRaw`SELECT FROM lineage_links WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.lineageLink.findUnique({ where: { id }, select: lockedSelect })
  if (!row) return null
  const { proposedById, publishedAt, ...said } = row
  const { earlier, later } = endsOf(row)
  const stands = [earlier, later].every((end) => end.kind === 'source' || end.withdrawnOn === null)
  return {
    ...said,
    earlier,
    later,
    authorId: proposedById,
    people: [proposedById],
    writers: LINK_WRITERS,
    wasPublished: publishedAt !== null,
    isAboutPublic: stands && row.laterSource?.listedAt !== null,
    statementId: row.commitment.statementId,
  }
}

const lockedSelect = {
  ...endsSelect,
  commitment: { select: { ...itemSelect, statementId: true } },
  laterSource: { select: { ...endsSelect.laterSource.select, listedAt: true } },
  kind: true,
  quote: true,
  locator: true,
  why: true,
  whyLanguage: true,
  state: true,
  version: true,
  proposedById: true,
  publishedAt: true,
} as const
