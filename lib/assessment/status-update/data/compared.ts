import 'server-only'
import { endOf } from '@/lib/ground/platform/day'
import { manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import type { ChangedItem } from '../rules/compare'
import { itsParties, statesOfItem, turnedBetween } from './on-day'

/** Two days, YYYY-MM-DD, UTC, the earlier first; null for now. */
export type Days = readonly [string | null, string | null]

/** What changed of a statement's items between the ends of two days. */
export interface ChangedPlaces {
  /** The references of those that did not stand alike, in reading order. */
  readonly changed: readonly string[]
  /** How many stood alike. */
  readonly unchanged: number
}

/** The items of a statement that did not stand alike at the ends of two days, and how many did; none when no statement has that address. */
export async function findChangedPlaces(slug: string, days: Days): Promise<ChangedPlaces> {
  const [earlier, later] = endsOf(days)
  const [all] = await manyRows<{ changed: string | null; unchanged: number }>`
    SELECT string_agg(reference, ' ' ORDER BY passage_number, start, reference) FILTER (WHERE is_changed) AS changed,
           count(*) FILTER (WHERE NOT is_changed) AS unchanged
    FROM (
      SELECT c.reference, c.passage_number, c.start, CASE
          WHEN c.published_at >= ${earlier}::timestamptz THEN TRUE
          WHEN (${turnedBetween(earlier, later)}) IS NOT TRUE THEN FALSE
          ELSE ${standing(earlier)} <> ${standing(later)} END AS is_changed
      FROM statements s ${itsParties} JOIN commitments c ON c.statement_id = s.id
      WHERE s.slug = ${slug} AND c.published_at < ${later}::timestamptz
      OFFSET 0) AS item`
  return { changed: all?.changed?.split(' ') ?? [], unchanged: all?.unchanged ?? 0 }
}

/** How items of a statement stood at the ends of two days, by their references, in reading order. */
export function findCompared(
  slug: string,
  days: Days,
  references: readonly string[],
): Promise<ChangedItem[]> {
  const [earlier, later] = endsOf(days)
  return manyRows<ChangedItem>`
    SELECT c.reference, ${standing(earlier)} AS earlier, ${standing(later)} AS later
    FROM statements s ${itsParties} JOIN commitments c ON c.statement_id = s.id
    WHERE s.slug = ${slug} AND c.published_at < ${later}::timestamptz AND c.reference = ANY(${references}::text[])
    ORDER BY c.passage_number, c.start, c.reference`
}

function endsOf([earlier, later]: Days): readonly [string, string] {
  return [endOf(earlier), endOf(later)]
}

/** How an item, `c`, stood before a moment: `Standing` of rules/compare.ts. */
function standing(end: string): SqlPart {
  return sqlPart`CASE WHEN c.published_at >= ${end}::timestamptz THEN '"not_marked"'::jsonb
      WHEN c.withdrawn_at < ${end}::timestamptz THEN '"withdrawn"'::jsonb ELSE ${statesOfItem(end)} END`
}
