import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import type { Refusal } from '@/lib/ground/platform/errors'
import type { Act } from '@/lib/ground/platform/pages/changes.mjs'
import type { Steps } from '../rules/steps'
import type { ReviewAct, ReviewKey, ReviewState, ReviewVerb, Work } from '../types'

/** Work that is held until the transaction ends, as the mechanism needs it. */
export type Reviewed = Work & {
  readonly id: string
  readonly version: number
  /** Null for what belongs to no one statement. */
  readonly statementId: string | null
}

/** What a step writes into the row of the noun. */
export type Step = { readonly state: ReviewState } & (
  | { readonly state: 'submitted'; readonly version: number }
  | { readonly state: 'sent_back' }
  | { readonly state: 'published'; readonly publishedAt: Date }
  | {
      readonly state: 'withdrawn'
      readonly withdrawnAt: Date
      readonly withdrawnReason: string
      readonly withdrawnLanguage: string
    }
)

/** What can be kept as it is. */
export type Kept = string | number | boolean | null | readonly Kept[] | { readonly [field: string]: Kept }

export type Payload = Readonly<Record<string, string | number | boolean | null>>

/** What a noun says of itself. `Said` is what changes when it is submitted again. */
export type Kind<Row extends Reviewed, Said extends object> = {
  /** Its steps, where they are not those of the one table. */
  readonly steps?: Steps
  /** The key of a review that names it. */
  readonly key: (id: string) => ReviewKey
  /** Takes what comes before the rows in the one order of locks (docs/decisions/0085), for all that are decided on in one; where there is something. */
  readonly before?: (tx: Transaction, ids: readonly string[]) => Promise<unknown>
  /** Takes it for the transaction, and reads it once nobody else can change it; null where there is none. */
  readonly lock: (tx: Transaction, id: string) => Promise<Row | null>
  /** One SHA-256 of everything that approving it would make public. */
  readonly fingerprint: (row: Row) => string
  /** What is read of it, for work that keeps no versions: kept where it is sent back, so that the next submission shows what differs. */
  readonly read?: (row: Row) => Exclude<Kept, null>
  /** What stands in the way of a step, by what is the noun's own: mostly of making it public. Null where nothing does. */
  readonly obstacle: (row: Row, verb: ReviewVerb) => Refusal | null
  /** What an act on it is in the record. */
  readonly act: (row: Row, verb: ReviewAct) => Act & { readonly objectId: string }
  /** What the record says of an act on it, with what the mechanism adds. */
  readonly payload: (row: Row, act: ReviewAct, added: Payload) => Payload
  /** Writes a step, with what is said otherwise where it is submitted again. */
  readonly write: (tx: Transaction, row: Row, step: Step, said: Said | null) => Promise<unknown>
  /** Milliseconds that a decision on it may take, where making it public takes longer than is usual. */
  readonly timeout?: number
}
