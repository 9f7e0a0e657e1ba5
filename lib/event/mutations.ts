import 'server-only'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { signingKey } from '@/lib/platform/signing-key'
import { keyIdOf, listKey, type SignedHead, signHead } from './rules/head'
import type { EventInput, Verb } from './types'

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
])

/**
 * Writes into the record, within the transaction of the act itself: neither stands without the other. The database numbers,
 * dates and chains the event, and holds the chain's lock until the transaction ends, so record last.
 */
export async function recordEvent(tx: Transaction, event: EventInput): Promise<void> {
  const payload = canonical({ ...event.payload })
  const actorId = event.actor.kind === 'system' ? null : event.actor.id
  await tx.$executeRaw`
    INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, statement_id, payload)
    VALUES (${event.actor.kind}::actor_kind, ${actorId}::uuid, ${event.verb}, ${event.objectType}, ${event.objectId},
            ${event.statementId ?? null}::uuid, ${payload})`
  if (SIGNED_AT_ONCE.has(event.verb)) await signNewest(tx)
}

/**
 * Signs the newest hash of the record and keeps the head, unless this key has signed it before.
 *
 * @returns the head; null where the record is empty or the server has no key
 */
export function signRecord(): Promise<SignedHead | null> {
  return transaction('system', signNewest)
}

async function signNewest(tx: Transaction): Promise<SignedHead | null> {
  const key = signingKey()
  const newest = await tx.eventLink.findFirst({
    orderBy: { position: 'desc' },
    select: { position: true, link: true },
  })
  if (!key || !newest) return null
  await registerKey(tx)
  const head = signHead(key, {
    at: now().toISOString(),
    hash: newest.link,
    position: Number(newest.position),
  })
  // Two processes may sign the same at once: one head is enough.
  const { at, hash, key: keyId, signature } = head
  await tx.signedHead.createMany({
    data: [{ position: newest.position, keyId, at, hash, signature }],
    skipDuplicates: true,
  })
  return head
}

/** Lists our public key the first time that it signs, with the key before it. */
async function registerKey(tx: Transaction): Promise<void> {
  const key = signingKey()
  if (!key) return
  if (await tx.signingKey.findUnique({ where: { id: keyIdOf(key) }, select: { id: true } })) return
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.signing_keys'))`
  const last = await tx.signingKey.findFirst({ where: { next: null }, select: { id: true, publicKey: true } })
  const { previous, ...listed } = listKey(key, now().toISOString(), last)
  await tx.signingKey.createMany({ data: [{ ...listed, previousId: previous }], skipDuplicates: true })
}

/** One text for one value: keys in order, no spaces, so that anybody can compute the same hash. */
export function canonical(payload: Record<string, string | number | boolean | null>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(payload).sort(([a], [b]) => (a < b ? -1 : 1))))
}
