import type { ItemState } from '@/lib/assessment/status-update/rules/facets'
import type { SourceType } from '@/lib/evidence/source/types'
import type { Force, Judgement } from '@/lib/text/method/types'
import type { PartyView } from '@/lib/text/statement/types'
import type { Piece } from './rules/excerpt'
import type { FoundPart } from './rules/parts'

/** Where search looks, in the order of the page. */
export const SEARCH_GROUPS = [
  'statements',
  'statement',
  'items',
  'judgements',
  'sources',
  'copies',
  'texts',
  'variants',
  'notes',
] as const
export type SearchGroup = (typeof SEARCH_GROUPS)[number]

/** Who asks: everyone finds what is public; on the desk also what only signed-in people may see. */
export type SearchAudience = 'everyone' | 'desk'

/** The statement that something found stands in. */
export type FoundIn = {
  readonly slug: string
  readonly shortTitle: string
  /** The same by language, as the database keeps it (`shortTitleIn`). */
  readonly shortTitles: unknown
  /** That of the base. */
  readonly language: string
}

/** Words of somebody's around what was looked for, with their language. */
export type FoundWords = { readonly language: string; readonly pieces: readonly Piece[] }

/** In which parts of what was found the words stand. */
type Found = { readonly parts: readonly FoundPart[] }

/** A statement itself. */
export type StatementHit = Found & {
  readonly group: 'statements'
  readonly statement: FoundIn
  readonly title: FoundWords
  /** Where it was made, or who speaks in it; null where its title alone was found. */
  readonly words: FoundWords | null
}

export type PassageHit = Found & {
  readonly group: 'statement'
  readonly statement: FoundIn
  readonly number: number
  readonly words: FoundWords
}

export type ItemHit = Found & {
  readonly group: 'items'
  readonly statement: FoundIn
  readonly reference: string
  readonly force: Force
  readonly title: FoundWords
  /** For which parties what is said in short has the words, where that is not the sentence of the item as a whole. */
  readonly inShortFor: readonly string[]
  readonly parties: readonly PartyView[]
  /** The marked words, why they are marked so, a body that they make responsible, or what is said in short for one party; null where the title alone was found. */
  readonly words: FoundWords | null
  readonly states: readonly ItemState[]
  /** What is said of it as a whole in one sentence; null where nobody wrote one. */
  readonly inShort: FoundWords | null
  /** Whether readers see it yet. */
  readonly isPublic: boolean
}

export type JudgementHit = Found & {
  readonly group: 'judgements'
  readonly statement: FoundIn
  readonly revisionId: string
  readonly parties: readonly PartyView[]
  readonly reference: string
  readonly title: FoundWords
  /** A party's key, or `all`. */
  readonly party: string
  readonly number: number
  readonly judgement: Judgement
  readonly provisional: boolean
  /** What it says in one sentence; null where nobody wrote one. */
  readonly inShort: FoundWords | null
  readonly words: FoundWords
  readonly isPublic: boolean
}

export type SourceHit = Found & {
  readonly group: 'sources'
  /** A statement that uses it; null where none does yet. */
  readonly statement: FoundIn | null
  readonly id: string
  readonly url: string | null
  /** The day on which readers saw it first, YYYY-MM-DD. */
  readonly listedOn: string | null
  readonly title: FoundWords
  readonly publisher: readonly Piece[]
  readonly date: string | null
  readonly type: SourceType
  /** Of its summary or its author; null where neither was found. */
  readonly words: FoundWords | null
  /** Its address, where the words stand in it and in nothing else that is shown. */
  readonly address: readonly Piece[] | null
  readonly isPublic: boolean
}

/** A stored copy of a source. */
export type CopyHit = Found & {
  readonly group: 'copies'
  /** A statement that uses its source; null where none does yet. */
  readonly statement: FoundIn | null
  /** The id of its source. */
  readonly source: string
  /** Among the copies of its source. */
  readonly number: number
  readonly fetchedAt: string
  readonly title: FoundWords
  readonly publisher: string
  readonly words: FoundWords
  /** Whether readers see it whole. */
  readonly isPublic: boolean
}

/** Another text of a statement, beside the base. */
export type TextHit = Found & {
  readonly group: 'texts'
  readonly statement: FoundIn
  /** Of its rendering. */
  readonly key: string
  readonly publisher: string
  readonly words: FoundWords
}

export type VariantHit = Found & {
  readonly group: 'variants'
  readonly statement: FoundIn
  readonly key: string
  readonly lemma: FoundWords
  readonly reading: FoundWords
  readonly publisher: readonly Piece[]
}

export type NoteHit = Found & {
  readonly group: 'notes'
  readonly statement: FoundIn
  readonly id: string
  readonly words: FoundWords
  /** What it is about; a note on a span has its passage's number. */
  readonly about:
    | { readonly kind: 'item'; readonly reference: string }
    | { readonly kind: 'passage'; readonly number: number }
    | { readonly kind: 'source'; readonly id: string }
  readonly isPublic: boolean
}

export type SearchHit =
  | StatementHit
  | PassageHit
  | ItemHit
  | JudgementHit
  | SourceHit
  | CopyHit
  | TextHit
  | VariantHit
  | NoteHit

/** What was found in one place. `n` counts all of it, up to `MOST_COUNTED`; `isCut` says that there is more than was counted. */
export type GroupResult<Hit extends SearchHit = SearchHit> = {
  readonly group: SearchGroup
  readonly n: number
  readonly isCut: boolean
  /** How near the nearest of `hits` is to the question; it compares places of one answer where any of several words did. */
  readonly nearest: number
  readonly hits: readonly Hit[]
}

/** What the question names outright. */
export type DirectHit =
  | {
      readonly kind: 'item'
      readonly statement: FoundIn
      readonly reference: string
      readonly title: string
      readonly titleLanguage: string
      readonly isWithdrawn: boolean
    }
  | {
      readonly kind: 'passage'
      readonly statement: FoundIn
      readonly number: number
      readonly opening: string
    }
  | {
      readonly kind: 'source'
      readonly statement: FoundIn | null
      readonly id: string
      readonly url: string | null
      readonly title: string
      readonly language: string
    }
  | { readonly kind: 'variant'; readonly statement: FoundIn; readonly key: string; readonly lemma: string }

/** A question that may have been meant, and how often its words stand somewhere; `isCut` as of a group. */
export type NearQuestion = { readonly text: string; readonly n: number; readonly isCut: boolean }

export type SearchResults = {
  readonly direct: readonly DirectHit[]
  /** The one page that the question names, to which a reader is led without looking for its words; null where it names none, or several. */
  readonly straight: string | null
  /** Only where something was found. */
  readonly groups: readonly GroupResult[]
  /** Null where what was found has all the words; else what has some of them was looked for. */
  readonly some: SomeWords | null
  /** Where nothing was found: what may have been meant, of which something is found. */
  readonly near: readonly NearQuestion[]
}

/** That the words of a question stand together nowhere that was searched, and what was found of each. */
export type SomeWords = {
  /** The words and phrases that were looked for one by one, as they were typed. */
  readonly looked: readonly string[]
  /** Those of them that stand nowhere that was searched. */
  readonly nowhere: readonly string[]
}

/** More than this is not counted, ranked or paged through: the question is too wide to read the answer. */
export const MOST_COUNTED = 1_000

/** How many of each place the overview shows, and how many a page of one place. */
export const OVERVIEW_HITS = 5
export const PAGE_HITS = 20

/** What search answers: results, which may be none, or why it cannot look. */
export type SearchAnswer =
  | { readonly problem: null; readonly results: SearchResults }
  | { readonly problem: 'tooLong' | 'noWords' }
