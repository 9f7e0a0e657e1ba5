import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { Kind, Reviewed } from '@/lib/record/review/mutations/kind'
import { reviewable } from '@/lib/record/review/mutations/reviewable'
import { FIRM_STEPS } from '@/lib/record/review/rules/steps'
import { rowOf } from '../data/alignment'
import { alignmentHash } from '../rules/aligned'
import { type AlignedRow, WORDING_WRITERS } from '../types'
import { type AddedText, addedSelect, publishRendering } from './publish-rendering'

/** An alignment as its review needs it, with the text that was added. */
type LockedAlignment = Reviewed & {
  readonly added: AddedText
  readonly rows: readonly AlignedRow[]
  /** Whether another text stands by now in the place that this one is to take. */
  readonly isForestalled: boolean
}

/** It is told of as an act on its rendering, which becomes public with the first of its alignments. */
export const alignment: Kind<LockedAlignment, Record<string, never>> = {
  steps: FIRM_STEPS,
  key: (alignmentId) => ({ alignmentId }),
  lock: lockAlignment,
  fingerprint: ({ added, rows }) => alignmentHash(added.sha256, rows),
  read: ({ rows }) => rows,
  obstacle: ({ isForestalled }, verb) =>
    verb === 'approve' && isForestalled ? new Refusal('replaced_already') : null,
  act: ({ added }, verb) => ({ objectType: 'rendering', objectId: added.id, verb }),
  payload: ({ id, added, rows }, act) => ({
    alignment: id,
    ...(act === 'withdrew'
      ? { public: false }
      : act === 'published'
        ? { sha256: added.sha256, rendering: added.publishedAt === null }
        : { contentSha256: alignmentHash(added.sha256, rows) }),
  }),
  write: async (tx, { id, added, rows }, step) => {
    if (step.state === 'published' && added.publishedAt === null) await publishRendering(tx, added)
    const handedOn = { submittedAt: now(), contentSha256: alignmentHash(added.sha256, rows) }
    const data = step.state === 'submitted' ? { ...step, ...handedOn } : step
    await tx.alignment.update({ where: { id }, data, select: { id: true } })
  },
}
export const alignmentReview = reviewable(alignment)

/** Its statement is held with it: of two texts for one place the second is told. */
async function lockAlignment(tx: Transaction, id: string): Promise<LockedAlignment | null> {
  await tx.$queryRaw`SELECT FROM alignments WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.alignment.findUnique({ where: { id }, select: lockedSelect })
  if (!row) return null
  const { added, alignedById, clauses, publishedAt, ...rest } = row
  await tx.$queryRaw`SELECT FROM statements WHERE id = ${added.statementId}::uuid FOR NO KEY UPDATE`
  const { replacesId } = added
  const taken =
    added.publishedAt === null && replacesId !== null
      ? await tx.addedRendering.count({ where: { replacesId, publishedAt: { not: null } } })
      : 0
  return {
    ...rest,
    added,
    rows: clauses.map(rowOf),
    isForestalled: taken > 0,
    authorId: alignedById,
    people: [alignedById, added.addedById],
    writers: WORDING_WRITERS,
    wasPublished: publishedAt !== null,
    statementId: added.statementId,
  }
}

const lockedSelect = {
  id: true,
  state: true,
  version: true,
  alignedById: true,
  publishedAt: true,
  clauses: { orderBy: { position: 'asc' } },
  added: { select: addedSelect },
} as const
