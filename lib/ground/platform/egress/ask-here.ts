import 'server-only'
import { onThisMachine } from '@/lib/ground/platform/egress/refused-networks.mjs'
import type { OutsideFault } from './fault'
import { fetchOutside, type OutsideLimits } from './fetch'

/**
 * Asks a program on this machine, by the door by which this program asks anything: JSON goes to one loopback address in digits, at one port, and
 * nowhere else, since an answer that leads on is none. Whatever the other side does is an answer or a fault.
 *
 * @param address one that `onThisMachine` knows; any other is `forbidden-address`, and is not dialled
 * @param limits how long it may take and how much may come; `hops` is none
 */
export async function askHere(
  address: string,
  json: string,
  limits: Omit<OutsideLimits, 'hops'>,
  signal: AbortSignal,
): Promise<{ readonly body: Uint8Array } | { readonly fault: OutsideFault }> {
  const here = onThisMachine(address)
  if (here === null) return { fault: 'forbidden-address' }
  const told = { url: here.url, form: null, json, authorization: null }
  const came = await fetchOutside(here.url, {
    allow: here.allow,
    limits: { ...limits, hops: 0 },
    signal,
    told,
  })
  return 'fault' in came ? { fault: came.fault } : { body: came.decodedBody }
}
