import 'server-only'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { keyedHash } from '@/lib/platform/secret-token'
import { type Lane, longestMemory, waitBeforeTry } from '../rules/throttle'

/** What stands for an account in the record of tries and in the cookie of known devices: tells nobody the address. */
export function accountOf(email: string): string {
  return keyedHash('account', email.toLowerCase())
}

/**
 * Lets one try at a password through, and counts it as failed before it is judged, in a transaction of its own: the refusal that
 * may follow cannot undo it, and tries made at the same time are all counted. `takeBack` it once the password was right.
 *
 * @returns the try's id
 * @throws Refusal `too_many_tries` with the `minutes` to wait; such a try is not counted and prolongs nothing
 */
export function countTry(email: string, lane: Lane): Promise<bigint> {
  const account = lane === 'known' ? keyedHash('known device', accountOf(email)) : accountOf(email)
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${account}, 0))`
    const moment = now()
    const failures = await tx.signInFailure.findMany({
      where: { account, at: { gt: new Date(moment.getTime() - longestMemory) } },
      select: { at: true },
    })
    const wait = waitBeforeTry(
      lane,
      failures.map((failure) => failure.at),
      moment,
    )
    if (wait > 0) throw new Refusal('too_many_tries', { minutes: Math.ceil(wait / 60_000) })
    await tx.signInFailure.deleteMany({ where: { at: { lt: new Date(moment.getTime() - 60 * 60_000) } } })
    const counted = await tx.signInFailure.create({ data: { account, at: moment }, select: { id: true } })
    return counted.id
  })
}

/** The password was right: that try was no failure. Others' failures stay counted. */
export async function takeBack(tx: Transaction, tried: bigint): Promise<void> {
  await tx.signInFailure.deleteMany({ where: { id: tried } })
}
