import 'server-only'
import { now } from '@/lib/platform/clock'
import { findHeadAt, findKeys, findNewestHead } from './data/heads'
import { findRecordLines } from './data/public-events'
import { signRecord } from './mutations/sign-record'
import type { ListedKey, SignedHead } from './rules/head'

/** How many lines are read at once for a download. */
const LINES_AT_ONCE = 5_000

/** The whole record as readers may download it, oldest first, some thousand lines of JSON at a time: the public acts on a statement opened. */
export async function* loadRecordLines(slug: string): AsyncGenerator<readonly string[]> {
  let part = await findRecordLines(slug, 0n, LINES_AT_ONCE)
  while (part) {
    yield part.lines
    part = await findRecordLines(slug, part.last, LINES_AT_ONCE)
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
