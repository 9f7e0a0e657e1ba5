import 'server-only'
import { dayOf } from '@/lib/platform/clock'
import { db, type RowOf } from '@/lib/platform/db'
import type { RequestSubject } from '../types'

export const subjectSelect = {
  slug: true,
  shortTitle: true,
  date: true,
  renderings: { where: { isBase: true }, select: { language: true } },
  parties: {
    orderBy: { position: 'asc' },
    select: { key: true, name: true, names: true, representedBy: true },
  },
  commitments: {
    where: { publishedAt: { not: null }, withdrawnAt: null },
    orderBy: { start: 'asc' },
    select: { reference: true, title: true, titleLanguage: true },
  },
} as const

type SubjectRow = RowOf<'statement', typeof subjectSelect>

export function subjectOf({ date, renderings, commitments, ...row }: SubjectRow): RequestSubject {
  return { ...row, date: dayOf(date), language: renderings[0]?.language ?? '', items: commitments }
}

/** Every statement with its parties and public items, newest statement first. */
export async function findRequestSubjects(): Promise<RequestSubject[]> {
  const rows = await db().statement.findMany({
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    select: subjectSelect,
  })
  return rows.map(subjectOf)
}
