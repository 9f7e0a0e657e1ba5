import 'server-only'
import { db } from '@/lib/platform/db'
import type { DecisionView, ReviewKey } from '../types'

/** What was decided on something so far, oldest first. */
export async function findDecisions(of: ReviewKey): Promise<DecisionView[]> {
  const rows = await db().review.findMany({
    where: { ...of, decision: { in: ['approve', 'send_back'] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { decision: true, at: true, reason: true, reviewer: { select: { publicName: true } } },
  })
  return rows.map(({ decision, at, reason, reviewer }) => ({
    decision: decision === 'approve' ? 'approve' : 'send_back',
    at: at.toISOString(),
    by: reviewer.publicName,
    reason,
  }))
}
