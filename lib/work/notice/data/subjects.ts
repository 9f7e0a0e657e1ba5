import 'server-only'
import { type SqlPart, sqlPart, type Transaction } from '@/lib/ground/platform/db'
import { nounsTold } from '@/nouns'

/** What an act was done to, as far as it has to be known whom it concerns. Lists are of ids of people. */
export type Subject = {
  readonly statementId: string | null
  readonly commitmentId: string | null
  readonly sourceId: string | null
  readonly hands: readonly string[]
  readonly asked: readonly string[]
  readonly judges: readonly string[]
  readonly differs: boolean
}

export const NO_SUBJECT: Subject = {
  ...{ statementId: null, commitmentId: null, sourceId: null },
  ...{ hands: [], asked: [], judges: [], differs: false },
}

/** Of something under review: in whose hands it was, and which item it is on. */
const reviewed = (noun: string) => (id: string) =>
  sqlPart`
  SELECT u.statement_id::text AS "statementId", c.id::text AS "commitmentId", u.people::text[] AS hands
    FROM under_review u LEFT JOIN commitments c ON c.statement_id = u.statement_id AND c.reference = u.reference
   WHERE u.noun = ${noun} AND u.id = ${id}::uuid`

/** How what acts are done to is found, by its type: of what is reviewed as all of that, where nothing is said of it here. */
const SUBJECTS: Readonly<Record<string, (id: string) => SqlPart>> = {
  ...Object.fromEntries(nounsTold('notices').map(({ object, name }) => [object, reviewed(name)])),
  revision: (id) => sqlPart`
    SELECT c.statement_id::text AS "statementId", c.id::text AS "commitmentId",
           ARRAY(SELECT DISTINCT o.author_id::text FROM revisions o WHERE o.line_id = l.id AND is_author_of(r.id, o.author_id)) AS hands,
           ARRAY(SELECT f.author_id::text FROM revisions f WHERE f.line_id = l.id AND f.state = 'final') AS judges,
           EXISTS (SELECT FROM revisions f WHERE f.line_id = l.id AND f.state = 'final' AND f.judgement <> r.judgement) AS differs
      FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id WHERE r.id = ${id}::uuid`,
  note: (id) => sqlPart`
    SELECT n.statement_id::text AS "statementId", coalesce(n.commitment_id, f.commitment_id)::text AS "commitmentId",
           coalesce(n.source_id, f.source_id) AS "sourceId", ARRAY[n.author_id::text] AS hands,
           ARRAY(SELECT DISTINCT t.author_id::text FROM notes t WHERE t.id = f.id OR t.parent_id = f.id) AS asked
      FROM notes n LEFT JOIN notes f ON f.id = n.parent_id WHERE n.id = ${id}::uuid`,
  commitment: (id) => sqlPart`
    SELECT c.statement_id::text AS "statementId", c.id::text AS "commitmentId",
           ARRAY(SELECT DISTINCT p::text FROM under_review u, unnest(u.people) p
                  WHERE (u.noun = 'commitment' AND u.id = c.id) OR (u.noun = 'withdrawal' AND u.object_id = c.id::text)) AS hands
      FROM commitments c WHERE c.id = ${id}::uuid`,
  source: (id) => sqlPart`
    SELECT s.id AS "sourceId", array_remove(ARRAY[s.added_by_id::text]
             || ARRAY(SELECT DISTINCT k.person_id::text FROM source_classings k WHERE k.source_id = s.id), NULL) AS hands
      FROM sources s WHERE s.id = ${id}`,
  request: (id) => sqlPart`
    SELECT q.statement_id::text AS "statementId", ARRAY[q.author_id::text]
             || ARRAY(SELECT DISTINCT a.person_id::text FROM request_acts a WHERE a.request_id = q.id) AS hands
      FROM access_requests q WHERE q.id = ${id}::uuid`,
  'follow-up': (id) => sqlPart`
    SELECT f.statement_id::text AS "statementId", f.commitment_id::text AS "commitmentId",
           array_remove(ARRAY[f.created_by_id::text, f.assignee_id::text], NULL) AS asked
      FROM follow_ups f WHERE f.id = ${id}::uuid`,
  coding: (id) => sqlPart`
    SELECT c.statement_id::text AS "statementId", c.id::text AS "commitmentId", ARRAY[q.asked_by_id::text] AS asked,
           array_remove(ARRAY[q.coder_id::text, r.author_id::text], NULL) AS hands,
           coalesce(k.judgement <> r.judgement, false) AS differs
      FROM coding_requests q JOIN revisions r ON r.id = q.revision_id JOIN lines l ON l.id = r.line_id
      JOIN commitments c ON c.id = l.commitment_id LEFT JOIN second_codings k ON k.request_id = q.id
     WHERE q.id = ${id}::uuid`,
  'reader-message': (id) => sqlPart`
    SELECT m.statement_id::text AS "statementId", m.commitment_id::text AS "commitmentId",
           array_remove(ARRAY[m.taken_by_id::text, m.proposed_by_id::text], NULL) AS hands
      FROM reader_messages m WHERE m.id = ${id}::uuid`,
}

/** What an act was done to; nothing of it where it is no longer there. */
export async function findSubject(tx: Transaction, objectType: string, objectId: string): Promise<Subject> {
  const query = SUBJECTS[objectType]
  if (!query) return NO_SUBJECT
  const [row] = await tx.$queryRaw<Partial<Subject>[]>`${query(objectId)}`
  return { ...NO_SUBJECT, ...row }
}

/** To whom a question was given before an act on it; null where to nobody. */
export async function findFormerAssignee(
  tx: Transaction,
  act: { readonly objectId: string; readonly position: bigint },
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ assignee: string | null }[]>`
    SELECT payload::jsonb ->> 'assignee' AS assignee FROM events
     WHERE object_type = 'follow-up' AND object_id = ${act.objectId} AND verb IN ('scheduled', 'rescheduled')
       AND position < ${act.position} ORDER BY position DESC LIMIT 1`
  return row?.assignee ?? null
}
