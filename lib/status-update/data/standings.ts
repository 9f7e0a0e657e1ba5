import 'server-only'
import { db } from '@/lib/platform/db'
import { isPublished, type RevisionOnLine } from '../rules/lines'
import type { RevisionView } from '../types'

/** Of a public judgement what says how an item stands. */
export type Standing = RevisionOnLine & Pick<RevisionView, 'reference' | 'seenUpTo'>

/** What an act on a judgement is told with. */
export type NamedRevision = Pick<
  RevisionView,
  'id' | 'reference' | 'party' | 'number' | 'judgement' | 'state'
>

/** Judgements by their ids: of those named the ones that readers ever could see. */
export async function findNamedRevisions(ids: readonly string[]): Promise<NamedRevision[]> {
  const rows = await db().revision.findMany({
    where: {
      id: { in: [...ids] },
      OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
    },
    select: {
      id: true,
      number: true,
      state: true,
      judgement: true,
      line: { select: { party: true, commitment: { select: { reference: true } } } },
    },
  })
  return rows.map(({ line, ...row }) => ({
    ...row,
    reference: line.commitment.reference,
    party: line.party,
  }))
}

/**
 * How the items of a statement stand: of the judgements that readers may see what says so, oldest first on each line.
 *
 * @param references only these items
 */
export async function findStandings(slug: string, references?: readonly string[]): Promise<Standing[]> {
  const ofItems = references && { reference: { in: [...references] } }
  const rows = await db().revision.findMany({
    where: {
      line: { commitment: { statement: { slug }, ...ofItems } },
      OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
    },
    orderBy: [{ line: { commitment: { passageNumber: 'asc' } } }, { lineId: 'asc' }, { number: 'asc' }],
    select: {
      number: true,
      state: true,
      judgement: true,
      seenUpTo: true,
      shownAsInterimAt: true,
      line: { select: { party: true, commitment: { select: { reference: true } } } },
    },
  })
  return rows
    .map(({ line, shownAsInterimAt, ...row }) => ({
      ...row,
      reference: line.commitment.reference,
      party: line.party,
      provisional: shownAsInterimAt !== null,
    }))
    .filter(isPublished)
}
