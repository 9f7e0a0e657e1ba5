import 'server-only'
import { db } from '@/lib/platform/db'
import type { DecisionView, ReviewKey } from '../types'

/** What is read of the decisions on something, oldest first; for a query of the noun's own. */
export const decisionsSelect = {
  orderBy: { at: 'asc' },
  select: { decision: true, at: true, reason: true, reviewer: { select: { publicName: true } } },
} as const

type DecisionRow = {
  readonly decision: 'approve' | 'send_back' | 'show_as_interim'
  readonly at: Date
  readonly reason: string | null
  readonly reviewer: { readonly publicName: string }
}

export function decisionOf({ decision, at, reason, reviewer }: DecisionRow): DecisionView {
  return {
    decision: decision === 'approve' ? 'approve' : 'send_back',
    at: at.toISOString(),
    by: reviewer.publicName,
    reason,
  }
}

/** What was decided on something so far, oldest first. */
export async function findDecisions(of: ReviewKey): Promise<DecisionView[]> {
  const rows = await db().review.findMany({ where: of, ...decisionsSelect })
  return rows.map(decisionOf)
}
