import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'
import { mayDecide } from '@/lib/record/review/policy'
import type { MessageState, ReaderMessageVerb } from './types'

/** A message as far as the policy cares. */
export type ConcernedMessage = { readonly takenById: string | null; readonly proposedById: string | null }

/** Whether somebody reads what readers send: analysts and reviewers do, since it is their work that it speaks of. */
export function readsMessages(actor: Actor): boolean {
  return holds(actor, 'analyst') || holds(actor, 'reviewer')
}

/**
 * Analysts and reviewers take messages, also from one another. Whoever took one proposes what becomes of it; another person, a reviewer,
 * publishes that or sends it back. Reviewers confirm who sent a reply, and take it out of sight when its party asks.
 */
export const readerMessagePolicy: Policy<ReaderMessageVerb, ConcernedMessage> = (actor, verb, message) => {
  if (actor.kind === 'visitor' || !readsMessages(actor)) return 'not_permitted'
  switch (verb) {
    case 'take':
      return true
    case 'propose':
      return message.takenById === actor.id || 'not_permitted'
    case 'send_back':
    case 'publish':
      return mayDecide(actor, [message.proposedById])
    case 'confirm':
    case 'withdraw':
      return holds(actor, 'reviewer') || 'not_permitted'
  }
}

/** The states in which each act is open. */
export const OPEN_IN: Readonly<Record<ReaderMessageVerb, readonly MessageState[]>> = {
  take: ['received', 'taken'],
  propose: ['taken'],
  send_back: ['proposed'],
  publish: ['proposed'],
  confirm: ['received', 'taken', 'proposed'],
  withdraw: ['closed'],
}
