import 'server-only'
import { Refusal } from '@/lib/ground/platform/errors'
import { takeTurn } from '@/lib/ground/platform/rate-limit'
import { keyedHash } from '@/lib/ground/platform/secret-token'
import { guestLimits } from '../rules/private-link'

/**
 * Counts what guests do behind a link, for their network and for the link.
 *
 * @param who the network as `senderName` gives it, and the link's id
 * @throws Refusal `too_many_tries` with the `minutes` to wait
 */
export async function takeGuestTurn(
  what: keyof typeof guestLimits,
  { sender, link }: { readonly sender: string; readonly link: string },
): Promise<void> {
  const limits = guestLimits[what]
  const { wait } = await takeTurn([
    { limit: limits.network, who: sender },
    { limit: limits.link, who: keyedHash('private link', link) },
  ])
  if (wait > 0) throw new Refusal('too_many_tries', { minutes: Math.ceil(wait / 60) })
}
