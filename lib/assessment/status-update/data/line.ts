import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import type { RevisionView } from '../types'
import { type ItemToJudge, itemOf, itemSelect } from './item'
import { revisionSelect, viewOf } from './revision-view'

/** A revision with what reading pages never need: whose it is and who approved it, by id. */
export type RevisionOfLine = RevisionView & {
  readonly authorId: string
  readonly approvedBy: readonly string[]
}

/** A line with its item and all its revisions, whatever their state, oldest first. */
export type WholeLine = {
  readonly id: string
  readonly party: string
  readonly item: ItemToJudge
  readonly revisions: readonly RevisionOfLine[]
}

/** The line, read inside the transaction; null when there is none. */
export async function findWholeLine(tx: Transaction, lineId: string): Promise<WholeLine | null> {
  const row = await tx.line.findUnique({ where: { id: lineId }, select: wholeLineSelect })
  return row && wholeLineOf(row)
}

const { line: _readWithTheLine, ...ofRevision } = revisionSelect

/** What of a revision the desk reads beyond what readers may see. */
export const deskRevisionSelect = {
  ...ofRevision,
  authorId: true,
  reviews: {
    ...ofRevision.reviews,
    select: { ...ofRevision.reviews.select, reviewerId: true },
  },
} as const

export const wholeLineSelect = {
  id: true,
  party: true,
  commitment: { select: itemSelect },
  revisions: { orderBy: { number: 'asc' }, select: deskRevisionSelect },
} as const

type ViewRow = Parameters<typeof viewOf>[0]
type DeskRevisionRow = Omit<ViewRow, 'reviews'> & {
  readonly authorId: string
  readonly reviews: readonly (ViewRow['reviews'][number] & { readonly reviewerId: string })[]
}

/** A row read by `deskRevisionSelect` as a view. */
export function revisionOfLine(row: DeskRevisionRow, reference: string, party: string): RevisionOfLine {
  return {
    ...viewOf(row),
    reference,
    party,
    authorId: row.authorId,
    approvedBy: row.reviews.map(({ reviewerId }) => reviewerId),
  }
}

function wholeLineOf(row: {
  readonly id: string
  readonly party: string
  readonly commitment: Parameters<typeof itemOf>[0]
  readonly revisions: readonly DeskRevisionRow[]
}): WholeLine {
  const item = itemOf(row.commitment)
  return {
    id: row.id,
    party: row.party,
    item,
    revisions: row.revisions.map((revision) => revisionOfLine(revision, item.reference, row.party)),
  }
}
