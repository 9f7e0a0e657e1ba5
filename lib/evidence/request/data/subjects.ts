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

/** The statement that a request is about, with its parties; null where none has that address. */
export async function findRequestSubject(slug: string, language: string): Promise<RequestSubject | null> {
  const row = await db().statement.findUnique({ where: { slug }, select: subjectSelect })
  return row && subjectOf(row, language)
}
