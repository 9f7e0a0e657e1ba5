import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { type ReconciledCoding, standsAgainst } from '../rules/side-by-side'
import type { CodedTwice } from '../types'

/**
 * The judgements of a statement that are or were final and stood against a second, independent one.
 *
 * @param reference only those on this item
 */
export async function findCodedTwice(slug: string, reference?: string): Promise<CodedTwice[]> {
  const ofItem = reference === undefined ? {} : { reference }
  const lines = await db().line.findMany({
    where: {
      commitment: { statement: { slug }, ...ofItem },
      revisions: { some: { codingRequests: { some: { state: 'reconciled', coding: { blind: true } } } } },
    },
    select: {
      revisions: {
        orderBy: { number: 'asc' },
        select: {
          id: true,
          number: true,
          judgement: true,
          authorId: true,
          finalAt: true,
          codingRequests: {
            where: { state: 'reconciled' },
            select: {
              outcome: true,
              decidedAt: true,
              coding: { select: { coderId: true, judgement: true, blind: true } },
            },
          },
        },
      },
    },
  })
  return lines.flatMap(({ revisions }) => {
    const finals = revisions.filter(({ finalAt }) => finalAt !== null)
    const codings = revisions.flatMap(({ id, number, judgement, codingRequests }) =>
      codingRequests.flatMap(({ outcome, decidedAt, coding }): ReconciledCoding[] =>
        outcome && decidedAt && coding
          ? [
              {
                revisionId: id,
                number,
                coderId: coding.coderId,
                outcome,
                blind: coding.blind,
                same: coding.judgement === judgement,
                at: decidedAt.toISOString(),
              },
            ]
          : [],
      ),
    )
    return finals.flatMap((final) => {
      const coding = standsAgainst(final, finals, codings)
      return coding ? [{ revisionId: final.id, same: coding.same, at: coding.at }] : []
    })
  })
}
