import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { type AnswerView, UNANSWERING } from '../types'

const most = 50

/**
 * The submitted status updates that can answer a question, newest first: on its item, or on any of the statement where it is about all
 * of it. Those that were sent back or withdrawn answer nothing.
 *
 * @param reference the item; null for the whole statement
 */
export async function findAnswers(
  actor: Member,
  slug: string,
  reference: string | null,
): Promise<AnswerView[]> {
  const kept = (await findKeptFrom(actor.id)).revisions
  const rows = await db().revision.findMany({
    where: {
      id: { notIn: [...kept] },
      state: { notIn: [...UNANSWERING] },
      line: { commitment: { statement: { slug }, ...(reference === null ? {} : { reference }) } },
    },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      number: true,
      judgement: true,
      submittedAt: true,
      author: { select: { publicName: true } },
      line: { select: { party: true, commitment: { select: { reference: true } } } },
    },
  })
  return rows.map(({ submittedAt, author, line, ...row }) => ({
    ...row,
    submittedAt: submittedAt.toISOString(),
    by: author.publicName,
    reference: line.commitment.reference,
    party: line.party,
  }))
}
