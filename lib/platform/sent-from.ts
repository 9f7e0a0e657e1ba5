import { isSameOrigin } from './origin'

/** Where a form was sent from, as far as the browser says: a page of ours, another site's, or not told. */
export type SentFrom = 'ours' | 'elsewhere' | 'untold'

/**
 * Where a form was sent from. Browsers send `Origin` with every POST, also without JavaScript; some that guard privacy send `null` or leave
 * it out. Then `Sec-Fetch-Site` decides, which no page can set and which is `cross-site` for a sandboxed frame of another's. Where neither
 * says anything nobody can tell, and such a form is not taken.
 */
export function sentFrom(headers: Headers): SentFrom {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin !== null && origin !== 'null') {
    const host = headers.get('x-forwarded-host') ?? headers.get('host')
    return isSameOrigin(origin, host) ? 'ours' : 'elsewhere'
  }
  if (site === null) return 'untold'
  return site === 'same-origin' ? 'ours' : 'elsewhere'
}

/** The address that a request came from, for counting only, as our own server says it (server/sender.mjs). Empty where it is not known. */
export function senderAddress(headers: Headers): string {
  return headers.get('x-forwarded-for') ?? ''
}
