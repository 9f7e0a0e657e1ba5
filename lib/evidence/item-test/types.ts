import type { Role } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { MayBeCovered } from '@/lib/record/cover/types'
import type { DecisionView, ReviewState } from '@/lib/record/review/types'
import type { WithTranslations } from '@/lib/text/statement/rules/own-words'

/** Views of tests of items. Moments are ISO strings. */

/** Who proposes tests. */
export const TEST_WRITERS = ['analyst'] as const satisfies readonly Role[]

/** What a proposal does: it sets a test, puts one in the place of another, or ends one. */
export const TEST_ACTS = ['set', 'replace', 'end'] as const
export type TestAct = (typeof TEST_ACTS)[number]

/** All that a proposal says, and of which item. */
export type TestSaid = {
  readonly commitmentId: string
  /** Of the test that it sets, within its item; null where it only ends one. */
  readonly number: number | null
  /** The test, in one line; null where it only ends one. */
  readonly says: string | null
  /** What would show it. */
  readonly shownBy: string | null
  /** The id of the test that it replaces or ends. */
  readonly endsId: string | null
  /** Why it replaces or ends it. */
  readonly reason: string | null
  /** Of all these words. */
  readonly language: string
}

/** How a test ended. */
export type TestEnd = {
  /** Of the proposal that ended it. */
  readonly id: string
  readonly at: string
  /** The number of the test that stands in its place; null where it was withdrawn. */
  readonly replacedBy: number | null
  readonly reason: string
  readonly language: string
  readonly author: string
  readonly reviewer: string
}

/** A test as readers see it. One that ended stays. */
export type ItemTestView = MayBeCovered &
  WithTranslations & {
    readonly id: string
    readonly number: number
    readonly says: string
    readonly shownBy: string
    readonly language: string
    readonly author: string
    readonly reviewer: string
    readonly publishedAt: string
    /** Null while it stands. */
    readonly ended: TestEnd | null
  }

/** A public proposal as the record names it. */
export type NamedTest = {
  readonly id: string
  readonly reference: string
  /** The number that it set; null where it only ended one. */
  readonly number: number | null
  /** The number of the test that it replaced or ended. */
  readonly ended: number | null
}

/** A proposal in the list of an item on the desk. */
export type TestEntry = Omit<TestSaid, 'commitmentId' | 'endsId'> & {
  readonly id: string
  readonly slug: string
  readonly reference: string
  /** The number of the test that it replaces or ends. */
  readonly ends: number | null
  readonly state: ReviewState
  readonly author: string
  readonly createdAt: string
  readonly publishedAt: string | null
  /** Whether a public proposal has replaced or ended what it set. */
  readonly isOver: boolean
}

/** One proposal on the desk, whole. */
export type DeskTest = TestEntry & {
  readonly item: { readonly title: string; readonly titleLanguage: string }
  /** The test that it replaces or ends, in its own words. */
  readonly replaced: Pick<ItemTestView, 'number' | 'says' | 'shownBy' | 'language'> | null
  readonly isMine: boolean
  readonly fingerprint: string
  readonly withdrawn: { readonly at: string; readonly reason: string; readonly language: string } | null
  readonly decisions: readonly DecisionView[]
  readonly may: {
    readonly approve: true | RefusalCode
    readonly withdraw: true | RefusalCode
    /** Whether one's own proposal that came back can be begun from. */
    readonly writeAnew: boolean
  }
}
