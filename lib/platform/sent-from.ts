import { BlockList, isIP } from 'node:net'
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

const ownNetworks = new BlockList()
for (const [network, prefix, family] of [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const)
  ownNetworks.addSubnet(network, prefix, family)

/**
 * The address that a request came from, for counting only: of `X-Forwarded-For` the last one that is no machine of our own network, since
 * proxies add theirs at the end and a sender may write anything before it. Empty where there is none.
 */
export function senderAddress(headers: Headers): string {
  const passed = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((address) => address.trim().replace(/^::ffff:(?=\d+\.)/i, ''))
    .filter((address) => address !== '')
  return passed.findLast((address) => !isOwn(address)) ?? passed[0] ?? ''
}

function isOwn(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && ownNetworks.check(address, family === 4 ? 'ipv4' : 'ipv6')
}
