import type { MayBeCovered } from '@/lib/record/cover/types'
import type { DecisionView } from '@/lib/record/review/types'
import type { PartyView } from '@/lib/text/statement/types'

/** Views of requests for access to documents. Days are YYYY-MM-DD, moments ISO strings. */

export const REGIMES = ['eu_1049_2001', 'es_19_2013', 'ma_31_13', 'other'] as const
export type Regime = (typeof REGIMES)[number]

/** How an authority can answer. */
export const OUTCOMES = ['answered', 'answered_partly', 'refused', 'nothing_held'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What can happen to a request. `struck` takes away an act that was put down by mistake; `appealed` is a confirmatory application too. */
export const ACT_KINDS = [
  'sent',
  'acknowledged',
  'extended',
  ...OUTCOMES,
  'appealed',
  'withdrawn',
  'struck',
] as const
export type ActKind = (typeof ACT_KINDS)[number]

/** What of an act decides how a request stands. */
export type Act = {
  readonly id: string
  readonly kind: ActKind
  readonly day: string
  /** A deadline that was typed, and what it rests on. */
  readonly deadline: string | null
  readonly basis: string | null
  /** The act that this one stands in place of. */
  readonly correctsId: string | null
  /** When it was put down here. */
  readonly recordedAt: string
}

export const REQUEST_STATES = [
  'draft',
  'sent',
  'acknowledged',
  'extended',
  'due_soon',
  'overdue',
  ...OUTCOMES,
  'appealed',
  'withdrawn',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** By when the authority has to answer, and how that day is known. */
export type Deadline = {
  readonly day: string
  /** The day from which it is counted; null where it was typed. */
  readonly from: string | null
  /**
   * `registered`: counted from the day on which the authority registered or received it; `sent`: from the day of sending, since no such day is
   * known; `typed`: somebody wrote it down.
   */
  readonly by: 'registered' | 'sent' | 'typed'
  /** What a typed one rests on. */
  readonly basis: string | null
  readonly extended: boolean
}

/** How a request stands on a day. */
export type Standing = {
  readonly state: RequestState
  /** The request itself, or the appeal against its answer or silence. */
  readonly stage: 'request' | 'appeal'
  /** The day since which it stands so: of the act that says so, else the deadline. */
  readonly since: string | null
  /** Of what is still to be answered; null where nothing is, or no deadline is known. */
  readonly deadline: Deadline | null
  /** 0 while it is not overdue. */
  readonly daysOverdue: number
}

/** A source as a request names it: listed, so that readers can open it. */
export type AnswerSource = {
  readonly id: string
  readonly title: string
  readonly language: string
}

/** What happened, as readers see it. */
export type ActView = Act & {
  readonly reference: string | null
  readonly text: string | null
  readonly language: string | null
  readonly source: AnswerSource | null
  /** When readers first saw it; null while they do not. */
  readonly publishedAt: string | null
}

/** A request as readers see it. Names of people are not in it. */
export type RequestView = MayBeCovered & {
  readonly id: string
  readonly authority: string
  readonly party: string | null
  readonly language: string
  readonly asked: string
  readonly regime: Regime
  /** The items that it is about, by reference, in reading order; none for the whole statement. */
  readonly items: readonly string[]
  readonly publishedAt: string
  /** In the order of their days; what was corrected is among them. */
  readonly acts: readonly ActView[]
}

/** A request in a list of the desk. */
export type RequestEntry = Omit<RequestView, 'publishedAt' | 'acts'> & {
  readonly slug: string
  readonly publishedAt: string | null
  readonly standing: Standing
  /** How many of its acts readers do not see yet. */
  readonly toPublish: number
  readonly author: string
  readonly isMine: boolean
  /** Whether a second person is asked to read it: it was sent, and nobody has sent it back since. */
  readonly awaitsReading: boolean
}

/** What a person may do with a request as it stands. */
export type RequestRights = {
  readonly edit: boolean
  readonly record: boolean
  readonly publish: boolean
  readonly sendBack: boolean
}

/** One request on the desk, whole. */
export type DeskRequest = Omit<RequestView, 'publishedAt' | 'acts'> & {
  readonly version: number
  readonly publishedAt: string | null
  readonly statement: {
    readonly slug: string
    readonly shortTitle: string
    readonly language: string
    /** The statement's day: nobody asked before it. */
    readonly date: string
    readonly parties: readonly PartyView[]
  }
  readonly author: string
  readonly acts: readonly (ActView & { readonly by: string; readonly isMine: boolean })[]
  readonly reviews: readonly DecisionView[]
  readonly standing: Standing
  readonly may: RequestRights
}

/** What a request can be about: a statement with its parties. */
export type RequestSubject = DeskRequest['statement']

/** A public request as far as a list is put in order by it: when readers saw it first, and each of its acts. */
export type PlacedRequest = {
  readonly id: string
  readonly publishedAt: string
  readonly acts: readonly { readonly day: string; readonly publishedAt: string }[]
}
