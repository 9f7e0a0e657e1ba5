import 'server-only'
import { itemFollowed, itemStood } from '@/lib/commitment/data/on-day'
import { endOf } from '@/lib/platform/day'
import { db, manyRows } from '@/lib/platform/db'
import { earliestOf } from '@/lib/platform/partial-date'
import { PASSAGES_A_PART } from '@/lib/statement/rules/text-parts'
import type { AlikeItems } from '../rules/facets'
import type { ShownFigures } from '../types'
import { judgementFinal, judgementStood } from './on-day'

// What is shown of a whole statement, counted where it is kept: a page that says how many there are reads no items. What is shown on a line
// and what stands for a party are said here a second time, after rules/lines.ts and rules/facets.ts; alike.integration.test.ts holds both together.

/**
 * The items of a statement that stand, in reading order: those of one part of the text that are as firmly said, about the same area and stand
 * alike are one entry.
 *
 * @param day those that stood at its end, YYYY-MM-DD, UTC; null for now
 */
export function findAlikeItems(slug: string, day: string | null = null): Promise<AlikeItems[]> {
  const end = endOf(day)
  return manyRows<AlikeItems>`
    WITH items AS (
      SELECT c.id, c.statement_id, c.passage_number, c.reference, c.area_key, c.force, ${itemFollowed(end)} AS followed
      FROM statements s JOIN commitments c ON c.statement_id = s.id
      WHERE s.slug = ${slug} AND ${itemStood(end)}
    ), shown AS (
      SELECT DISTINCT ON (l.id) i.id AS item, l.party, r.judgement, ${judgementFinal(end)} AS final
      FROM items i JOIN lines l ON l.commitment_id = i.id JOIN revisions r ON r.line_id = l.id
      WHERE ${judgementStood(end)}
      ORDER BY l.id, ${judgementFinal(end)} DESC, r.number DESC
    ), standing AS (
      SELECT i.id, p.position, coalesce(own.judgement, everyone.judgement) AS key, coalesce(own.final, everyone.final) AS final
      FROM items i JOIN parties p ON p.statement_id = i.statement_id
      LEFT JOIN shown own ON own.item = i.id AND own.party = p.key
      LEFT JOIN shown everyone ON everyone.item = i.id AND everyone.party = 'all'
      WHERE i.followed AND coalesce(own.judgement, everyone.judgement) IS NOT NULL
    ), states AS (
      SELECT id, jsonb_agg(jsonb_build_object('key', key, 'provisional', provisional) ORDER BY first) AS states
      FROM (SELECT id, key, min(position) AS first, NOT bool_or(final) AS provisional FROM standing GROUP BY id, key) AS each
      GROUP BY id
    )
    SELECT min(reference) AS reference, area_key AS "areaKey", force, count(*)::int AS n, coalesce(states, CASE
        WHEN NOT followed THEN '[]'
        WHEN force = 'claimed' THEN '[{"key": "not_checked", "provisional": false}]'
        ELSE '[{"key": "not_rated", "provisional": false}]' END::jsonb) AS states
    FROM items LEFT JOIN states USING (id)
    GROUP BY (passage_number - 1) / ${PASSAGES_A_PART}, area_key, force, 5
    ORDER BY min(passage_number), min(reference)`
}

/** How many judgements are shown of the items that stand, how many of them are provisional, and up to when somebody looked for them all. @param day as above */
export async function findShownFigures(slug: string, day: string | null = null): Promise<ShownFigures> {
  const end = endOf(day)
  const [row] = await db().$queryRaw<{ n: number; provisional: number; seen: string[] | null }[]>`
    SELECT count(*)::int AS n, count(*) FILTER (WHERE NOT final)::int AS provisional, array_agg(DISTINCT seen_up_to) AS seen
    FROM (
      SELECT DISTINCT ON (l.id) ${judgementFinal(end)} AS final, r.seen_up_to
      FROM statements s
      JOIN commitments c ON c.statement_id = s.id
      JOIN lines l ON l.commitment_id = c.id
      JOIN revisions r ON r.line_id = l.id
      WHERE s.slug = ${slug} AND ${itemStood(end)} AND ${judgementStood(end)}
        AND (l.party = 'all' OR EXISTS (SELECT FROM parties p WHERE p.statement_id = s.id AND p.key = l.party))
      ORDER BY l.id, ${judgementFinal(end)} DESC, r.number DESC) AS shown`
  const { n = 0, provisional = 0, seen = null } = row ?? {}
  return { lines: n, provisional, seenUpTo: earliestOf(seen ?? []) }
}
