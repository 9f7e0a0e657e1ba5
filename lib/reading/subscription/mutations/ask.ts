import 'server-only'
import { randomUUID } from 'node:crypto'
import { queueMail } from '@/lib/ground/mail/mutations/queue-mail'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { isMailOn } from '@/lib/ground/platform/mail-on'
import { takeTurn } from '@/lib/ground/platform/rate-limit'
import { keyedHash, tokenHash } from '@/lib/ground/platform/secret-token'
import { scopeOf } from '@/lib/reading/share/data/news-scope'
import { confirmTokenOf } from '../data/confirm-token'
import type { Asked } from '../schema'

/** How much is taken from one network, for one address, and from everybody. */
const LIMITS = {
  sender: {
    name: 'subscription: sender',
    allowances: [
      { most: 10, seconds: 60 * 60 },
      { most: 40, seconds: 24 * 60 * 60 },
    ],
  },
  address: { name: 'subscription: address', allowances: [{ most: 3, seconds: 24 * 60 * 60 }] },
  all: { name: 'subscription: all', allowances: [{ most: 500, seconds: 60 * 60 }] },
}

/**
 * Takes what a reader asks for, and has a mail sent to the address by which they confirm it. Whether the address was known, confirmed or not, is told to
 * nobody: each is treated alike, and so is one that was asked for too often, which gets no further mail.
 *
 * @param sender as `senderName` gives it
 * @throws Refusal `messages_often` with the `minutes` to wait; `not_found` where there is nothing of which to tell, or no mail is sent
 */
export async function ask(sender: string, { address, path: of, how, locale }: Asked): Promise<void> {
  if (!isMailOn()) throw new Refusal('not_found')
  const { wait } = await takeTurn([
    { limit: LIMITS.sender, who: sender },
    { limit: LIMITS.all, who: keyedHash('subscription: all', '') },
  ])
  if (wait > 0) throw new Refusal('messages_often', { minutes: Math.ceil(wait / 60) })
  const place = await transaction('system', (tx) => scopeOf(tx, of))
  const turn = await takeTurn([{ limit: LIMITS.address, who: keyedHash('subscription: address', address) }])
  if (turn.wait > 0) return
  await transaction('system', async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('suivi.subscription.' || ${address}::text, 0))`
    const moment = now()
    const known = await tx.subscription.findFirst({ where: { address, ...place }, select: { id: true } })
    const id = known?.id ?? randomUUID()
    const asked = {
      ...{ askedHow: how, askedLanguage: locale, askedAt: moment },
      confirmHash: tokenHash(confirmTokenOf({ id, askedAt: moment })),
    }
    if (known) await tx.subscription.update({ where: { id }, data: asked, select: { id: true } })
    else
      await tx.subscription.create({
        data: { id, address, ...place, how, language: locale, ...asked, toldUpTo: moment, nextAt: moment },
        select: { id: true },
      })
    await queueMail(tx, {
      to: { kind: 'subscriber', id },
      message: { kind: 'confirm-subscription', values: { subscriptionId: id } },
      language: locale,
    })
  })
}
