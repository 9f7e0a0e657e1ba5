import 'server-only'
import { db } from '@/lib/ground/platform/db'
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

/** What was read of something that came back, as it was kept; undefined where it never came back, or nothing was kept. */
export async function findReadBefore(of: ReviewKey): Promise<unknown> {
  const review = await db().review.findFirst({
    where: { ...of, decision: 'send_back' },
    orderBy: { at: 'desc' },
    select: { read: true },
  })
  return review?.read ?? undefined
}

/** What was decided on something so far, oldest first. */
export async function findDecisions(of: ReviewKey): Promise<DecisionView[]> {
  const rows = await db().review.findMany({ where: of, ...decisionsSelect })
  return rows.map(decisionOf)
}
