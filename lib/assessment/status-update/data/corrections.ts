import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { CorrectingRevision } from '../types'

const selected = { number: true, judgement: true } as const

/** Final judgements that correct another, by their ids, each with the one that it corrects: the final one before it on its line. */
export async function findCorrectingRevisions(ids: readonly string[]): Promise<CorrectingRevision[]> {
  if (ids.length === 0) return []
  const rows = await db().revision.findMany({
    where: { id: { in: [...ids] }, succession: 'corrects', finalAt: { not: null } },
    select: {
      id: true,
      ...selected,
      correctionReason: true,
      inShort: true,
      rationaleLanguage: true,
      line: {
        select: {
          party: true,
          commitment: { select: { reference: true } },
          revisions: {
            where: { finalAt: { not: null } },
            orderBy: { number: 'desc' },
            select: selected,
          },
        },
      },
    },
  })
  return rows.map(({ line: { party, commitment, revisions }, ...row }) => ({
    ...row,
    reference: commitment.reference,
    party,
    corrected: revisions.find(({ number }) => number < row.number) ?? null,
  }))
}
