import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { type Counted, count, isCounted, type Turn, takeTurn } from '@/lib/ground/platform/rate-limit'
import { keyedHash } from '@/lib/ground/platform/secret-token'
import { signedInHere, signInLimits } from '../rules/sign-in-limits'

/**
 * Who tries a password: a browser that has signed in to the account before, or any other, from a network as `senderName` names it.
 */
export type Trying = { readonly device: 'known' } | { readonly device: 'strange'; readonly sender: string }

/** What stands for an account in the record of tries and in the cookie of known devices: tells nobody the address. */
export function accountOf(email: string): string {
  return keyedHash('account', email.toLowerCase())
}

/**
 * Lets one try at a password through, and counts it as failed before it is judged. `giveBack` it once the password was right.
 *
 * @throws Refusal `too_many_tries` with the `minutes` to wait; such a try is not counted and prolongs nothing
 */
export async function countTry(email: string, trying: Trying): Promise<Turn> {
  const turn = await takeTurn(await countedFor(accountOf(email), trying))
  if (turn.wait > 0) throw new Refusal('too_many_tries', { minutes: Math.ceil(turn.wait / 60) })
  return turn
}

/** Remembers for the day that somebody signed in from there, so that strangers' tries are none of theirs. */
export async function rememberNetwork(tx: Transaction, email: string, trying: Trying): Promise<void> {
  if (trying.device === 'strange')
    await count(tx, [{ limit: signedInHere, who: placeOf(accountOf(email), trying.sender) }])
}

async function countedFor(account: string, trying: Trying): Promise<Counted[]> {
  if (trying.device === 'known') return [{ limit: signInLimits.device, who: account }]
  const place = placeOf(account, trying.sender)
  const byPlace = { limit: signInLimits.networkAndAccount, who: place }
  if (await isCounted({ limit: signedInHere, who: place })) return [byPlace]
  return [
    byPlace,
    { limit: signInLimits.network, who: trying.sender },
    { limit: signInLimits.account, who: account },
  ]
}

/** An account as it is tried from one network. */
function placeOf(account: string, sender: string): string {
  return keyedHash('account and sender', `${account}\n${sender}`)
}
