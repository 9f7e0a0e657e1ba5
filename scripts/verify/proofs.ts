// Whether behind every act of a person stands a session that they began, or a token that they made: the database takes no act otherwise, and keeps which
// it was (docs/decisions/0154). What was put into the record past it has none.
import type { Sql } from 'postgres'
import type { ContentFinding } from './acts'

/** Acts in which a reviewer's decision writes what the person did who brought a statement. */
const BROUGHT = ['imported', 'marked']

type Row = { readonly position: number; readonly verb: string; readonly name: string }

export async function* proofFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql<Row[]>`
    WITH begun AS MATERIALIZED (
      SELECT object_type, object_id, actor_id, min(position) AS position FROM events
      WHERE (object_type, verb) IN (('session', 'signed in'), ('token', 'added')) GROUP BY object_type, object_id, actor_id),
    ended AS MATERIALIZED (
      SELECT object_type, object_id, max(position) AS position FROM events
      WHERE (object_type, verb) IN (('session', 'signed out'), ('session', 'revoked'), ('token', 'revoked')) GROUP BY object_type, object_id),
    -- By what: acts from before that was kept are all before the first of which it was.
    proven AS (
      SELECT a.position, s.person_id, b.position IS NOT NULL AND b.position <= a.position + 1 AS is_begun,
             coalesce(e.position, a.position) < a.position AS is_over, s.expires_at
      FROM act_proofs a
      JOIN (SELECT 'session' AS kind, id, person_id, expires_at FROM sessions
            UNION ALL SELECT 'token', id, person_id, expires_at FROM personal_tokens) s
        ON s.id = coalesce(a.session_id, a.token_id) AND s.kind = CASE WHEN a.session_id IS NULL THEN 'token' ELSE 'session' END
      LEFT JOIN begun b ON b.object_type = s.kind AND b.object_id = s.id::text AND b.actor_id = s.person_id
      LEFT JOIN ended e ON e.object_type = s.kind AND e.object_id = s.id::text)
    SELECT e.position::int, e.verb, coalesce(p.public_name, 'somebody who is not there') AS name
    FROM events e LEFT JOIN proven a ON a.position = e.position LEFT JOIN people p ON p.id = e.actor_id
    WHERE e.actor_kind = 'person'
      AND NOT coalesce(a.is_begun AND NOT a.is_over AND e.at <= a.expires_at + interval '1 minute'
        AND (a.person_id = e.actor_id OR e.verb = ANY (${BROUGHT})), false)
      AND NOT EXISTS (SELECT FROM act_proofs b WHERE b.position = e.position AND num_nonnulls(b.session_id, b.token_id) = 0
        AND NOT EXISTS (SELECT FROM act_proofs c WHERE c.position < b.position AND num_nonnulls(c.session_id, c.token_id) = 1))
    ORDER BY e.position`
  for await (const batch of rows.cursor(100))
    for (const { position, verb, name } of batch) yield { code: 'unproven', position, verb, name }
}
