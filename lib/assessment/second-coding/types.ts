import type { DraftInput } from '@/lib/assessment/status-update/schema'
import type { LibrarySource, RevisionCitation, RevisionView } from '@/lib/assessment/status-update/types'
import type { ItemTestView } from '@/lib/evidence/item-test/types'
import type { SourceView } from '@/lib/evidence/source/types'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { JudgedStatus, Judgement } from '@/lib/text/method/types'
import type { JudgedStatement, StatementView } from '@/lib/text/statement/types'

/** What the second analyst has typed, right or wrong, and their word on whether they had seen the first (`yes` or `no`, or neither yet). */
export type CodingDraft = DraftInput & { hadNotSeen: string }

export const CODING_STATES = ['open', 'coded', 'taken_back', 'lapsed', 'reconciled'] as const
export type CodingState = (typeof CODING_STATES)[number]

/** What a reviewer with both before them decides: the first stands, the second is better, or neither will do. */
export const OUTCOMES = ['first', 'second', 'neither'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A request for a second judgement as signed-in people see it. Nothing of what was judged stands in it. Moments are ISO strings. */
export type RequestView = {
  readonly id: string
  readonly state: CodingState
  readonly askedBy: string
  readonly askedAt: string
  /** Public name of whoever was named or has taken it; null while any analyst may. */
  readonly coder: string | null
  /** Whether readers had never seen the first when it was asked. */
  readonly blind: boolean
  /** Whether the second counts as independent; null while there is none. */
  readonly codedBlind: boolean | null
  readonly decision: {
    readonly outcome: Outcome
    readonly reason: string
    readonly by: string
    readonly at: string
  } | null
}

/** What the page of a submission says of second judgements, for one member. */
export type RequestsView = {
  /** Newest first. */
  readonly requests: readonly RequestView[]
  readonly may: { readonly ask: true | RefusalCode; readonly takeBack: true | RefusalCode }
  /** Whether the member may read both side by side. */
  readonly mayCompare: boolean
  /** Whether readers see the first, so that no second can be independent of it. */
  readonly isPublic: boolean
  /** Who may be named. */
  readonly coders: readonly { readonly id: string; readonly publicName: string }[]
}

/** The item and line of a request, as lists name it; nothing of any judgement. */
export type CodingEntry = {
  readonly id: string
  readonly slug: string
  readonly parties: StatementView['parties']
  readonly item: Pick<CommitmentView, 'reference' | 'title' | 'titleLanguage'>
  readonly party: string
  readonly askedAt: string
  /** Whether it is asked of this member by name, or taken by them; else any analyst may take it. */
  readonly isMine: boolean
  /** When one's own words on it were last saved; null while there are none. */
  readonly savedAt: string | null
}

/** What the desk lists for one member. */
export type MyCodings = {
  readonly asked: readonly CodingEntry[]
  readonly toReconcile: readonly CodingEntry[]
}

type OnItem = {
  readonly request: RequestView
  readonly statement: JudgedStatement
  readonly item: CommitmentView
  readonly party: string
}

/** What the second analyst works with: the words, the method and the library. Of others' judgements only what decides on a rule. */
export type CodingToWrite = OnItem & {
  readonly kind: 'write'
  readonly judgements: readonly Judgement[]
  readonly claimants: readonly string[]
  /** Statuses published on the line before; `stalled` rests on them. */
  readonly earlierStatuses: readonly JudgedStatus[]
  /** Of the library what the analyst's own draft cites. */
  readonly library: readonly LibrarySource[]
  /** What of the whole library answers to what the page was asked to find. */
  readonly found: readonly LibrarySource[]
  /** The names that groups of sources of one origin have. */
  readonly groups: readonly string[]
  /** The public tests of the item that stand. */
  readonly tests: readonly ItemTestView[]
  /** 0 and null while nothing was saved. */
  readonly version: number
  readonly savedAt: string | null
  readonly draft: CodingDraft | null
}

/** Before any analyst has taken it: the words, and nothing else. */
export type CodingToTake = OnItem & { readonly kind: 'take' }

/** One's own second judgement once it was submitted. */
export type CodingWritten = OnItem & {
  readonly kind: 'written'
  readonly second: RevisionView
  readonly sources: Readonly<Record<string, SourceView>>
  /** The version of one's own draft on the line, which starting from this text would replace; 0 where there is none. */
  readonly draftVersion: number
  readonly mayBegin: boolean
}

/** Both judgements, for whoever reconciles them; and, once they are reconciled, for everybody signed in. */
export type CodingPair = OnItem & {
  readonly kind: 'pair'
  readonly first: RevisionView
  readonly second: RevisionView
  readonly bySource: readonly SourceUsedTwice[]
  readonly sources: Readonly<Record<string, SourceView>>
  readonly mayReconcile: true | RefusalCode
  /** For whoever wrote the second, what they may do with it; null for everybody else. */
  readonly own: Pick<CodingWritten, 'draftVersion' | 'mayBegin'> | null
}

/** A request that ended before one had given the judgement: it was taken back, or the first was withdrawn. What one typed is kept. */
export type CodingOver = OnItem & { readonly kind: 'over'; readonly draft: CodingDraft | null }

export type CodingView = CodingToTake | CodingToWrite | CodingWritten | CodingOver | CodingPair

/** What the two judgements cite one source for. */
export type SourceUsedTwice = {
  readonly sourceId: string
  readonly first: readonly RevisionCitation[]
  readonly second: readonly RevisionCitation[]
}

/** A final judgement that stood against a second, independent one. */
export type CodedTwice = {
  readonly revisionId: string
  readonly same: boolean
  /** ISO time at which a reviewer had both before them. */
  readonly at: string
}

/** What saving the draft of a second judgement answers. */
export type SavedCoding = { readonly version: number; readonly savedAt: string }
