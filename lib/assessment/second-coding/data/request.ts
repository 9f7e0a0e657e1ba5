import 'server-only'
import type { RowOf } from '@/lib/ground/platform/db'
import type { RequestView } from '../types'

/** What of a request a view is made from. */
export const requestSelect = {
  id: true,
  state: true,
  askedAt: true,
  blind: true,
  outcome: true,
  reason: true,
  decidedAt: true,
  coderId: true,
  askedById: true,
  askedBy: { select: { publicName: true } },
  coder: { select: { publicName: true } },
  decidedBy: { select: { publicName: true } },
  coding: { select: { blind: true } },
} as const

type RequestRow = RowOf<'codingRequest', typeof requestSelect>

export function requestOf(row: RequestRow): RequestView {
  const { outcome, reason, decidedAt, decidedBy } = row
  return {
    id: row.id,
    state: row.state,
    askedBy: row.askedBy.publicName,
    askedAt: row.askedAt.toISOString(),
    coder: row.coder?.publicName ?? null,
    blind: row.blind,
    codedBlind: row.coding?.blind ?? null,
    decision:
      outcome && decidedAt && decidedBy
        ? { outcome, reason: reason ?? '', by: decidedBy.publicName, at: decidedAt.toISOString() }
        : null,
  }
}
