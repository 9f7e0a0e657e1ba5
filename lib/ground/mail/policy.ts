import { holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'

/** Whether mail is sent, and whether it arrives, is looked at by administrators. */
export const mailPolicy: Policy<'try', 'mail'> = (actor) =>
  holds(actor, 'administrator') ? true : 'not_permitted'
