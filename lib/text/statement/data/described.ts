import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { db } from '@/lib/ground/platform/db'
import type { DescribedStatement } from '../types'

/** What is said of some statements, without their texts, in the order of their addresses; those that no statement has are left out. */
export async function findDescribed(slugs: readonly string[]): Promise<DescribedStatement[]> {
  const rows = await db().statement.findMany({ where: { slug: { in: [...slugs] } }, select })
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  return slugs.flatMap((slug) => {
    const row = bySlug.get(slug)
    const [read] = row?.renderings ?? []
    if (!row || !read) return []
    const { renderings: _, date, ...said } = row
    const { _count: counted, ...base } = read
    return [{ ...said, date: dayOf(date), base, passages: counted.passages }]
  })
}

const select = {
  slug: true,
  shortId: true,
  title: true,
  titleGivenBy: true,
  shortTitle: true,
  place: true,
  date: true,
  parties: { orderBy: { position: 'asc' }, select: { key: true, name: true, representedBy: true } },
  areas: { orderBy: { position: 'asc' }, select: { key: true, title: true } },
  renderings: {
    where: { isBase: true },
    select: {
      ...{ key: true, language: true, label: true, publisher: true, url: true, sha256: true },
      _count: { select: { passages: true } },
    },
  },
} as const
