import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { db } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { scopeOf } from '@/lib/reading/share/data/news-scope'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { secretHashOf, webhookSecretOf } from '../data/secret'
import { webhookPolicy } from '../policy'
import type { AddInput, Fault } from '../schema'
import type { GivenSecret } from '../types'

/**
 * Has news posted to an address from now on. The same form sent twice adds it once, and gives the same secret: also where another one signs by now.
 *
 * @returns the secret that signs what is posted; no page shows it again
 * @throws Invalid `page` where there is nothing of which to tell
 * @throws Refusal `not_permitted`; as `idempotent`
 */
export async function addWebhook(actor: Member, input: AddInput): Promise<GivenSecret> {
  const { id } = await idempotent(actor, 'webhook', input, madeOne, async (tx) => {
    authorize(webhookPolicy, actor, 'change', 'webhooks')
    const scope = await scopeOf(tx, input.page).catch((error: unknown) => {
      const unknown: Fault = 'page'
      throw error instanceof Refusal ? new Invalid({ page: [unknown] }) : error
    })
    const moment = now()
    const made = { id: randomUUID(), secretMadeAt: moment }
    await tx.webhook.create({
      data: {
        ...made,
        ...scope,
        ...{ address: new URL(input.address).href, language: input.locale, addedById: actor.id },
        ...{ addedAt: moment, toldUpTo: moment, secretHash: secretHashOf(made) },
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      ...{ verb: 'added', objectType: 'webhook', objectId: made.id },
    })
    return { id: made.id }
  })
  // That of this form: one that was made since is for whoever had it made.
  const { addedAt } = await db().webhook.findUniqueOrThrow({ where: { id }, select: { addedAt: true } })
  return { id, secret: webhookSecretOf({ id, secretMadeAt: addedAt }) }
}
