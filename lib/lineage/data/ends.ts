import 'server-only'
import { dayOf } from '@/lib/platform/clock'
import type { RowOf } from '@/lib/platform/db'
import type { LaterText, LinkedItem } from '../types'

/** What is read of an item as an end of a link. */
export const itemSelect = {
  reference: true,
  title: true,
  titleLanguage: true,
  exact: true,
  force: true,
  withdrawnAt: true,
  rendering: { select: { language: true } },
  statement: { select: { slug: true, shortTitle: true, date: true } },
} as const

/** What is read of the two ends of a link. */
export const endsSelect = {
  id: true,
  commitment: { select: itemSelect },
  laterCommitment: { select: itemSelect },
  laterSource: {
    select: { id: true, title: true, titleBasis: true, publisher: true, language: true, date: true },
  },
} as const

export function itemOf({
  statement,
  rendering,
  withdrawnAt,
  ...row
}: RowOf<'commitment', typeof itemSelect>): LinkedItem {
  return {
    ...row,
    kind: 'item',
    slug: statement.slug,
    statement: statement.shortTitle,
    date: dayOf(statement.date),
    language: rendering.language,
    withdrawnOn: withdrawnAt && dayOf(withdrawnAt),
  }
}

/** The earlier item and the later text of a link. */
export function endsOf({
  id,
  commitment,
  laterCommitment,
  laterSource,
}: RowOf<'lineageLink', typeof endsSelect>): {
  readonly earlier: LinkedItem
  readonly later: LaterText
} {
  const later = laterCommitment
    ? itemOf(laterCommitment)
    : laterSource && ({ kind: 'source', ...laterSource } as const)
  if (!later) throw new Error(`lineage link ${id} leads nowhere`)
  return { earlier: itemOf(commitment), later }
}
