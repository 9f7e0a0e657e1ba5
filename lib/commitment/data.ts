import 'server-only'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { CommitmentView } from './types'

/** Every marked item of a statement in reading order, withdrawn ones (which leave a marker) included. */
export async function findCommitments(slug: string): Promise<CommitmentView[]> {
  const rows = await db().commitment.findMany({
    where: { statement: { slug } },
    orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }, { reference: 'asc' }],
    select: {
      id: true,
      reference: true,
      key: true,
      title: true,
      titleLanguage: true,
      areaKey: true,
      force: true,
      passageNumber: true,
      start: true,
      end: true,
      exact: true,
      prefix: true,
      suffix: true,
      whyThisForce: true,
      followed: true,
      withdrawnAt: true,
      withdrawnReason: true,
      governedBy: { select: { reference: true } },
      governs: { orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }], select: { reference: true } },
      responsible: { orderBy: { position: 'asc' }, select: { name: true } },
      bearings: { orderBy: { source: { number: 'asc' } }, select: { sourceId: true, stance: true } },
    },
  })
  return rows.map(({ withdrawnAt, withdrawnReason, governedBy, governs, responsible, ...row }) => ({
    ...row,
    governedBy: governedBy?.reference ?? null,
    governs: governs.map((governed) => governed.reference),
    responsible: responsible.map((body) => body.name),
    withdrawn: withdrawnAt && withdrawnReason ? { on: dayOf(withdrawnAt), reason: withdrawnReason } : null,
  }))
}
