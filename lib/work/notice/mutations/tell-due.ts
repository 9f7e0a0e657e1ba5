import 'server-only'
import { findDueRequests } from '@/lib/evidence/request/data/due'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'

const ROUND_MINUTES = 5

/** What a worker does by the clock: tells of questions and requests whose day has come, or is over. */
export const dueRound = { every: ROUND_MINUTES * 60_000, work: () => tellDue() }

/**
 * Tells of every open question and every request for documents that is due today, or that became overdue: whoever has to answer the question, or set it where nobody has to;
 * whoever wrote the request; and who watched its item or its statement by then. Once for each day that it was given; the database refuses a second time.
 *
 * @returns how many notices came
 */
export async function tellDue(at: Date = now()): Promise<number> {
  const today = dayOf(at)
  const requests = JSON.stringify(await findDueRequests(today))
  return await transaction('system', async (tx) => {
    // Who adds notices takes turns, so that they come in the order of their numbers: letters go by these.
    await tx.$queryRaw`SELECT id FROM told_up_to FOR UPDATE`
    return await tx.$executeRaw`
      WITH due AS (
        SELECT 'follow-up' AS type, f.id::text AS id, f.statement_id, array_remove(ARRAY[f.commitment_id], NULL) AS items, f.due_on,
               coalesce(f.assignee_id, f.created_by_id) AS whose
          FROM follow_ups f
         WHERE f.completed_at IS NULL AND f.withdrawn_at IS NULL AND f.due_on <= ${today}::date
        UNION ALL
        SELECT 'request', r.id, r."statementId", r."commitmentIds", r."dueOn", r."authorId"
          FROM jsonb_to_recordset(${requests}::jsonb)
            AS r (id text, "statementId" uuid, "commitmentIds" uuid[], "dueOn" date, "authorId" uuid))
      INSERT INTO notices (person_id, kind, object_type, object_id, statement_id, commitment_id, day, at)
      SELECT p.id, d.kind, d.type, d.id, d.statement_id, d.items[1], d.due_on, ${at}
        FROM (SELECT due.*, (CASE WHEN due_on = ${today}::date THEN 'due' ELSE 'overdue' END)::notice_kind AS kind FROM due) AS d
        JOIN people p ON p.kind = 'person' AND p.disabled_at IS NULL AND p.id IN (
               SELECT d.whose
               UNION ALL
               SELECT w.person_id FROM watchers w WHERE w.type = 'commitment' AND w.object_id = ANY (d.items::text[])
                  AND w.since < d.due_on + 1
               UNION ALL
               SELECT w.person_id FROM watchers w WHERE w.type = 'statement' AND w.object_id = d.statement_id::text
                  AND w.since < d.due_on + 1)
       WHERE NOT EXISTS (SELECT FROM notice_choices c WHERE c.person_id = p.id AND c.kind = d.kind AND c.rhythm = 'never')
         AND NOT EXISTS (SELECT FROM notices o WHERE o.person_id = p.id AND o.kind = d.kind AND o.object_id = d.id
                            AND o.day = d.due_on)
       ORDER BY p.id, d.due_on, d.id
      ON CONFLICT DO NOTHING`
  })
}
