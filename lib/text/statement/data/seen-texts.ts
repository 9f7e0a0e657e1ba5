import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { SeenText } from '../types'

/**
 * What was seen of the other texts of a statement, in the order of its renderings; empty when no statement has that address.
 *
 * @param language only of those in it
 */
export async function findSeenTexts(slug: string, language?: string): Promise<SeenText[]> {
  const rows = await db().seenText.findMany({
    where: { rendering: { statement: { slug }, ...(language !== undefined && { language }) } },
    orderBy: { rendering: { position: 'asc' } },
    select: {
      extent: true,
      kind: true,
      publisher: true,
      issuedBy: true,
      text: true,
      sha256: true,
      broughtAt: true,
      rendering: {
        select: {
          key: true,
          language: true,
          label: true,
          url: true,
          replacedBy: { where: { publishedAt: { not: null } }, select: { publishedAt: true } },
        },
      },
      clauses: {
        orderBy: { position: 'asc' },
        select: {
          passageNumber: true,
          start: true,
          end: true,
          exact: true,
          wordsStart: true,
          wordsEnd: true,
          force: true,
          forceReason: true,
          commitment: { select: { reference: true } },
        },
      },
    },
  })
  return rows.map(({ rendering: { replacedBy, ...rendering }, broughtAt, clauses, ...seen }) => ({
    ...rendering,
    ...seen,
    broughtAt: broughtAt.toISOString(),
    replacedAt: replacedBy[0]?.publishedAt?.toISOString() ?? null,
    clauses: clauses.map(
      ({ passageNumber, commitment, start, wordsStart, wordsEnd, forceReason, ...clause }) => ({
        ...clause,
        start,
        passage: passageNumber,
        reference: commitment?.reference ?? null,
        words:
          wordsStart === null || wordsEnd === null
            ? null
            : { start: wordsStart - start, end: wordsEnd - start },
        why: forceReason,
      }),
    ),
  }))
}
