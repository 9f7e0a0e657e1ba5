import { holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'

/** Administrators say where news are posted. Others are told nothing, not even that there is such a page. */
export const webhookPolicy: Policy<'see' | 'change', 'webhooks'> = (actor) =>
  holds(actor, 'administrator') ? true : 'not_permitted'
