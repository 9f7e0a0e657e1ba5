import { holds } from '@/lib/platform/actor'
import type { Policy } from '@/lib/platform/authorize'

/** Whether mail is sent, and whether it arrives, is looked at by administrators. */
export const mailPolicy: Policy<'try', 'mail'> = (actor) =>
  holds(actor, 'administrator') ? true : 'not_permitted'
