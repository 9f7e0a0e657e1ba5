import 'server-only'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { isId } from '@/lib/ground/platform/id'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { secretHashOf, webhookSecretOf } from '../data/secret'
import { webhookPolicy } from '../policy'
import type { OneInput } from '../schema'
import type { GivenSecret } from '../types'

/**
 * Has nothing posted to an address until somebody resumes. What becomes public meanwhile is posted then.
 *
 * @throws Refusal `not_permitted`, `not_found`
 */
export function pauseWebhook(actor: Member, input: OneInput): Promise<void> {
  return onWebhook(actor, input, async (tx, { id, offAt }) => {
    if (offAt !== null) return
    await tx.webhook.update({
      where: { id },
      data: { offAt: now(), offWhy: 'paused' },
      select: { id: true },
    })
    await record(tx, actor, 'disabled', id)
  })
}

/**
 * Has news posted there again, with all that waits: under the ids that they had.
 *
 * @throws Refusal `not_permitted`, `not_found`, `already_decided` where its secret is of another installation
 */
export function resumeWebhook(actor: Member, input: OneInput): Promise<void> {
  return onWebhook(actor, input, async (tx, { id, offAt, offWhy }) => {
    if (offAt === null) return
    if (offWhy === 'secret') throw new Refusal('already_decided')
    await switchOn(tx, id)
    await record(tx, actor, 'enabled', id)
  })
}

/**
 * Has what is posted there signed with a new secret, at once: the one before signs nothing more. One that was off because its secret was of another
 * installation is on again.
 *
 * @returns the secret; no page shows it again
 * @throws Refusal `not_permitted`, `not_found`
 */
export function renewSecret(actor: Member, input: OneInput): Promise<GivenSecret> {
  return onWebhook(actor, input, async (tx, { id, offWhy, secretMadeAt: before }) => {
    // Each has its own moment: two at once would be the same secret.
    const made = { id, secretMadeAt: new Date(Math.max(now().getTime(), before.getTime() + 1)) }
    await tx.webhook.update({
      where: { id },
      data: { secretMadeAt: made.secretMadeAt, secretHash: secretHashOf(made) },
      select: { id: true },
    })
    await record(tx, actor, 'edited', id)
    if (offWhy === 'secret') {
      await switchOn(tx, id)
      await record(tx, actor, 'enabled', id)
    }
    return { id, secret: webhookSecretOf(made) }
  })
}

/**
 * Has a test posted, once, also where nothing else is.
 *
 * @throws Refusal `not_permitted`, `not_found`
 */
export function testWebhook(actor: Member, input: OneInput): Promise<void> {
  return onWebhook(actor, input, async (tx, { id }) => {
    const test = await tx.webhookDelivery.create({ data: { webhookId: id, at: now() }, select: { id: true } })
    await queueJob(tx, 'post-webhook', { deliveryId: test.id })
    await record(tx, actor, 'checked', id)
  })
}

/**
 * Has nothing posted there any more, and forgets the address with all that was posted. That there was one stays in the record.
 *
 * @throws Refusal `not_permitted`, `not_found`
 */
export function removeWebhook(actor: Member, input: OneInput): Promise<void> {
  return onWebhook(actor, input, async (tx, { id, offAt, offWhy }) => {
    const moment = now()
    await tx.webhookDelivery.deleteMany({ where: { webhookId: id } })
    await tx.webhook.update({
      where: { id },
      data: { address: '', removedAt: moment, offAt: offAt ?? moment, offWhy: offWhy ?? 'paused' },
      select: { id: true },
    })
    await record(tx, actor, 'withdrew', id)
  })
}

async function onWebhook<Done>(
  actor: Member,
  { id }: { readonly id: string },
  work: (tx: Transaction, row: Row) => Promise<Done>,
): Promise<Done> {
  return transaction(actor, async (tx) => {
    authorize(webhookPolicy, actor, 'change', 'webhooks')
    const [row] = isId(id)
      ? await tx.$queryRaw<Row[]>`
          SELECT id::text, off_at AS "offAt", off_why AS "offWhy", secret_made_at AS "secretMadeAt" FROM webhooks
           WHERE id = ${id}::uuid AND removed_at IS NULL FOR UPDATE`
      : []
    if (!row) throw new Refusal('not_found')
    return work(tx, row)
  })
}

type Row = {
  readonly id: string
  readonly offAt: Date | null
  readonly offWhy: string | null
  readonly secretMadeAt: Date
}

/** What waits is tried anew, as often as if it had never been. */
async function switchOn(tx: Transaction, id: string): Promise<void> {
  await tx.webhook.update({
    where: { id },
    data: { offAt: null, offWhy: null, failingSince: null, restsUntil: null },
    select: { id: true },
  })
  const where = { webhookId: id, state: 'waiting' }
  await tx.webhookDelivery.updateMany({ where, data: { tries: 0, triedAt: null } })
  const waiting = await tx.webhookDelivery.findMany({
    where,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  for (const each of waiting) await queueJob(tx, 'post-webhook', { deliveryId: each.id })
}

function record(
  tx: Transaction,
  actor: Member,
  verb: 'disabled' | 'enabled' | 'edited' | 'checked' | 'withdrew',
  id: string,
): Promise<void> {
  return recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    ...{ verb, objectType: 'webhook', objectId: id },
  })
}
