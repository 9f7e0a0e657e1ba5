import 'server-only'
import { endOf } from '@/lib/platform/day'
import { db, manyRows } from '@/lib/platform/db'
import type { ListedItem, PlacedItem, WordedItem } from '../types'
import { namedIn, translationsOfItem, withdrawnOf } from './commitments'
import { itemStood } from './on-day'

/** The references of the items of a statement in the order of their list: those that stand in reading order, then those that were withdrawn. */
export async function findItemPlaces(slug: string): Promise<string[]> {
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(c.reference, ' ' ORDER BY c.withdrawn_at IS NOT NULL, c.passage_number, c.start, c.reference) AS places
    FROM statements s JOIN commitments c ON c.statement_id = s.id
    WHERE s.slug = ${slug} AND c.published_at IS NOT NULL`
  return all?.places?.split(' ') ?? []
}

/** The items of a statement that are or were public, in reading order. @param references only these */
export function findPlacedItems(
  slug: string,
  references: readonly string[] | null = null,
): Promise<PlacedItem[]> {
  return manyRows<PlacedItem>`
    SELECT c.reference, c.force, c.area_key AS "areaKey", c.followed, c.withdrawn_at IS NOT NULL AS "isWithdrawn",
           coalesce(g.governs, '[]') AS governs
    FROM statements s
    JOIN commitments c ON c.statement_id = s.id
    LEFT JOIN (
      SELECT governed_by_id, json_agg(reference ORDER BY passage_number, start) AS governs
      FROM commitments WHERE governed_by_id IS NOT NULL AND state = 'published' GROUP BY governed_by_id
    ) g ON g.governed_by_id = c.id
    WHERE s.slug = ${slug} AND c.published_at IS NOT NULL
      AND (${references}::text[] IS NULL OR c.reference = ANY(${references}::text[]))
    ORDER BY c.passage_number, c.start, c.reference`
}

/** The words of every item of a statement that stands, in reading order. @param day those that stood at its end, YYYY-MM-DD, UTC; null for now */
export function findWordedItems(slug: string, day: string | null = null): Promise<WordedItem[]> {
  const end = endOf(day)
  return manyRows<WordedItem>`
    SELECT c.reference, c.force, c.start, c."end", c.exact, coalesce(g.governs, '[]') AS governs
    FROM statements s
    JOIN commitments c ON c.statement_id = s.id
    LEFT JOIN (
      SELECT c.governed_by_id, json_agg(c.reference ORDER BY c.passage_number, c.start) AS governs
      FROM commitments c WHERE c.governed_by_id IS NOT NULL AND ${itemStood(end)} GROUP BY c.governed_by_id
    ) g ON g.governed_by_id = c.id
    WHERE s.slug = ${slug} AND ${itemStood(end)}
    ORDER BY c.passage_number, c.start, c.reference`
}

/** Items of a statement that are or were public, by their references, in reading order. */
export async function findListedItems(
  slug: string,
  references: readonly string[],
  language = '',
): Promise<ListedItem[]> {
  const rows = await db().commitment.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, reference: { in: [...references] } },
    orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }, { reference: 'asc' }],
    select: {
      reference: true,
      title: true,
      titleLanguage: true,
      areaKey: true,
      force: true,
      exact: true,
      withdrawnAt: true,
      withdrawnReason: true,
      withdrawnLanguage: true,
      ...translationsOfItem(language, ['title']),
      governs: {
        where: { state: 'published' },
        orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }],
        select: { reference: true },
      },
    },
  })
  return rows.map(({ withdrawnAt, withdrawnReason, withdrawnLanguage, governs, ...row }) => ({
    ...namedIn(row),
    governs: governs.map(({ reference }) => reference),
    withdrawn: withdrawnOf({
      withdrawnAt,
      withdrawnReason,
      withdrawnLanguage,
      titleLanguage: row.titleLanguage,
    }),
  }))
}
