import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { db } from '@/lib/ground/platform/db'
import type { JudgedStatement } from '../types'
import { findEditorialNotes } from './editorial-notes'

/** A statement as judgements on its items are made and weighed; null when no statement has that address. Its text is not read. */
export async function findJudgedStatement(slug: string): Promise<JudgedStatement | null> {
  const row = await db().statement.findUnique({
    where: { slug },
    select: {
      slug: true,
      date: true,
      parties: {
        orderBy: { position: 'asc' },
        select: { key: true, name: true, names: true, representedBy: true },
      },
      areas: { orderBy: { position: 'asc' }, select: { key: true, title: true, titles: true } },
      renderings: { orderBy: { position: 'asc' }, select: { url: true, language: true, isBase: true } },
      variants: { select: { readings: { select: { url: true, kind: true } } } },
    },
  })
  if (!row) return null
  const { renderings, date, ...statement } = row
  const base = renderings.find(({ isBase }) => isBase)
  if (!base) throw new Error(`statement ${slug} has no base rendering`)
  return {
    ...statement,
    date: dayOf(date),
    base: { language: base.language, url: base.url, editorial: await findEditorialNotes(slug) },
    otherRenderings: renderings.flatMap(({ url, isBase }) => (isBase ? [] : [{ url }])),
  }
}
