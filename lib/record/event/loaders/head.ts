import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { findHeadAt, findNewestHead } from '../data/heads'
import { signRecord } from '../mutations/sign-record'
import type { SignedHead } from '../rules/head'

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
