import 'server-only'
import { db, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { ENTRIES_ON_DESK, type Part } from '@/lib/ground/platform/parts'
import type { FailedOutcome } from '../rules/link-health'
import type { LinkFigures, SourceView } from '../types'
import { findSources } from './library'

/** Checks that found something at the address that a public source has now: the tables and conditions of a query. */
const STANDING = sqlPart`link_checks c JOIN sources s ON s.id = c.source_id AND s.url = c.address AND s.listed_at IS NOT NULL`

/**
 * The part of the public sources whose address was found so that follows one of them, those that have been so longest first; the first part where
 * that one is no longer there. Read by the place of that one, so that a part costs the same however long the list is.
 *
 * @param after the id of a source; null for the beginning
 */
export async function findFailedLinks(
  outcome: FailedOutcome,
  after: string | null,
): Promise<Part<SourceView>> {
  const found = sqlPart`c.outcome = ${outcome}::link_outcome`
  const place = after === null ? null : await findPlace(found, after)
  const follows = place ? sqlPart`(c.since, c.source_id) > ${place}` : sqlPart`true`
  const [rows, counts] = await Promise.all([
    db().$queryRaw<{ id: string }[]>`
      SELECT c.source_id AS id FROM ${STANDING} WHERE ${found} AND ${follows}
      ORDER BY c.since, c.source_id LIMIT ${ENTRIES_ON_DESK}`,
    db().$queryRaw<{ before: number; total: number }[]>`
      SELECT count(*) FILTER (WHERE NOT ${follows})::int AS before, count(*)::int AS total FROM ${STANDING} WHERE ${found}`,
  ])
  const { before = 0, total = 0 } = counts[0] ?? {}
  const ids = rows.map(({ id }) => id)
  const views = new Map((await findSources({ id: { in: ids } })).map((source) => [source.id, source]))
  return {
    entries: ids.flatMap((id) => views.get(id) ?? []),
    before,
    total,
    previous: place === null || before === 0 ? null : await findPrevious(found, place),
    next: before + ids.length < total ? (ids.at(-1) ?? null) : null,
  }
}

/** Where a source stands in the list, as SQL. */
async function findPlace(found: SqlPart, id: string): Promise<SqlPart | null> {
  const [row] = await db().$queryRaw<{ since: string }[]>`
    SELECT c.since::text AS since FROM ${STANDING} WHERE ${found} AND c.source_id = ${id}`
  return row ? sqlPart`(${row.since}::timestamptz, ${id})` : null
}

/** The source that the part before the one at a place follows; '' where that is the first. */
async function findPrevious(found: SqlPart, place: SqlPart): Promise<string> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT c.source_id AS id FROM ${STANDING} WHERE ${found} AND (c.since, c.source_id) <= ${place}
    ORDER BY c.since DESC, c.source_id DESC OFFSET ${ENTRIES_ON_DESK} LIMIT 1`
  return row?.id ?? ''
}

/** How far the checks of addresses have come. @param at now */
export async function findLinkFigures(at: Date): Promise<LinkFigures> {
  const [row] = await db().$queryRaw<{ all: number; checked: number; last: Date | null; due: Date | null }[]>`
    SELECT count(*)::int AS all, count(c.checked_at)::int AS checked, max(c.checked_at) AS last,
      min(c.next_at) AS due
    FROM sources s LEFT JOIN link_checks c ON c.source_id = s.id WHERE s.listed_at IS NOT NULL AND s.url IS NOT NULL`
  return {
    all: row?.all ?? 0,
    checked: row?.checked ?? 0,
    lastAt: row?.last?.toISOString() ?? null,
    dueAt: row?.due?.toISOString() ?? null,
    isDue: row?.due ? row.due <= at : false,
  }
}
