import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import type { DecisionTaken } from '../types'
import { decide, decideEach } from './decide'
import type { Kind, Reviewed } from './kind'
import { submit } from './submit'
import { type Withdrawal, withdraw } from './withdraw'

/** The verbs of everything that a second person decides on, for one noun, by what it says of itself. */
export function reviewable<Row extends Reviewed, Said extends object>(kind: Kind<Row, Said>) {
  return {
    decide: (reviewer: Member, decision: DecisionTaken) => decide(reviewer, kind, decision),
    decideEach: (reviewer: Member, decisions: readonly DecisionTaken[], key?: string) =>
      decideEach(reviewer, kind, decisions, key),
    withdraw: (actor: Member, withdrawal: Withdrawal) => withdraw(actor, kind, withdrawal),
    submit: (
      actor: Member,
      read: { readonly id: string; readonly version: number },
      say: (row: Row) => Said,
    ) => submit(actor, kind, read, say),
  }
}
