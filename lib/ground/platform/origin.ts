import 'server-only'
import { headers } from 'next/headers'
import { hostOf, isOwnOrigin } from '@/lib/ground/platform/own-origin.mjs'
import { Refusal } from './errors'

/**
 * Refuses a write that does not come from a page of ours. Browsers send `Origin` with every POST, also without JavaScript; Next
 * lets a server action without one pass with a warning, and route handlers have no such check at all. For browsers that hide it our own
 * server says it where they tell otherwise that the page is ours (lib/ground/platform/own-origin.mjs). What proxies say of the host is not believed,
 * nor is `Host` where somebody gave `SUIVI_URL`: the server says that one in its place (server/begin-request.mjs).
 *
 * @throws Refusal `not_permitted` when the header is missing, `null`, or names another host than the one that was asked or is public
 */
export async function assertSameOrigin(): Promise<void> {
  const asked = await headers()
  if (!isOwnOrigin(asked.get('origin'), asked.get('host'), hostOf(process.env.SUIVI_URL)))
    throw new Refusal('not_permitted')
}

/** Where a site says who runs it. */
export const ABOUT = '/about'
