import 'server-only'
import { headers } from 'next/headers'
import { Refusal } from './errors'

/**
 * Refuses a write that does not come from a page of ours. Browsers send `Origin` with every POST, also without JavaScript; Next
 * lets a server action without one pass with a warning, and route handlers have no such check at all.
 *
 * @throws Refusal `not_permitted` when the header is missing, `null`, or names another host than the one that was asked
 */
export async function assertSameOrigin(): Promise<void> {
  const asked = await headers()
  if (!isSameOrigin(asked.get('origin'), asked.get('x-forwarded-host') ?? asked.get('host')))
    throw new Refusal('not_permitted')
}

/** Whether an `Origin` header names the host of the request. Of several proxies' hosts the first is the one people asked. */
export function isSameOrigin(origin: string | null, host: string | null): boolean {
  if (!origin || !host || !URL.canParse(origin)) return false
  return new URL(origin).host === host.split(',')[0]?.trim().toLowerCase()
}
