import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { isId } from '@/lib/ground/platform/id'
import { type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findDeliveries, findWebhookPlaces, findWebhooks } from '../data/webhooks'
import { webhookPolicy } from '../policy'
import type { DeliveryView, WebhookView } from '../types'

async function administrator(): Promise<Member | null> {
  const actor = await currentActor()
  return actor.kind === 'member' && webhookPolicy(actor, 'see', 'webhooks') === true ? actor : null
}

/**
 * A part of the addresses to which news are posted; null (not found) for whoever is no administrator.
 *
 * @param after the id of the one that the part follows; null for the list's beginning
 */
export async function loadWebhooks(
  after: string | null,
  language: string,
): Promise<{ actor: Member; part: Part<WebhookView> } | null> {
  const actor = await administrator()
  if (!actor) return null
  const part = partOrFirst(await findWebhookPlaces(), { nameOf: (id) => id, after })
  return { actor, part: partWith(part, await findWebhooks(part.entries, language)) }
}

/** One of them, with what was posted there last; null (not found) where there is none, and for whoever is no administrator. */
export async function loadWebhook(
  id: string,
  language: string,
): Promise<{ actor: Member; webhook: WebhookView; deliveries: readonly DeliveryView[] } | null> {
  const actor = await administrator()
  const [webhook] = actor && isId(id) ? await findWebhooks([id], language) : []
  return actor && webhook ? { actor, webhook, deliveries: await findDeliveries(id) } : null
}

/** Whoever may add one; null (not found) for anybody else. */
export function loadNewWebhook(): Promise<Member | null> {
  return administrator()
}
