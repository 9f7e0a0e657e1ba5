import 'server-only'
import { type SqlPart, sqlPart } from '@/lib/platform/db'
import { librariesOf } from '@/lib/source/data/library'

// What sources are used for, counted where it is kept: a page that says how many there are reads the sources that it shows. It is said here a
// second time, after rules/lines.ts and rules/cited-in.ts of status-update; parts.integration.test.ts holds both together.

/**
 * Pieces of a query: `items` that stand, in reading order; `cited`, the citations in what is shown of them; `uses`, these and every bearing on
 * an item whose shown judgements do not cite the source. The statement's id is a value, so that PostgreSQL knows how large it is.
 *
 * @param ids only the uses of these sources
 */
export function usesIn(statementId: string, ids: readonly string[] | null): SqlPart {
  const ofThese = ids ? sqlPart`AND source_id = ANY (${ids}::text[])` : sqlPart``
  return sqlPart`items AS MATERIALIZED (
      SELECT c.id, c.reference, row_number() OVER (ORDER BY c.passage_number, c.start, c.reference) AS place
      FROM commitments c
      WHERE c.statement_id = ${statementId}::uuid AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL ${ids ? onItemsOf(ids) : sqlPart``}
    ), shown AS MATERIALIZED (
      SELECT DISTINCT ON (l.id) r.id, l.commitment_id AS item, coalesce(p.position, -1) AS line
      FROM items i JOIN lines l ON l.commitment_id = i.id JOIN revisions r ON r.line_id = l.id
      LEFT JOIN parties p ON p.statement_id = ${statementId}::uuid AND p.key = l.party
      WHERE (l.party = 'all' OR p.key IS NOT NULL)
        AND (r.state = 'final' OR r.state = 'submitted' AND r.shown_as_interim_at IS NOT NULL)
      ORDER BY l.id, r.state = 'final' DESC, r.number DESC
    ), cited AS MATERIALIZED (
      SELECT s.item, s.line, k.number, k.source_id, k.stance::text FROM shown s JOIN citations k ON k.revision_id = s.id WHERE TRUE ${ofThese}
    ), uses AS MATERIALIZED (
      SELECT item, line, number, source_id, stance, 1 AS cited FROM cited
      UNION ALL
      SELECT b.commitment_id, 0, 0, b.source_id, b.stance::text, 0 FROM items i JOIN bearings b ON b.commitment_id = i.id
      WHERE (b.commitment_id, b.source_id) NOT IN (SELECT item, source_id FROM cited) ${ofThese}
    )`
}

/** Of the items those that some sources bear on or are cited on, that not all have to be looked at. */
function onItemsOf(ids: readonly string[]): SqlPart {
  return sqlPart`AND c.id IN (
        SELECT b.commitment_id FROM bearings b WHERE b.source_id = ANY (${ids}::text[])
        UNION SELECT l.commitment_id FROM citations k JOIN revisions r ON r.id = k.revision_id JOIN lines l ON l.id = r.line_id
               WHERE k.source_id = ANY (${ids}::text[]))`
}

/** A piece of a query after `usesIn`: `members`, the sources of the library with how often each is cited. @param ids only these */
export function membersIn(statementId: string, ids: readonly string[] | null): SqlPart {
  const which = ids
    ? sqlPart`SELECT unnest(${ids}::text[]) AS id`
    : librariesOf(sqlPart`= ${statementId}::uuid`)
  return sqlPart`members AS MATERIALIZED (
      SELECT o.id, o.number, o.type::text, o.language, o.seen::text, coalesce(k.n, 0) AS citations,
             o."primary" IS NULL OR o.on_behalf_of IS NULL OR o.independence_group IS NULL AS unclassed
      FROM (${which}) AS l JOIN sources o ON o.id = l.id
      LEFT JOIN (SELECT source_id, count(*) AS n FROM cited GROUP BY source_id) k ON k.source_id = o.id
      WHERE o.listed_at IS NOT NULL
    )`
}
