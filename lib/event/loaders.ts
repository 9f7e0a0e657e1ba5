import 'server-only'
import { now } from '@/lib/platform/clock'
import { findHeadAt, findKeys, findNewestHead } from './data/heads'
import { findRecordLines } from './data/record-lines'
import { signRecord } from './mutations/sign-record'
import type { ListedKey, SignedHead } from './rules/head'

/** What is read at once for a download: two megabytes of leaves at most, and one of opened acts. */
const AT_ONCE = { events: 20_000, acts: 2_000, bytes: 1_000_000 }

/** The whole record as readers may download it, oldest first, part by part. The next part is read while one is sent. */
export async function* loadRecordLines(slug: string): AsyncGenerator<string> {
  let coming = findRecordLines(slug, 0n, AT_ONCE)
  while (true) {
    const part = await coming
    if (!part) return
    coming = findRecordLines(slug, part.last, AT_ONCE)
    // Whoever stops downloading waits for it no more, be it that it fails.
    coming.catch(() => undefined)
    yield part.text
  }
}

/** How old a head may be while events follow it. */
const SIGNED_EVERY_MS = 60_000

/**
 * The newest signed head. What changes what readers see is signed with it; other events are signed when somebody asks, at most once a
 * minute. Null where the record was never signed: this server has no key.
 */
export async function loadHead(): Promise<SignedHead | null> {
  const known = await findNewestHead()
  const isCurrent = known !== null && known.head.position === known.newest
  const isRecent = known !== null && Date.parse(known.head.at) > now().getTime() - SIGNED_EVERY_MS
  if (isCurrent || isRecent) return known.head
  return (await signRecord()) ?? known?.head ?? null
}

/** The head that a key signed at the number of an event; null where it did not. */
export function loadHeadAt(position: number, key: string): Promise<SignedHead | null> {
  return findHeadAt(position, key)
}

/** Every public key that ever signed, the newest first. */
export function loadKeys(): Promise<readonly ListedKey[]> {
  return findKeys()
}
