import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import type { Subject } from '../data/subjects'
import type { NoticeKind } from '../types'

/** Of what somebody is told, and who they may be. */
export type ToTell = {
  readonly kind: NoticeKind
  readonly object: { readonly type: string; readonly id: string }
  readonly subject: Pick<Subject, 'statementId' | 'commitmentId' | 'hands'>
  readonly act: { readonly position: bigint; readonly at: Date; readonly actorId: string | null }
  /** By their ids. */
  readonly people: readonly string[]
  /** Whoever holds one of these and had no hand in it. */
  readonly roles: readonly string[]
  /** Whoever watches one of these: type and id. */
  readonly watched: readonly (readonly [string, string])[]
}

/**
 * Writes a notice for each whom it concerns, in one statement however many they are. Not for whoever did it, who is disabled, who wants none of its kind,
 * or who may not know of it: what readers send is for analysts and reviewers, and the first judgement is kept from whoever is asked for a second one. Whom the act was told
 * already is not told again. What is no row yet, as a statement on its way, is named by its object alone: an act on it is told all the same.
 */
export async function addNotices(
  tx: Transaction,
  { kind, object, subject, act, ...to }: ToTell,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO notices (person_id, kind, object_type, object_id, statement_id, commitment_id, by_id, position, at)
    SELECT p.id, ${kind}::notice_kind, ${object.type}, ${object.id}, (SELECT id FROM statements WHERE id = ${subject.statementId}::uuid),
           (SELECT id FROM commitments WHERE id = ${subject.commitmentId}::uuid), ${act.actorId}::uuid, ${act.position}, ${act.at}
      FROM people p
     WHERE p.id IN (
             SELECT unnest(${[...to.people]}::uuid[])
             UNION ALL
             SELECT id FROM people WHERE roles::text[] && ${[...to.roles]}::text[] AND id <> ALL (${[...subject.hands]}::uuid[])
             UNION ALL
             SELECT w.person_id FROM watchers w
               JOIN unnest(${to.watched.map(([type]) => type)}::text[], ${to.watched.map(([, id]) => id)}::text[]) AS of (type, id)
                 ON w.type = of.type::watched_type AND w.object_id = of.id)
       AND p.kind = 'person' AND p.disabled_at IS NULL AND p.id IS DISTINCT FROM ${act.actorId}::uuid
       AND (${object.type} <> 'reader-message' OR p.roles::text[] && '{analyst,reviewer}')
       AND NOT (${object.type} = 'revision' AND EXISTS (
             SELECT FROM kept_revisions k WHERE k.person_id = p.id AND k.revision_id::text = ${object.id}))
       AND NOT EXISTS (SELECT FROM notice_choices c WHERE c.person_id = p.id AND c.kind = ${kind}::notice_kind AND c.rhythm = 'never')
     ORDER BY p.id
    ON CONFLICT DO NOTHING`
}
