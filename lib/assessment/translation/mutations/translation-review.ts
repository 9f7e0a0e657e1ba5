import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { Kind, Reviewed } from '@/lib/record/review/mutations/kind'
import { reviewable } from '@/lib/record/review/mutations/reviewable'
import { originalHash } from '@/lib/text/statement/rules/translated'
import { findOriginals } from '../data/originals'
import { contentHash, type TranslationSaid } from '../rules/content-hash'
import { saidOf } from '../rules/said-of'
import { TRANSLATION_WRITERS } from '../types'
import { takeTranslated } from './take-translated'

/** A translation as its review needs it. */
type LockedTranslation = Reviewed & TranslationSaid & { readonly isCurrent: boolean }

// What a translation says never changes, so there is nothing that it could be submitted again with.
const translation: Kind<LockedTranslation, Record<string, never>> = {
  key: (translationId) => ({ translationId }),
  before: takeSources,
  lock: lockTranslation,
  fingerprint: contentHash,
  obstacle: ({ isCurrent }, verb) => (verb !== 'approve' || isCurrent ? null : new Refusal('original_gone')),
  act: ({ id }, verb) => ({ objectType: 'translation', objectId: id, verb }),
  payload: (row, _act, added) => ({ contentSha256: contentHash(row), ...added }),
  write: async (tx, { id }, step) => {
    await tx.translation.update({ where: { id }, data: step, select: { id: true } })
  },
}
export const translationReview = reviewable(translation)

/** Takes the copies of the sources on which some translations rest. */
async function takeSources(tx: Transaction, ids: readonly string[]): Promise<void> {
  const of = await tx.translation.findMany({
    where: { id: { in: [...ids] } },
    select: { lineId: true, sourceId: true },
  })
  await takeTranslated(tx, of)
}

async function lockTranslation(tx: Transaction, id: string): Promise<LockedTranslation | null> {
  await takeSources(tx, [id])
  await tx.$queryRaw`SELECT FROM translations WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.translation.findUnique({ where: { id }, select: lockedSelect })
  if (!row) return null
  const { statement, commitment, publishedAt, shownAt, ...rest } = row
  const { sourceId, partyKey, lineId, field } = row
  const slug = statement?.slug ?? null
  const of = saidOf({ statement: slug, reference: commitment?.reference ?? null, source: sourceId })
  const there = of && (await findOriginals(tx, { of, field, lineId, partyKey }))
  return {
    ...rest,
    isCurrent: there?.texts.some((text) => originalHash(text) === row.originalSha256) ?? false,
    people: [row.authorId],
    writers: TRANSLATION_WRITERS,
    wasPublished: publishedAt !== null || shownAt !== null,
    version: 1,
  }
}

const lockedSelect = {
  id: true,
  state: true,
  authorId: true,
  statementId: true,
  commitmentId: true,
  lineId: true,
  partyKey: true,
  sourceId: true,
  field: true,
  language: true,
  text: true,
  originalSha256: true,
  publishedAt: true,
  shownAt: true,
  statement: { select: { slug: true } },
  commitment: { select: { reference: true } },
} as const
