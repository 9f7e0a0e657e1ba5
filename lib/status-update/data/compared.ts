import 'server-only'
import { endOf } from '@/lib/platform/day'
import { manyRows, type SqlPart, sqlPart } from '@/lib/platform/db'
import type { ChangedItem } from '../rules/compare'
import { standingItems } from './on-day'

/** Two days, YYYY-MM-DD, UTC, the earlier first. */
export type Days = readonly [string, string]

/** What changed of a statement's items between the ends of two days. */
export interface ChangedPlaces {
  /** The references of those that did not stand alike, in reading order. */
  readonly changed: readonly string[]
  /** How many stood alike. */
  readonly unchanged: number
}

/** The items of a statement that did not stand alike at the ends of two days, and how many did; none when no statement has that address. */
export async function findChangedPlaces(slug: string, days: Days): Promise<ChangedPlaces> {
  const [all] = await manyRows<{ changed: string | null; unchanged: number }>`
    SELECT string_agg(reference, ' ' ORDER BY passage_number, start, reference) FILTER (WHERE earlier <> later) AS changed,
           count(*) FILTER (WHERE earlier = later) AS unchanged
    FROM (${comparedItems(slug, days, null)}) AS item`
  return { changed: all?.changed?.split(' ') ?? [], unchanged: all?.unchanged ?? 0 }
}

/** How items of a statement stood at the ends of two days, by their references, in reading order. */
export function findCompared(
  slug: string,
  days: Days,
  references: readonly string[],
): Promise<ChangedItem[]> {
  return manyRows<ChangedItem>`
    SELECT reference, earlier, later FROM (${comparedItems(slug, days, references)}) AS item
    ORDER BY passage_number, start, reference`
}

/** A query of all items that were marked by the end of the later day, each with how it stood at the ends of both. */
function comparedItems(slug: string, [one, other]: Days, references: readonly string[] | null): SqlPart {
  const [earlier, later] = [endOf(one), endOf(other)]
  return sqlPart`
    SELECT c.reference, c.passage_number, c.start, ${standing(earlier, sqlPart`e.states`)} AS earlier,
           ${standing(later, sqlPart`l.states`)} AS later
    FROM statements s JOIN commitments c ON c.statement_id = s.id
    LEFT JOIN (${standingItems(slug, earlier, references)}) AS e ON e.id = c.id
    LEFT JOIN (${standingItems(slug, later, references)}) AS l ON l.id = c.id
    WHERE s.slug = ${slug} AND c.published_at < ${later}::timestamptz
      AND (${references}::text[] IS NULL OR c.reference = ANY(${references}::text[]))`
}

/** How an item, `c`, stood before a moment: `Standing` of rules/compare.ts. @param states of it where it stood */
function standing(end: string, states: SqlPart): SqlPart {
  return sqlPart`CASE WHEN c.published_at >= ${end}::timestamptz THEN '"not_marked"'::jsonb
      WHEN c.withdrawn_at < ${end}::timestamptz THEN '"withdrawn"'::jsonb ELSE ${states} END`
}
