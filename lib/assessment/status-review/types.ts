import type { ReviewVerb } from '@/lib/assessment/status-review/policy'
import type { RequirementMessage } from '@/lib/assessment/status-update/rules/assess'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import type { SignedSource, SourceView } from '@/lib/evidence/source/types'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { CommentView } from '@/lib/record/review/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'

/** One submitted judgement as the desk shows it, for one member: what it would change, what it still lacks, what they may decide. */
export type SubmissionView = {
  readonly revision: RevisionView
  readonly statement: Pick<StatementView, 'slug' | 'parties' | 'areas'> & {
    /** Of its base, and so of the words that are judged. */
    readonly language: string
  }
  readonly item: CommitmentView
  /** What readers see on the line now, and how; it may be this very revision, as provisional. */
  readonly shown: { readonly revision: RevisionView; readonly as: 'final' | 'provisional' } | null
  /** The line's newest revision that stands: what was sent back or withdrawn after this one does not. */
  readonly newest: RevisionView
  /** Whether no other was submitted after it, whatever became of that. */
  readonly isLast: boolean
  readonly unmet: readonly RequirementMessage[]
  /** What its judgement asks for and has. */
  readonly met: readonly RequirementMessage[]
  /** Whether every source that counts goes back to the parties that claim, and of which elements, by place counted from 0. */
  readonly claimantOnly: boolean
  readonly elementsOfClaimant: readonly number[]
  /** Numbers of the citations without a quote or a locator. */
  readonly missingQuotes: readonly number[]
  readonly approvals: { readonly have: number; readonly needed: 1 | 2 }
  /** For each decision whether the member may take it now, else why not. */
  readonly may: Readonly<Record<ReviewVerb, true | RefusalCode>>
  /** Whether the member submitted it, and so may withdraw it while it is submitted. */
  readonly isMine: boolean
  /** Whether the member may answer comments on it, and settle them. */
  readonly comments: { readonly mayAnswer: boolean; readonly maySettle: boolean }
  /** The version of it that was sent back before, and why; null where none was since the line's last final judgement. */
  readonly returned: { readonly revision: RevisionView; readonly decision: ReturnView } | null
  /** What publishing it signs of its sources beside its own words, and the fingerprint of all that: see `asReadBy`. */
  readonly signed: readonly SignedSource[]
  readonly fingerprint: string
  /** The sources that it cites, by id. */
  readonly sources: Readonly<Record<string, SourceView>>
}

/** A submission as far as the queue is put in order, counted and cut by it. */
export type PlacedSubmission = {
  /** Of the revision. */
  readonly id: string
  readonly reference: string
  readonly slug: string
  readonly areaKey: string
  readonly isMine: boolean
  /** Whether nobody wrote it here: it came with a dossier. */
  readonly isImported: boolean
  /** Whether it awaits the member's reading: see `awaitsReadingBy` in `data/queue.ts`. */
  readonly awaitsReading: boolean
}

/** Which part of the queue somebody looks at: of one statement by its slug, of one area by its key; null for all. */
export type QueueChoice = { readonly statement: string | null; readonly area: string | null }

/** What reviewers decided about a revision so far, oldest first. */
export type ReviewView = {
  readonly decision: ReviewVerb
  readonly by: string
  readonly at: string
  readonly reason: string | null
  readonly comments: readonly CommentView[]
}

/** Who sent a revision back, when and why, and what they asked of it. */
export type ReturnView = Pick<ReviewView, 'by' | 'at' | 'comments'> & { readonly reason: string }

/** A source that has to be opened for the exact words and their place: citations of it, public or submitted, that lack them or have them from a copy only. */
export type SourceToOpen = {
  readonly source: Pick<SourceView, 'id' | 'title' | 'publisher' | 'date' | 'language'>
  readonly slug: string
  /** How many citations. */
  readonly citations: number
  /** The items where they stand. */
  readonly references: readonly string[]
}

/** The same as far as its list is put in order, counted and cut by it. */
export type WantedSource = {
  readonly id: string
  /** Its citations without a quote or its place. */
  readonly lacking: number
  /** Those whose words were seen on a copy only. */
  readonly copied: number
}
