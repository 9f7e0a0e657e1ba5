import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import type { ReviewState } from '../types'
import type { reviewable } from './reviewable'

/** The verbs of a noun's review that tests use of every noun. */
export type TriedReview = Pick<ReturnType<typeof reviewable>, 'decide' | 'decideEach' | 'withdraw'>

/** What random walks through a review have to know of a noun, beside how one is made. */
export type Walked = {
  /** The acts that making it leaves, saying it otherwise, and approving it where that is not usual; `submitted` alone, none where nothing is said. */
  readonly acts?: {
    readonly made: readonly string[]
    readonly mended: readonly string[]
    readonly approved?: readonly string[]
  }
  /** From where one person takes it back, if not from wherever it is; and where any reviewer does. */
  readonly taken?: { readonly from: readonly ReviewState[]; readonly byAnyReviewer: readonly ReviewState[] }
  /** How what is closed refuses; `already_decided` where nothing is said. */
  readonly closed?: string
  /** A change of what it says, in SQL. */
  readonly says: string
  /** What every change of its row sets as well. */
  readonly also?: string
  /** What its page shows a reader. */
  readonly fingerprint: (reader: Member, id: string) => Promise<string | undefined>
  /** Absent for what is never submitted again. */
  readonly mend?: (by: Member, id: string, version: number) => Promise<unknown>
}

/** A noun that an analyst makes with one form, for the tests that go through all such: it stands beside its mutations. */
export type Tried = Walked & {
  readonly review: TriedReview
  /** The name by which its form is known when it is sent again. */
  readonly form: string
  /** Submits one on item 7c that says some words. @param more of its form */
  readonly say: (by: Member, words: string, more?: object) => Promise<{ readonly id: string }>
}
