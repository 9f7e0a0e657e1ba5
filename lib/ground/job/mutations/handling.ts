import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { type Fault, GiveUp } from '../rules/faults'
import { KINDS, type Kind, type Payloads } from '../rules/kinds'

/** What a handler is told of the try that it makes. */
export type Try = {
  /** Aborts where the try takes too long or the process stops. Whatever is waited for is to be given it. */
  readonly signal: AbortSignal
  /** Whether the job is given up if this try comes to nothing. */
  readonly lastTry: boolean
  /**
   * Ends the job in the handler's own transaction: what it writes there and that the job is done stand together, or neither. Called last, since
   * it holds the job. Where a handler does not call it, the job is done when the handler returns.
   *
   * @throws NotOurs where the job is no longer this try's: all of the transaction is taken back
   */
  readonly finish: (tx: Transaction) => Promise<void>
}

/**
 * Does a job. Its process may be killed at any moment, and the job is then done anew: so it writes its result and calls `finish` in one
 * transaction, or looks first whether its result stands. Throwing anything has it tried again, `GiveUp` never again, `Later` when its turn comes.
 */
export type Handler<Payload> = (payload: Payload, about: Try) => Promise<void>

/** What is written where a job is given up or cancelled, in the same transaction: whoever waits for it waits no more. */
export type Ending<Payload> = (tx: Transaction, payload: Payload, why: Fault | 'cancelled') => Promise<void>

/** How a kind of job is done, and what becomes of what it was for where it never is. */
export type Handling<Payload> = { readonly work: Handler<Payload>; readonly gaveUp: Ending<Payload> }

/** Handed to a worker by what starts it, since the rooms whose work it is come after this one. */
export type Handlings = { readonly [Of in Kind]?: Handling<Payloads[Of]> }

/** What becomes of what jobs of each kind were for where they are never done. */
export type Endings = { readonly [Of in Kind]?: Pick<Handling<Payloads[Of]>, 'gaveUp'> }

/** The same for one kind, whatever it carries: of what its kind does not carry nobody is told. @returns null where nobody said it */
export function endingOf<Of extends Kind>(endings: Endings, kind: Of): Ending<unknown> | null {
  const ending = endings[kind]
  if (!ending) return null
  return async (tx, payload, why) => {
    const carried = KINDS[kind].payload.safeParse(payload)
    if (carried.success) await ending.gaveUp(tx, carried.data, why)
  }
}

/**
 * How a job of a kind is done, whatever it carries: what its kind does not carry is given up as unreadable.
 *
 * @returns null where nobody said how
 */
export function handlingOf<Of extends Kind>(handlings: Handlings, kind: Of): Handling<unknown> | null {
  const handling = handlings[kind]
  const gaveUp = endingOf(handlings, kind)
  if (!handling || !gaveUp) return null
  return {
    gaveUp,
    work: async (payload, about) => {
      const carried = KINDS[kind].payload.safeParse(payload)
      if (!carried.success) throw new GiveUp('unreadable')
      await handling.work(carried.data, about)
    },
  }
}
