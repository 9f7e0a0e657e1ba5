import 'server-only'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { SubjectChoice } from '../types'

/** Every statement with its public items that were not withdrawn, newest statement first: what a logged search or a question can be about. */
export async function findSubjects(): Promise<SubjectChoice[]> {
  const rows = await db().statement.findMany({
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    select: {
      slug: true,
      shortTitle: true,
      date: true,
      renderings: { where: { isBase: true }, select: { language: true } },
      commitments: {
        where: { publishedAt: { not: null }, withdrawnAt: null },
        orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }],
        select: { reference: true, title: true, titleLanguage: true },
      },
    },
  })
  return rows.map(({ renderings, commitments, date, ...row }) => ({
    ...row,
    date: dayOf(date),
    language: renderings[0]?.language ?? '',
    items: commitments,
  }))
}
