import 'server-only'
import { dayOf, now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'

const ROUND_MINUTES = 5

/** What a worker does by the clock: tells of questions whose day has come, or is over. */
export const dueRound = { every: ROUND_MINUTES * 60_000, work: () => tellDue() }

/**
 * Tells of every open question that is due today, or that became overdue: whoever has to answer it, or set it where nobody has to, and who watched its
 * item or its statement by then. Once for each day that it was given; the database refuses a second time.
 *
 * @returns how many notices came
 */
export async function tellDue(at: Date = now()): Promise<number> {
  const today = dayOf(at)
  return await transaction('system', async (tx) => {
    // Who adds notices takes turns, so that they come in the order of their numbers: letters go by these.
    await tx.$queryRaw`SELECT id FROM told_up_to FOR UPDATE`
    return await tx.$executeRaw`
      INSERT INTO notices (person_id, kind, object_type, object_id, statement_id, commitment_id, day, at)
      SELECT p.id, d.kind, 'follow-up', d.id::text, d.statement_id, d.commitment_id, d.due_on, ${at}
        FROM (SELECT f.*, (CASE WHEN f.due_on = ${today}::date THEN 'due' ELSE 'overdue' END)::notice_kind AS kind
                FROM follow_ups f
               WHERE f.completed_at IS NULL AND f.withdrawn_at IS NULL AND f.due_on <= ${today}::date) AS d
        JOIN people p ON p.kind = 'person' AND p.disabled_at IS NULL AND p.id IN (
               SELECT coalesce(d.assignee_id, d.created_by_id)
               UNION ALL
               SELECT w.person_id FROM watchers w WHERE w.type = 'commitment' AND w.object_id = d.commitment_id::text
                  AND w.since < d.due_on + 1
               UNION ALL
               SELECT w.person_id FROM watchers w WHERE w.type = 'statement' AND w.object_id = d.statement_id::text
                  AND w.since < d.due_on + 1)
       WHERE NOT EXISTS (SELECT FROM notice_choices c WHERE c.person_id = p.id AND c.kind = d.kind AND c.rhythm = 'never')
         AND NOT EXISTS (SELECT FROM notices o WHERE o.person_id = p.id AND o.kind = d.kind AND o.object_id = d.id::text
                            AND o.day = d.due_on)
       ORDER BY p.id, d.due_on, d.id
      ON CONFLICT DO NOTHING`
  })
}
