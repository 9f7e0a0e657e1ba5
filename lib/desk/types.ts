import type { CommitmentView } from '@/lib/commitment/types'
import type { Verb } from '@/lib/event/types'
import type { RefusalCode } from '@/lib/platform/errors'
import type { CommentView } from '@/lib/review/types'
import type { SignedSource, SourceView } from '@/lib/source/types'
import type { TranslatedField } from '@/lib/statement/rules/own-words'
import type { DeskObject } from '@/lib/statement/rules/work-address'
import type { PartyView, StatementView } from '@/lib/statement/types'
import type { RequirementMessage } from '@/lib/status-update/rules/assess'
import type { Judgement, RevisionView } from '@/lib/status-update/types'
import type { ReviewVerb } from './policy'

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

/** A statement in which something waits, as the queue's filter names it. */
export type QueuedStatement = Pick<StatementView, 'slug' | 'shortTitle' | 'areas'> & {
  readonly language: string
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

/** A submission that came back, for whoever is to go on with it. */
export type SentBackView = {
  readonly revision: RevisionView
  readonly slug: string
  readonly parties: StatementView['parties']
  readonly item: Pick<CommitmentView, 'reference' | 'title' | 'titleLanguage'>
  readonly by: string
  readonly at: string
  readonly reason: string
  /** The version of the member's own draft on the line; 0 where none. */
  readonly draftVersion: number
}

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

/** The verbs that the desk's activity tells. */
export const ACTIVITY_VERBS = [
  'submitted',
  'showed as interim',
  'sent back',
  'approved',
  'published',
  'corrected',
  'replaced',
  'withdrew',
  'classed',
  'imported',
  'added',
  'marked',
  'annotated',
  'replied',
  'edited',
  'resolved',
  'reopened',
  'opened',
  'listed',
  'scheduled',
  'rescheduled',
  'completed',
  'recorded',
  'took on',
  'proposed',
  'confirmed',
  'turned following on',
  'turned following off',
] as const satisfies readonly Verb[]
export type ActivityVerb = (typeof ACTIVITY_VERBS)[number]

/** What an act was done to, with names as they are now. `on` is an item's reference or a source's id; null for the statement itself. */
export type ActivityObject =
  | {
      readonly kind: 'revision'
      readonly id: string
      readonly slug: string
      readonly reference: string
      readonly judgement: Judgement
    }
  | {
      readonly kind: 'note' | 'question' | 'message' | 'search' | 'request'
      readonly id: string
      readonly on: string | null
    }
  | {
      readonly kind: 'mark' | 'source' | 'link' | 'test'
      readonly id: string
      readonly on: string
      /** Whether the act was on a proposal to withdraw the item, and not on the item itself. */
      readonly isProposal?: boolean
    }
  | { readonly kind: 'statement' }

/** One event, with names as they are now. */
export type ActivityView = {
  readonly position: string
  readonly at: string
  readonly verb: ActivityVerb
  /** The public name; null when it was the member themselves. */
  readonly by: string | null
  readonly object: ActivityObject
}

/** Where in our own texts words stand that are withheld of a source, or are to be. */
export type PlaceOfWords = {
  readonly type: DeskObject
  /** The statement that it belongs to, by its names; null for what belongs to none. */
  readonly statement:
    | (Pick<StatementView, 'shortTitle' | 'shortTitles'> & {
        readonly language: string
        readonly parties: readonly PartyView[]
      })
    | null
  /** Of the item, and of the source, that it is on. */
  readonly reference: string | null
  readonly source: string | null
  /** For whom a judgement is; of whom a translation says something. */
  readonly party: string | null
  /** Of the revision, or of the test within its item. */
  readonly number: number | null
  /** Into which language a text of which field is translated. */
  readonly language: string | null
  readonly field: TranslatedField | null
  readonly isPublic: boolean
  readonly id: string
  /** Whether withholding the words of the source covers them there. */
  readonly isCovered: boolean
  /** The decisions that withhold words which readers still see there, by which they can be covered. */
  readonly coveredBy: readonly string[]
  /** Its page on the desk. */
  readonly address: string
}
