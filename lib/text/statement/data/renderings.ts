import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { AlignedRendering } from '../types'
import { rowOf } from './alignment'

/**
 * The renderings of a statement that were added with their text and are public, by key; empty when no statement has that address.
 *
 * @param language only those in it
 */
export async function findAlignedRenderings(slug: string, language?: string): Promise<AlignedRendering[]> {
  const rows = await db().addedRendering.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, ...(language !== undefined && { language }) },
    orderBy: { key: 'asc' },
    select: {
      id: true,
      key: true,
      language: true,
      label: true,
      publisher: true,
      url: true,
      sha256: true,
      text: true,
      publishedAt: true,
      alignments: {
        where: { state: 'published' },
        orderBy: { number: 'asc' },
        select: {
          number: true,
          publishedAt: true,
          alignedBy: { select: { publicName: true } },
          reviews: { where: { decision: 'approve' }, select: { reviewer: { select: { publicName: true } } } },
          clauses: { orderBy: { position: 'asc' } },
        },
      },
    },
  })
  const replaced = await db().addedRendering.findMany({
    where: { replacesId: { in: rows.map(({ id }) => id) }, publishedAt: { not: null } },
    select: { replacesId: true, publishedAt: true },
  })
  return rows.map(({ id, publishedAt, alignments, ...rendering }) => ({
    ...rendering,
    publishedAt: isoOf(publishedAt),
    replacedAt: replaced.find(({ replacesId }) => replacesId === id)?.publishedAt?.toISOString() ?? null,
    alignments: alignments.map(({ number, publishedAt: at, alignedBy, reviews, clauses }) => ({
      number,
      publishedAt: isoOf(at),
      alignedBy: alignedBy.publicName,
      confirmedBy: reviews[0]?.reviewer.publicName ?? '',
      rows: clauses.map(rowOf),
    })),
  }))
}

function isoOf(date: Date | null): string {
  if (date === null) throw new Error('what is published has a day')
  return date.toISOString()
}
