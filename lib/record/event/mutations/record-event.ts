import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { coverNew } from '@/lib/record/cover/mutations/cover-texts'
import type { EventInput, Verb } from '../types'
import { signNewest } from './sign-record'

/** Acts that change what readers see: the record is signed with them, so that none stands unsigned for a moment. */
const SIGNED_AT_ONCE: ReadonlySet<Verb> = new Set([
  'imported',
  'listed',
  'approved',
  'completed',
  'turned following on',
  'turned following off',
  'showed as interim',
  'published',
  'corrected',
  'replaced',
  'withdrew',
  'kept',
  'withheld',
  'covered',
  'lifted',
  'erased',
])

/**
 * Writes into the record, within the transaction of the act itself: neither stands without the other. What the act says in words of ours is covered
 * before, where it rests on a source of which they are withheld. The database numbers, dates and chains the event, and holds the chain's lock until the
 * transaction ends, so record last.
 */
export async function recordEvent(tx: Transaction, event: EventInput): Promise<void> {
  const { objectType: type, objectId: id } = event
  await coverNew(tx, { type, id })
  const payload = canonical({ ...event.payload })
  const actorId = event.actor.kind === 'system' ? null : event.actor.id
  await tx.$executeRaw`
    INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, statement_id, payload)
    VALUES (${event.actor.kind}::actor_kind, ${actorId}::uuid, ${event.verb}, ${event.objectType}, ${event.objectId},
            ${event.statementId ?? null}::uuid, ${payload})`
  if (SIGNED_AT_ONCE.has(event.verb)) await signNewest(tx)
}

/** One text for one value: keys in order, no spaces, so that anybody can compute the same hash. */
export function canonical(payload: Record<string, string | number | boolean | null>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(payload).sort(([a], [b]) => (a < b ? -1 : 1))))
}
