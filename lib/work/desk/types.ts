import type { RevisionView } from '@/lib/assessment/status-update/types'
import type { Verb } from '@/lib/record/event/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { Judgement } from '@/lib/text/method/types'
import type { TranslatedField } from '@/lib/text/statement/rules/own-words'
import type { PartyView, StatementView } from '@/lib/text/statement/types'
import type { DeskObject } from '@/lib/work/notice/rules/object-address'

/** A statement in which something waits, as the queue's filter names it. */
export type QueuedStatement = Pick<StatementView, 'slug' | 'shortTitle' | 'areas'> & {
  readonly language: string
}

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
      readonly kind: Exclude<DeskObject, 'revision' | 'person'>
      readonly id: string
      readonly on: string | null
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
