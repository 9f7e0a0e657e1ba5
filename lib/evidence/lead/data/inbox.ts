import 'server-only'
import { findIdsUnder } from '@/lib/evidence/source/data/find'
import { db, type RowOf, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { isId } from '@/lib/ground/platform/id'
import { ENTRIES_ON_DESK, type Part } from '@/lib/ground/platform/parts'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { foundIn } from '../rules/found-in'
import type { LeadCounts, LeadList, LeadView } from '../types'

/**
 * Its address is that of a source, or was before that moved: such an entry is no lead any more. New words of a page are, whether it is a
 * source or not.
 */
const IN_LIBRARY = sqlPart`(w.kind = 'feed' AND (
  EXISTS (SELECT FROM sources s WHERE s.canonical_url = l.canonical_address)
  OR EXISTS (SELECT FROM former_addresses f WHERE f.canonical_url = l.canonical_address)))`

/** Which leads each list has, and by which moment it is ordered. */
function listOf(list: LeadList, personId: string): { readonly where: SqlPart; readonly moment: SqlPart } {
  switch (list) {
    case 'open':
      return {
        where: sqlPart`l.taken_at IS NULL AND l.let_go_at IS NULL AND NOT ${IN_LIBRARY}`,
        moment: sqlPart`l.found_at`,
      }
    case 'mine':
      return {
        where: sqlPart`l.taken_by_id = ${personId}::uuid AND l.source_id IS NULL`,
        moment: sqlPart`l.taken_at`,
      }
    case 'others':
      return {
        where: sqlPart`l.taken_by_id <> ${personId}::uuid AND l.source_id IS NULL`,
        moment: sqlPart`l.taken_at`,
      }
    case 'letGo':
      return { where: sqlPart`l.let_go_at IS NOT NULL`, moment: sqlPart`l.let_go_at` }
  }
}

const FROM = sqlPart`leads l JOIN watches w ON w.id = l.watch_id`

/**
 * The part of a list of leads that follows one of them, the newest first; the first part where that one is no longer in it. Read by the place of that one, so
 * that a part costs the same however long the list is.
 *
 * @param personId who asks
 * @param after the id of a lead; null for the beginning
 */
export async function findLeads(
  list: LeadList,
  { personId, after, language }: { personId: string; after: string | null; language: string },
): Promise<Part<LeadView>> {
  const { where, moment } = listOf(list, personId)
  const place = after === null || !isId(after) ? null : await findPlace(where, moment, after)
  const follows = place ? sqlPart`(${moment}, l.id) < ${place}` : sqlPart`true`
  const [rows, counts] = await Promise.all([
    db().$queryRaw<{ id: string }[]>`
      SELECT l.id::text FROM ${FROM} WHERE ${where} AND ${follows}
      ORDER BY ${moment} DESC, l.id DESC LIMIT ${ENTRIES_ON_DESK}`,
    db().$queryRaw<{ before: number; total: number }[]>`
      SELECT count(*) FILTER (WHERE NOT ${follows})::int AS before, count(*)::int AS total FROM ${FROM} WHERE ${where}`,
  ])
  const { before = 0, total = 0 } = counts[0] ?? {}
  const ids = rows.map(({ id }) => id)
  return {
    entries: await findViews(ids, language),
    before,
    total,
    previous: place === null || before === 0 ? null : await findPrevious(where, moment, place),
    next: before + ids.length < total ? (ids.at(-1) ?? null) : null,
  }
}

/** Where a lead stands in a list, as SQL; null where it does not. */
async function findPlace(where: SqlPart, moment: SqlPart, id: string): Promise<SqlPart | null> {
  const [row] = await db().$queryRaw<{ moment: string }[]>`
    SELECT ${moment}::text AS moment FROM ${FROM} WHERE ${where} AND l.id = ${id}::uuid`
  return row ? sqlPart`(${row.moment}::timestamptz, ${id}::uuid)` : null
}

/** The lead that the part before the one at a place follows; '' where that is the first. */
async function findPrevious(where: SqlPart, moment: SqlPart, place: SqlPart): Promise<string> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT l.id::text FROM ${FROM} WHERE ${where} AND (${moment}, l.id) >= ${place}
    ORDER BY ${moment}, l.id OFFSET ${ENTRIES_ON_DESK} LIMIT 1`
  return row?.id ?? ''
}

/** How many leads wait, of nobody's and of theirs. */
export async function findLeadCounts(personId: string): Promise<LeadCounts> {
  const [row] = await db().$queryRaw<LeadCounts[]>`
    SELECT count(*) FILTER (WHERE ${listOf('open', personId).where})::int AS open,
      count(*) FILTER (WHERE ${listOf('mine', personId).where})::int AS mine
    FROM ${FROM} WHERE l.let_go_at IS NULL AND l.source_id IS NULL`
  return row ?? { open: 0, mine: 0 }
}

/** The lead that somebody let go last since a moment; null where they let none go. */
export async function findLetGoLast(
  personId: string,
  since: Date,
): Promise<{ id: string; title: string; language: string } | null> {
  return db().lead.findFirst({
    where: { letGoById: personId, letGoAt: { gte: since } },
    orderBy: [{ letGoAt: 'desc' }, { id: 'desc' }],
    select: { id: true, title: true, language: true },
  })
}

function leadSelect(language: string) {
  return {
    id: true,
    address: true,
    canonicalAddress: true,
    title: true,
    excerpt: true,
    language: true,
    date: true,
    foundAt: true,
    takenAt: true,
    letGoAt: true,
    sourceId: true,
    watch: { select: { id: true, name: true, kind: true } },
    takenBy: { select: { publicName: true } },
    letGoBy: { select: { publicName: true } },
    items: {
      where: { commitment: { publishedAt: { not: null }, withdrawnAt: null } },
      orderBy: [{ points: 'desc' as const }, { commitmentId: 'asc' as const }],
      select: {
        found: true,
        commitment: {
          select: {
            ...{ id: true, reference: true, title: true, titleLanguage: true, force: true, followed: true },
            statement: { select: { slug: true } },
            ...translationsOfItem(language, ['title']),
          },
        },
      },
    },
  }
}

type LeadRow = RowOf<'lead', ReturnType<typeof leadSelect>>

/** Leads by their ids, in that order. */
async function findViews(ids: readonly string[], language: string): Promise<LeadView[]> {
  const rows = await db().lead.findMany({ where: { id: { in: [...ids] } }, select: leadSelect(language) })
  const byAddress = await findIdsUnder(rows.map(({ canonicalAddress }) => canonicalAddress))
  const views = new Map(rows.map((row) => [row.id, viewOf(row, byAddress.get(row.canonicalAddress) ?? null)]))
  return ids.flatMap((id) => views.get(id) ?? [])
}

function viewOf(
  { canonicalAddress: _canonical, items, takenBy, letGoBy, ...row }: LeadRow,
  source: string | null,
): LeadView {
  return {
    ...row,
    foundAt: row.foundAt.toISOString(),
    takenBy: takenBy?.publicName ?? null,
    takenAt: row.takenAt?.toISOString() ?? null,
    letGoBy: letGoBy?.publicName ?? null,
    letGoAt: row.letGoAt?.toISOString() ?? null,
    sourceId: row.sourceId ?? source,
    items: items.map(({ found, commitment: { statement, ...item } }) => ({
      slug: statement.slug,
      item: namedIn(item),
      found: foundIn(found),
    })),
  }
}
