import { idOfPublicKey, isListedByItself, type ListedKey } from './head'

/** The public keys whose signatures count, by their id, in base64. */
export type KeyRing = ReadonlyMap<string, string>

/**
 * The keys that can be trusted: those that somebody vouches for, and, since each key signs the one before it, those that lead up to them.
 * Without anybody's word the newest one listed stands, which finds an edit but not a record that was signed anew as a whole.
 *
 * @param listed as the record lists them
 * @param vouched public keys in base64, known from elsewhere
 */
export function keyRing(listed: readonly ListedKey[], vouched: readonly string[]): KeyRing {
  const byId = new Map(listed.map((key) => [key.id, key]))
  const followed = new Set(listed.map(({ previous }) => previous))
  const newest = listed.filter(({ id }) => !followed.has(id)).map(({ publicKey }) => publicKey)
  const ring = new Map<string, string>()
  for (const publicKey of vouched.length > 0 ? vouched : newest) {
    for (let key: string | null = publicKey; key !== null; key = before(byId, key)) {
      const id = idOfPublicKey(key)
      if (ring.has(id)) break
      ring.set(id, key)
    }
  }
  return ring
}

/** The key that another one names and signs as the one before it; null where it does not. */
function before(byId: ReadonlyMap<string, ListedKey>, publicKey: string): string | null {
  const key = byId.get(idOfPublicKey(publicKey))
  const previous = key?.previous ? byId.get(key.previous) : undefined
  const vouches = key?.publicKey === publicKey && previous && isListedByItself(key, previous)
  return vouches ? previous.publicKey : null
}
