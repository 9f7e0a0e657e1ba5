import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import type { RequestSubject } from '../types'

export const subjectSelect = {
  ...shortTitleSelect,
  date: true,
  parties: {
    orderBy: { position: 'asc' },
    select: { key: true, name: true, names: true, representedBy: true },
  },
} as const

type SubjectRow = RowOf<'statement', typeof subjectSelect>

export function subjectOf({ date, parties, ...row }: SubjectRow, language: string): RequestSubject {
  return { ...shortTitleOf(row, language), date: dayOf(date), parties }
}

/** The statements that a request can be about, newest first, as they are called in a language. */
export async function findSubjectNames(
  language: string,
): Promise<Pick<RequestSubject, 'slug' | 'shortTitle' | 'language'>[]> {
  const rows = await db().statement.findMany({
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    select: shortTitleSelect,
  })
  return rows.map((row) => shortTitleOf(row, language))
}

/** One of them with its parties; null where no statement has that address. */
export async function findRequestSubject(slug: string, language: string): Promise<RequestSubject | null> {
  const row = await db().statement.findUnique({ where: { slug }, select: subjectSelect })
  return row && subjectOf(row, language)
}
