import 'server-only'
import { db } from '@/lib/platform/db'
import type { SourceType, SourceView } from './types'

/** The library of a statement: every source that bears on one of its items or is cited there, by number. */
export async function findSourcesOf(slug: string): Promise<SourceView[]> {
  const ofStatement = { statement: { slug } }
  const rows = await db().source.findMany({
    where: {
      OR: [
        { bearings: { some: { commitment: ofStatement } } },
        { citations: { some: { revision: { line: { commitment: ofStatement } } } } },
      ],
    },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      url: true,
      title: true,
      titleBasis: true,
      publisher: true,
      author: true,
      date: true,
      language: true,
      type: true,
      summary: true,
      core: true,
      seen: true,
      note: true,
      primary: true,
      onBehalfOf: true,
      independenceGroup: true,
      _count: { select: { snapshots: true } },
    },
  })
  return rows.map(({ _count, type, ...row }) => ({
    ...row,
    type: typeOf(type),
    storedCopies: _count.snapshots,
  }))
}

function typeOf(type: Exclude<SourceType, 'think-tank'> | 'think_tank'): SourceType {
  return type === 'think_tank' ? 'think-tank' : type
}
