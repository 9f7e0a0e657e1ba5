import 'server-only'
import { endOf, isBy } from '@/lib/ground/platform/day'
import { db, manyRows, sqlPart } from '@/lib/ground/platform/db'
import { titledBy } from '@/lib/text/statement/rules/own-words'
import type { WordedItem } from '@/lib/text/statement/types'
import { hingeOf } from '../rules/hinge'
import type { ListedItem, PlacedItem } from '../types'
import { governingSelect, namedIn, translationsOfItem, withdrawnOf } from './item-view'
import { itemFollowed, itemStood, stoodOn } from './on-day'

/**
 * The references of the items of a statement in the order of their list: those that stand in reading order, then those that were withdrawn.
 *
 * @param day as the list was at its end, YYYY-MM-DD, UTC; null for now
 */
export async function findItemPlaces(slug: string, day: string | null = null): Promise<string[]> {
  const end = endOf(day)
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(c.reference, ' ' ORDER BY NOT (${itemStood(end)}), c.passage_number, c.start, c.reference) AS places
    FROM statements s JOIN commitments c ON c.statement_id = s.id
    WHERE s.slug = ${slug} AND c.published_at < ${end}::timestamptz`
  return all?.places?.split(' ') ?? []
}

/** What joins the references of those that an item, `c`, governs and that stood before a moment, in reading order, as `g.governs`. */
const itsGoverned = (end: string) => sqlPart`
    CROSS JOIN LATERAL (SELECT c.id) AS governing
    CROSS JOIN LATERAL (
      SELECT json_agg(c.reference ORDER BY c.passage_number, c.start) AS governs
      FROM commitments c WHERE c.governed_by_id = governing.id AND ${itemStood(end)}) AS g`

/** The items of a statement that are or were public, in reading order. @param references only these @param day as above */
export function findPlacedItems(
  slug: string,
  references: readonly string[] | null = null,
  day: string | null = null,
): Promise<PlacedItem[]> {
  const end = endOf(day)
  return manyRows<PlacedItem>`
    SELECT c.reference, c.force, c.area_key AS "areaKey", ${itemFollowed(end)} AS followed, NOT (${itemStood(end)}) AS "isWithdrawn",
           coalesce(g.governs, '[]') AS governs
    FROM statements s
    JOIN commitments c ON c.statement_id = s.id
    ${itsGoverned(end)}
    WHERE s.slug = ${slug} AND c.published_at < ${end}::timestamptz
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
    ${itsGoverned(end)}
    WHERE s.slug = ${slug} AND ${itemStood(end)}
    ORDER BY c.passage_number, c.start, c.reference`
}

/** Items of a statement that are or were public, by their references, in reading order. @param day as they were at its end, as above */
export async function findListedItems(
  slug: string,
  references: readonly string[],
  language = '',
  day: string | null = null,
): Promise<ListedItem[]> {
  const publishedAt = day === null ? { not: null } : { lt: new Date(endOf(day)) }
  const rows = await db().commitment.findMany({
    where: { statement: { slug }, publishedAt, reference: { in: [...references] } },
    orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }, { reference: 'asc' }],
    select: {
      reference: true,
      shortId: true,
      title: true,
      titleLanguage: true,
      areaKey: true,
      force: true,
      start: true,
      exact: true,
      prefix: true,
      suffix: true,
      governedBy: { select: governingSelect },
      withdrawnAt: true,
      withdrawnReason: true,
      withdrawnLanguage: true,
      ...translationsOfItem(language, ['title']),
      governs: {
        where: stoodOn(day),
        orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }],
        select: { reference: true },
      },
    },
  })
  return rows.map(({ withdrawnAt, withdrawnReason, withdrawnLanguage, governs, governedBy, ...row }) => {
    const { titleLanguage } = row
    const withdrawn = withdrawnOf({ withdrawnAt, withdrawnReason, withdrawnLanguage, titleLanguage })
    const named = namedIn(row)
    return {
      ...(day === null ? named : titledBy(named, day)),
      governs: governs.map(({ reference }) => reference),
      hinge: governedBy && hingeOf(governedBy),
      withdrawn: withdrawn && (day === null || isBy(day, withdrawn.on)) ? withdrawn : null,
    }
  })
}
