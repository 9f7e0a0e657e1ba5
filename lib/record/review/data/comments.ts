import 'server-only'
import type { CommentView } from '../types'

/** What is read of the comments that came with a decision, in their order; for a query of the noun's own. */
export const commentsSelect = {
  orderBy: { number: 'asc' },
  select: {
    id: true,
    place: true,
    body: true,
    answer: true,
    answeredAt: true,
    answeredBy: { select: { publicName: true } },
    settledAt: true,
    settledBy: { select: { publicName: true } },
  },
} as const

type CommentRow = {
  readonly id: string
  readonly place: string
  readonly body: string
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly answeredBy: { readonly publicName: string } | null
  readonly settledAt: Date | null
  readonly settledBy: { readonly publicName: string } | null
}

export function commentOf({ id, place, body, ...row }: CommentRow): CommentView {
  const { answer, answeredAt, answeredBy, settledAt, settledBy } = row
  return {
    id,
    place,
    body,
    answer:
      answer !== null && answeredAt && answeredBy
        ? { text: answer, at: answeredAt.toISOString(), by: answeredBy.publicName }
        : null,
    settled: settledAt && settledBy ? { at: settledAt.toISOString(), by: settledBy.publicName } : null,
  }
}
