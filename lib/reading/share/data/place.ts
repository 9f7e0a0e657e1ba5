import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { findUnderReview } from '@/lib/record/review/data/under-review'
import { reviewedWorkOf } from '../rules/shared-nouns'
import type { OpenLink } from './open-link'

/** On which statement and item the work stands that a link is to; null where it stands on none. */
export async function findPlace(
  tx: Transaction,
  link: OpenLink,
): Promise<{ readonly statementId: string | null; readonly commitmentId: string | null }> {
  const reviewed = reviewedWorkOf(link)
  if (!reviewed) {
    const { commitment } = await tx.line.findUniqueOrThrow({
      where: { id: link.revision?.lineId ?? link.draftLineId ?? '' },
      select: { commitment: { select: { id: true, statementId: true } } },
    })
    return { statementId: commitment.statementId, commitmentId: commitment.id }
  }
  const [work] = await findUnderReview([reviewed.id], tx)
  if (!work?.slug) return { statementId: null, commitmentId: null }
  const statement = await tx.statement.findUnique({
    where: { slug: work.slug },
    select: { id: true, commitments: { where: { reference: work.reference ?? '' }, select: { id: true } } },
  })
  return { statementId: statement?.id ?? null, commitmentId: statement?.commitments[0]?.id ?? null }
}
