import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { signingKey } from '@/lib/ground/platform/signing-key'
import { keyIdOf, listKey, type SignedHead, signHead } from '../rules/head'

/**
 * Signs the newest hash of the record and keeps the head, unless this key has signed it before.
 *
 * @returns the head; null where the record is empty or the server has no key
 */
export function signRecord(): Promise<SignedHead | null> {
  return transaction('system', signNewest)
}

/** The same within the transaction of the act that is signed. */
export async function signNewest(tx: Transaction): Promise<SignedHead | null> {
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
  const isListed = () => tx.signingKey.findUnique({ where: { id: keyIdOf(key) }, select: { id: true } })
  if (await isListed()) return
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.signing_keys'))`
  // Who was before us in the lock may have listed it.
  if (await isListed()) return
  const last = await tx.signingKey.findFirst({ where: { next: null }, select: { id: true, publicKey: true } })
  const { previous, ...listed } = listKey(key, now().toISOString(), last)
  await tx.signingKey.create({ data: { ...listed, previousId: previous } })
}
