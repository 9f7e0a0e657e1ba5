import type { MayBeCovered } from '@/lib/record/cover/types'
import type { PartyView } from '@/lib/text/statement/types'
import type { FollowUpVerb } from './policy'

/** The longest cadence, in months. */
export const MOST_MONTHS = 60

/** Where a note stands: on an item, on a source, or on words of the statement. */
export type NotePlace = { readonly reference: string | null } | { readonly sourceId: string }

/** What answers a question, as readers may see it. `hidden`: it was answered by work that is not public (yet). */
export type PublicOutcome =
  | { readonly kind: 'revision'; readonly reference: string; readonly line: string; readonly number: number }
  | { readonly kind: 'note'; readonly noteId: string; readonly on: NotePlace }
  | { readonly kind: 'reason'; readonly text: string; readonly language: string }
  | { readonly kind: 'hidden'; readonly by: 'revision' | 'note' }

/** How a question came to its end. */
export type Closing<Outcome> =
  | { readonly as: 'completed'; readonly on: string; readonly outcome: Outcome }
  | { readonly as: 'withdrawn'; readonly on: string; readonly reason: string; readonly language: string }

/** A question as readers see it. Names of people are not in it. Days are YYYY-MM-DD, moments ISO strings. */
export type FollowUpView = MayBeCovered & {
  readonly id: string
  /** The item that it is about; null where it is about the whole statement. */
  readonly reference: string | null
  readonly question: string
  readonly language: string
  readonly dueOn: string
  /** The day first given to it; another than `dueOn` where it was moved. */
  readonly firstDueOn: string
  readonly cadenceMonths: number | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly version: number
  readonly closed: Closing<PublicOutcome> | null
}

export type NamedPerson = { readonly id: string; readonly publicName: string }

/** What answered it, as signed-in people see it. */
export type DeskOutcome =
  | {
      readonly kind: 'revision'
      readonly id: string
      readonly reference: string
      readonly line: string
      readonly number: number
    }
  | { readonly kind: 'note'; readonly id: string; readonly reference: string | null }
  | { readonly kind: 'reason'; readonly text: string; readonly language: string }

/** A question as signed-in people see it: whose it is, whether readers see it, and what they may do with it. */
export type DeskFollowUp = Omit<FollowUpView, 'closed'> & {
  readonly statement: {
    readonly slug: string
    readonly shortTitle: string
    readonly language: string
    readonly parties: readonly PartyView[]
  }
  readonly item: {
    readonly reference: string
    readonly title: string
    readonly titleLanguage: string
    readonly withdrawn: boolean
  } | null
  readonly isPublic: boolean
  /** The day of the month that its series keeps to. */
  readonly anchorDay: number
  readonly assignee: NamedPerson | null
  readonly setBy: NamedPerson
  /** Whether it is assigned to whoever asks, or was set by them and is assigned to nobody. */
  readonly isMine: boolean
  readonly completedBy: string | null
  readonly closed: Closing<DeskOutcome> | null
  readonly previousId: string | null
  readonly nextId: string | null
  readonly may: Readonly<Record<FollowUpVerb, boolean>>
}

/** A note that can answer a question, by its first words. */
export type NoteChoice = {
  readonly id: string
  readonly reference: string | null
  readonly words: string
  readonly language: string
  readonly createdAt: string
  readonly by: string
}

/** A public question as far as lists and calendars put it in order. */
export type PlacedQuestion = Pick<FollowUpView, 'id' | 'reference' | 'dueOn' | 'createdAt'> & {
  /** The day on which it was completed or withdrawn; null while it is open. */
  readonly closedOn: string | null
  readonly isWithdrawn: boolean
}

/** A question that was completed or withdrawn, as far as the desk's list of them asks whose it was. */
export type ClosedQuestion = Pick<FollowUpView, 'id'> & { readonly isMine: boolean }

/** An open question as far as lists and calendars of the desk put it in order and ask whose it is. */
export type OpenQuestion = Pick<FollowUpView, 'id' | 'reference' | 'dueOn'> & {
  readonly isMine: boolean
  readonly isAssigned: boolean
  /** Whether readers do not see it yet, and the member may show it to them. */
  readonly mayShow: boolean
  readonly mayHandOn: boolean
}
