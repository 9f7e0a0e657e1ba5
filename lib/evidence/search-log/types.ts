import type { Role } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { MayBeCovered } from '@/lib/record/cover/types'
import type { DecisionView, ReviewState } from '@/lib/record/review/types'

/** Views of logged searches. Days are YYYY-MM-DD, moments ISO strings. */

/** Who logs searches. */
export const SEARCH_WRITERS = ['analyst'] as const satisfies readonly Role[]

/** A source that a search found: listed, so that readers can open it. */
export type FoundSource = { readonly id: string; readonly title: string; readonly language: string }

/** What came of a search that a dossier brought, in its words. */
export type Outcome = { readonly text: string; readonly language: string }

/**
 * What is said of a search: where, in which language, on which day, what was asked for, and what was found. One that came with a dossier may have been
 * made in several languages, or in such as are not named, and says in words what came of it.
 */
export type SearchSaid = {
  readonly place: string
  readonly address: string | null
  /** The first of them; null where a dossier names none. */
  readonly language: string | null
  readonly furtherLanguages: readonly string[]
  readonly day: string
  /** What was asked for: the words typed, or what was looked through. */
  readonly words: string
  /** Null: nothing was found, where there is no `outcome`. */
  readonly found: FoundSource | null
  /** Null for what a person logged. */
  readonly outcome: Outcome | null
  /** The references of further items that it is about; of what a person logged none. */
  readonly alsoOn: readonly string[]
}

/** A logged search as readers see it. One that was withdrawn leaves a marker: of what it said only its day. */
export type SearchView = MayBeCovered & {
  readonly id: string
  /** The item that it is about; null for the whole statement. */
  readonly reference: string | null
  readonly day: string
  /** Null once it was withdrawn. */
  readonly said: SearchSaid | null
  readonly author: string
  /** Whether it came with a dossier: nobody did it here. */
  readonly isImported: boolean
  /** Null while what came with a dossier awaits a review. */
  readonly reviewer: string | null
  /** Since when readers see it. */
  readonly publishedAt: string
  readonly withdrawn: { readonly at: string; readonly reason: string; readonly language: string } | null
}

/** A search as the public page lists it: an entry of the log, or one that a published judgement names. */
export type ListedSearch =
  | { readonly kind: 'entry'; readonly entry: SearchView; readonly takenInto: readonly TakenInto[] }
  | {
      readonly kind: 'judgement'
      /** Its place on the page of the list. */
      readonly anchor: string
      readonly reference: string
      readonly place: string
      readonly language: string
      readonly day: string
      readonly takenInto: readonly [TakenInto]
    }

/** The judgement that a search was taken into. */
export type TakenInto = { readonly reference: string; readonly line: string; readonly number: number }

/** A public entry of the log as far as it is put in order and counted. */
export type PlacedSearch = PlacedOnItem & {
  readonly id: string
  readonly day: string
  readonly publishedAt: string
}

/** Where in the text the item stands that something is about, and since when it is public; all null for the whole statement. */
export type PlacedOnItem = {
  readonly reference: string | null
  readonly passage: number | null
  readonly start: number | null
  readonly itemSince: string | null
}

/** A search that can be taken into a judgement, word for word. */
export type SearchToTake = Pick<SearchSaid, 'place' | 'day' | 'words'> & {
  readonly language: string
  readonly id: string
  readonly reference: string | null
  readonly state: ReviewState
}

/** A logged search in a list of the desk. */
export type SearchEntry = SearchSaid & {
  readonly id: string
  readonly slug: string
  readonly reference: string | null
  readonly state: ReviewState
  readonly author: string
  readonly isImported: boolean
  readonly isMine: boolean
  readonly createdAt: string
}

/** What a member may do with a logged search as it stands. */
export type SearchRights = {
  readonly approve: true | RefusalCode
  readonly withdraw: true | RefusalCode
  readonly writeAnew: boolean
}

/** One logged search on the desk, whole. */
export type DeskSearch = SearchEntry & {
  readonly statement: { readonly shortTitle: string; readonly language: string }
  readonly item: { readonly title: string; readonly titleLanguage: string } | null
  readonly publishedAt: string | null
  readonly withdrawn: SearchView['withdrawn']
  readonly fingerprint: string
  readonly decisions: readonly DecisionView[]
  readonly may: SearchRights
}
