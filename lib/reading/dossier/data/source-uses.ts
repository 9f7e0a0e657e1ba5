import 'server-only'
import { judgementFinal, judgementSeen, judgementStood } from '@/lib/assessment/status-update/data/on-day'
import { ledOnDay, sourcesOn } from '@/lib/evidence/source/data/on-day'
import { endOf } from '@/lib/ground/platform/day'
import { type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { itemStood } from '@/lib/text/commitment/data/on-day'

// What sources are used for, counted where it is kept: a page that says how many there are reads the sources that it shows. It is said here a
// second time, after rules/lines.ts and rules/cited-in.ts of status-update; parts.integration.test.ts holds both together.

/**
 * Pieces of a query: `led`, the sources for which another stands, whose uses are that one's; `items` that stand, in reading order; `cited`, the citations in
 * what is shown of them; `uses`, these and every bearing on an item whose shown judgements do not cite the source. The statement's id is a value, so that
 * PostgreSQL knows how large it is.
 *
 * @param ids only the uses of these sources, which are looked up by them: what else the items of a statement rest on is not read
 * @param day as they were used at its end, YYYY-MM-DD, UTC; null for now
 */
export function usesIn(statementId: string, ids: readonly string[] | null, day: string | null): SqlPart {
  const end = endOf(day)
  const of = ids ? ofThese(ids) : ofAll
  return sqlPart`led AS MATERIALIZED (SELECT id, same_as FROM ${ledOnDay(day)} AS l), ${of.named} items AS MATERIALIZED (
      SELECT c.id, c.reference, row_number() OVER (ORDER BY c.passage_number, c.start, c.reference) AS place
      FROM commitments c
      WHERE c.statement_id = ${statementId}::uuid AND ${itemStood(end)} ${of.items}
    ), shown AS MATERIALIZED (
      SELECT DISTINCT ON (l.id) r.id, l.commitment_id AS item, coalesce(p.position, -1) AS line
      FROM items i JOIN lines l ON l.commitment_id = i.id JOIN revisions r ON r.line_id = l.id
      LEFT JOIN parties p ON p.statement_id = ${statementId}::uuid AND p.key = l.party
      WHERE (l.party = 'all' OR p.key IS NOT NULL)
        AND ${judgementStood(end)} ${of.lines}
      ORDER BY l.id, ${judgementFinal(end)} DESC, r.number DESC
    ), cited AS MATERIALIZED (
      SELECT s.item, s.line, k.number, coalesce(d.same_as, k.source_id) AS source_id, k.stance::text
      FROM shown s JOIN citations k ON k.revision_id = s.id LEFT JOIN led d ON d.id = k.source_id
      WHERE ${of.only(sqlPart`coalesce(d.same_as, k.source_id)`)}
    ), uses AS MATERIALIZED (
      SELECT item, line, number, source_id, stance, 1 AS cited FROM cited
      UNION ALL
      SELECT DISTINCT b.commitment_id, 0, 0, coalesce(d.same_as, b.source_id), b.stance::text, 0 FROM items i JOIN ${of.bearings} b ON b.commitment_id = i.id
      JOIN sources o ON o.id = b.source_id LEFT JOIN led d ON d.id = b.source_id
      WHERE b.added_at < ${end}::timestamptz AND o.listed_at < ${end}::timestamptz
        AND (b.commitment_id, coalesce(d.same_as, b.source_id)) NOT IN (SELECT item, source_id FROM cited) AND ${of.only(sqlPart`coalesce(d.same_as, b.source_id)`)}
    )`
}

/** What of a statement its uses are read from. */
interface UsesOf {
  /** What is named before the items. */
  readonly named: SqlPart
  /** Further conditions on an item, `c`, and on a line, `l`. */
  readonly items: SqlPart
  readonly lines: SqlPart
  /** The table of bearings. */
  readonly bearings: SqlPart
  readonly only: (source: SqlPart) => SqlPart
}

const ofAll: UsesOf = {
  ...{ named: sqlPart``, items: sqlPart``, lines: sqlPart``, bearings: sqlPart`bearings` },
  only: () => sqlPart`TRUE`,
}

/** Of some sources: `these` are they and those that they stand for; what bears on them and cites them is looked up by their ids, in arrays, so that no table is gone through. */
function ofThese(ids: readonly string[]): UsesOf {
  return {
    named: sqlPart`these AS MATERIALIZED (SELECT unnest(${ids}::text[]) AS id UNION SELECT id FROM led WHERE same_as = ANY (${ids}::text[])),
      their_bearings AS MATERIALIZED (SELECT * FROM bearings WHERE source_id = ANY (ARRAY(SELECT id FROM these))),
      their_lines AS MATERIALIZED (
        SELECT DISTINCT l.id, l.commitment_id FROM revisions r JOIN lines l ON l.id = r.line_id
        WHERE r.id = ANY (ARRAY(SELECT revision_id FROM citations WHERE source_id = ANY (ARRAY(SELECT id FROM these))))),`,
    items: sqlPart`AND c.id = ANY (ARRAY(SELECT commitment_id FROM their_bearings UNION SELECT commitment_id FROM their_lines))`,
    lines: sqlPart`AND l.id = ANY (ARRAY(SELECT id FROM their_lines))`,
    bearings: sqlPart`their_bearings`,
    only: (source) => sqlPart`${source} = ANY (${ids}::text[])`,
  }
}

/**
 * A piece of a query after `usesIn`: `members`, the sources of the library with how often each is cited, but for those for which another stands.
 *
 * @param ids only these
 * @param day as above
 */
export function membersIn(statementId: string, ids: readonly string[] | null, day: string | null): SqlPart {
  const which = ids
    ? sqlPart`SELECT unnest(${ids}::text[]) AS id`
    : sqlPart`SELECT source_id AS id FROM library_entries
              WHERE statement_id = ${statementId}::uuid AND (own OR source_id IN (SELECT same_as FROM led))`
  return sqlPart`members AS MATERIALIZED (
      SELECT o.id, o.number, o.type, o.language, o.seen, coalesce(k.n, 0) AS citations, o.unclassed
      FROM (${which}) AS l JOIN ${sourcesOn(day)} AS o ON o.id = l.id
      LEFT JOIN (SELECT source_id, count(*) AS n FROM cited GROUP BY source_id) k ON k.source_id = o.id
      WHERE o.listed_at IS NOT NULL AND o.id NOT IN (SELECT id FROM led) ${day === null ? sqlPart`` : wasPublic(statementId, endOf(day))}
    )`
}

/** Whether a source, `o`, had been listed before a moment; what a public judgement cites is public with it. */
function wasPublic(statementId: string, end: string): SqlPart {
  return sqlPart`AND (o.listed_at < ${end}::timestamptz OR o.id IN (
        SELECT k.source_id FROM commitments c JOIN lines l ON l.commitment_id = c.id JOIN revisions r ON r.line_id = l.id
        JOIN citations k ON k.revision_id = r.id WHERE c.statement_id = ${statementId}::uuid AND ${judgementSeen(end)}))`
}
