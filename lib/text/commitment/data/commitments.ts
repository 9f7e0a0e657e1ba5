import 'server-only'
import { db, manyRows } from '@/lib/ground/platform/db'
import type { CommitmentView, NamedItem, Neighbours } from '../types'
import { commitmentIn, commitmentSelect, namedIn, translationsOfItem, withBearings } from './item-view'
import { stoodOn } from './on-day'

/** As one reads the statement. Under which heading an item stands in a list is said in `rules/groups.ts`. */
const IN_THE_TEXT = [{ passageNumber: 'asc' }, { start: 'asc' }, { reference: 'asc' }] as const

/**
 * The marked items of a statement that readers may see, in reading order: those that a second person approved, and those withdrawn
 * after that, which leave a marker. A mark that was never public is not in it, whatever became of it.
 *
 * @param references only these
 * @param language in which their words are shown where they were translated
 */
export async function findCommitments(
  slug: string,
  references?: readonly string[],
  language = '',
): Promise<CommitmentView[]> {
  const these = references && { reference: { in: [...references] } }
  const rows = await db().commitment.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, ...these },
    orderBy: [...IN_THE_TEXT],
    select: { ...commitmentSelect, ...translationsOfItem(language) },
  })
  return (await withBearings(rows)).map(commitmentIn)
}

/** The same in some passages, by their numbers. */
export async function findItemsIn(
  slug: string,
  passages: { readonly from: number; readonly to: number },
  language = '',
): Promise<CommitmentView[]> {
  const rows = await db().commitment.findMany({
    where: {
      statement: { slug },
      publishedAt: { not: null },
      passageNumber: { gte: passages.from, lte: passages.to },
    },
    orderBy: [...IN_THE_TEXT],
    select: { ...commitmentSelect, ...translationsOfItem(language) },
  })
  return (await withBearings(rows)).map(commitmentIn)
}

/** Marked items that readers may see with those that govern them and those that they govern, in reading order; empty where there are none. */
export async function findItemsAround(
  slug: string,
  references: readonly string[],
  language = '',
): Promise<CommitmentView[]> {
  const one = { reference: { in: [...references] } }
  const rows = await db().commitment.findMany({
    where: {
      statement: { slug },
      publishedAt: { not: null },
      OR: [one, { governedBy: one }, { governs: { some: one } }],
    },
    orderBy: [...IN_THE_TEXT],
    select: { ...commitmentSelect, ...translationsOfItem(language) },
  })
  return (await withBearings(rows)).map(commitmentIn)
}

/** The items of a statement on which one of some sources bears, or that a judgement is about which cites it and which readers ever could see, in reading order: of what bears on them, those sources. */
export async function findItemsUsing(
  slug: string,
  sourceIds: readonly string[],
  language = '',
): Promise<CommitmentView[]> {
  const sourceId = { in: [...sourceIds] }
  const citing = {
    OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
    citations: { some: { sourceId } },
  }
  const rows = await db().commitment.findMany({
    where: {
      statement: { slug },
      publishedAt: { not: null },
      OR: [{ bearings: { some: { sourceId } } }, { lines: { some: { revisions: { some: citing } } } }],
    },
    orderBy: [...IN_THE_TEXT],
    select: { ...commitmentSelect, ...translationsOfItem(language) },
  })
  return (await withBearings(rows, sourceIds)).map(commitmentIn)
}

/**
 * Items of a statement that are or were public, in reading order.
 *
 * @param which by their references or ids; or all that stand
 */
export async function findNamedItems(
  slug: string,
  which: { readonly references: readonly string[] } | { readonly ids: readonly string[] } | 'standing',
  language = '',
): Promise<NamedItem[]> {
  const rows = await db().commitment.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, ...namedBy(which) },
    orderBy: [...IN_THE_TEXT],
    select: {
      ...{ id: true, reference: true, title: true, titleLanguage: true, force: true, followed: true },
      ...translationsOfItem(language, ['title']),
    },
  })
  return rows.map(namedIn)
}

function namedBy(which: Parameters<typeof findNamedItems>[1]) {
  if (which === 'standing') return { withdrawnAt: null }
  return 'ids' in which ? { id: { in: [...which.ids] } } : { reference: { in: [...which.references] } }
}

/** How many items of each of some statements stand, by the statements' addresses. */
export function countStandingItemsOf(slugs: readonly string[]): Promise<{ slug: string; n: number }[]> {
  return manyRows<{ slug: string; n: number }>`
    SELECT s.slug, (SELECT count(*) FROM commitments c
                     WHERE c.statement_id = s.id AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL) AS n
    FROM statements s WHERE s.slug = ANY (${slugs}::text[])`
}

/** How many items of a statement stand. */
export function countStandingItems(slug: string): Promise<number> {
  return db().commitment.count({
    where: { statement: { slug }, publishedAt: { not: null }, withdrawnAt: null },
  })
}

/**
 * The items before and after a place in the text that stood at the end of a day, with the titles that they have now.
 *
 * @param start where the words in between begin
 * @param day YYYY-MM-DD, ended in UTC
 */
export async function findNeighbours(
  slug: string,
  start: number,
  day: string,
  language = '',
): Promise<Neighbours> {
  const stood = { statement: { slug }, ...stoodOn(day) }
  const select = {
    ...{ reference: true, title: true, titleLanguage: true },
    ...translationsOfItem(language, ['title']),
  }
  const [previous, next] = await Promise.all([
    db().commitment.findFirst({
      where: { ...stood, start: { lt: start } },
      orderBy: [{ start: 'desc' }, { reference: 'desc' }],
      select,
    }),
    db().commitment.findFirst({
      where: { ...stood, start: { gt: start } },
      orderBy: [{ start: 'asc' }, { reference: 'asc' }],
      select,
    }),
  ])
  return { previous: previous && namedIn(previous), next: next && namedIn(next) }
}

/** The days on which an item of a statement became public or was withdrawn, each once. */
export async function findItemDays(slug: string): Promise<string[]> {
  const rows = await manyRows<{ day: string }>`
    SELECT DISTINCT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day
    FROM statements s JOIN commitments c ON c.statement_id = s.id, unnest(ARRAY[c.published_at, c.withdrawn_at]) AS moment
    WHERE s.slug = ${slug} AND c.published_at IS NOT NULL AND moment IS NOT NULL`
  return rows.map(({ day }) => day)
}

/** The items of a statement that were withdrawn, and on which day each, UTC. */
export function findWithdrawnItems(slug: string): Promise<{ reference: string; on: string }[]> {
  return manyRows<{ reference: string; on: string }>`
    SELECT c.reference, to_char(c.withdrawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "on"
    FROM statements s JOIN commitments c ON c.statement_id = s.id
    WHERE s.slug = ${slug} AND c.published_at IS NOT NULL AND c.withdrawn_at IS NOT NULL`
}
