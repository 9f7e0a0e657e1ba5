import 'server-only'
import type { CodingState, Outcome, RequestView } from '../types'

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

type Named = { readonly publicName: string } | null
type RequestRow = {
  readonly id: string
  readonly state: CodingState
  readonly askedAt: Date
  readonly blind: boolean
  readonly outcome: Outcome | null
  readonly reason: string | null
  readonly decidedAt: Date | null
  readonly askedBy: { readonly publicName: string }
  readonly coder: Named
  readonly decidedBy: Named
  readonly coding: { readonly blind: boolean } | null
}

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

/** A revision of a line as the rule of authors reads it. */
export function submissionOf(row: {
  readonly number: number
  readonly authorId: string
  readonly finalAt: Date | null
}) {
  return {
    number: row.number,
    submittedBy: row.authorId,
    finalAt: row.finalAt?.toISOString() ?? null,
  }
}
