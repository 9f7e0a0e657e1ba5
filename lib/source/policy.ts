import { type Actor, holds } from '@/lib/platform/actor'
import type { RefusalCode } from '@/lib/platform/errors'

export type SourceVerb = 'class'

/** Whether the actor may class a source of the library: an analyst may; the library belongs to nobody. */
export function may(actor: Actor, _verb: SourceVerb, _source: { id: string }): true | RefusalCode {
  return holds(actor, 'analyst') ? true : 'not_permitted'
}
