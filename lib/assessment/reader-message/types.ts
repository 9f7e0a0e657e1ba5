import type { MayBeCovered } from '@/lib/record/cover/types'

/** Views of what readers send, as pages show it. Moments are ISO strings, days YYYY-MM-DD. */

/** Something here is wrong, a source was missed, or a party replies. */
export const KINDS = ['wrong', 'source', 'reply'] as const
export type MessageKind = (typeof KINDS)[number]

export const MESSAGE_STATES = ['received', 'taken', 'proposed', 'closed'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/**
 * What became of a message. Of a reply `accepted` says that it is shown in full and `partly` that an excerpt is. `spam` is the one that
 * readers never see.
 */
export const OUTCOMES = ['accepted', 'partly', 'not_accepted', 'not_about_this', 'duplicate', 'spam'] as const
export type MessageOutcome = (typeof OUTCOMES)[number]

/** How a reviewer made sure that a reply is the party's: the channel, never what was said on it. */
export const CHANNELS = ['official_mail', 'call_back', 'letter', 'in_person', 'own_publication'] as const
export type ConfirmationChannel = (typeof CHANNELS)[number]

/** What members do with a message. */
export const READER_MESSAGE_VERBS = [
  'take',
  'propose',
  'send_back',
  'publish',
  'confirm',
  'withdraw',
] as const
export type ReaderMessageVerb = (typeof READER_MESSAGE_VERBS)[number]

/** The tag of a text in a language that none of our pages has (BCP 47, undetermined). */
export const OTHER_LANGUAGE = 'und'

/** What a message led to, as readers can open it. */
export type LedTo =
  | { readonly kind: 'revision'; readonly reference: string; readonly line: string; readonly number: number }
  | { readonly kind: 'source'; readonly id: string }
  | {
      readonly kind: 'note'
      readonly anchor: string
      readonly reference: string | null
      readonly sourceId: string | null
    }
  | { readonly kind: 'variant'; readonly key: string }
  | { readonly kind: 'item'; readonly reference: string }

/** What readers see of a closed message: our words, and the sender's own only where they permitted it. */
export type PublicMessage = MayBeCovered & {
  readonly id: string
  readonly reference: string
  readonly kind: MessageKind
  readonly receivedOn: string
  readonly closedAt: string
  readonly outcome: Exclude<MessageOutcome, 'spam'>
  readonly matter: string | null
  readonly reason: string | null
  /** Of matter and reason. */
  readonly answerLanguage: string | null
  /** The sender's own words, in their language; null where they are not shown. */
  readonly words: { readonly text: string; readonly language: string; readonly address: string | null } | null
  readonly ledTo: LedTo | null
  /** The message that said it before, where readers see that one. */
  readonly duplicateOf: string | null
}

/** A party's own words on an item, as its reviewers confirmed that they are its. */
export type PartyReply = MayBeCovered & {
  readonly id: string
  readonly reference: string
  /** The party's key. */
  readonly party: string
  readonly capacity: string
  readonly receivedOn: string
  readonly publishedAt: string
  readonly language: string
  /** Null once the party took it back. */
  readonly text: string | null
  readonly isExcerpt: boolean
  readonly withdrawnAt: string | null
}

/** What a sender sees with the code they were given: where it stands, and nothing of what they wrote. */
export type ReceiptView = {
  readonly reference: string
  readonly kind: MessageKind
  readonly receivedAt: string
  readonly state: MessageState
  /** The message as readers see it; null until it is closed, and for spam. */
  readonly answer: { readonly id: string; readonly isReply: boolean } | null
}

/** A message in a list of the desk. */
export type MessageEntry = {
  readonly id: string
  readonly slug: string
  readonly reference: string
  readonly kind: MessageKind
  readonly state: MessageState
  readonly outcome: MessageOutcome | null
  readonly receivedAt: string
  readonly language: string
  /** The beginning of its words. */
  readonly excerpt: string
  readonly takenBy: string | null
  /** Whether whoever asks has taken it. */
  readonly isMine: boolean
  readonly awaitsMe: boolean
}

/** Something that a message can have led to: `value` is what the form sends, `kind:id`. */
export type LedToChoice = {
  readonly value: string
  readonly kind: LedTo['kind']
  readonly label: string
  readonly language: string
}

/** Another message on the same statement that may have said the same. */
export type OtherMessage = {
  readonly id: string
  readonly reference: string
  readonly receivedAt: string
  readonly excerpt: string
}

/** A message whole, for one member. */
export type DeskMessage = {
  readonly id: string
  readonly version: number
  readonly statement: {
    readonly slug: string
    readonly shortTitle: string
    readonly language: string
    readonly parties: readonly {
      readonly key: string
      readonly name: string
      readonly representedBy: string | null
    }[]
  }
  readonly item: {
    readonly reference: string
    readonly title: string
    readonly titleLanguage: string
    readonly withdrawn: boolean
  }
  readonly kind: MessageKind
  readonly language: string
  readonly body: string
  readonly address: string | null
  /** The source of the library that stands under that address already. */
  readonly knownSource: string | null
  readonly quote: string | null
  readonly party: string | null
  readonly capacity: string | null
  readonly mayPublish: boolean
  readonly contact: string | null
  readonly receivedAt: string
  readonly state: MessageState
  readonly takenBy: string | null
  /** Why the outcome proposed last was sent back; null where none was. */
  readonly sentBackReason: string | null
  readonly proposal: ProposalView | null
  readonly confirmation: {
    readonly by: string
    readonly at: string
    readonly channel: ConfirmationChannel
  } | null
  readonly closed: { readonly by: string; readonly at: string } | null
  readonly replyWithdrawnAt: string | null
  /** Messages in the same words, newest first. */
  readonly sameWords: readonly OtherMessage[]
  readonly may: Readonly<Record<ReaderMessageVerb, boolean>>
}

/** An outcome as it was proposed. */
export type ProposalView = {
  readonly outcome: MessageOutcome
  readonly matter: string | null
  readonly reason: string | null
  readonly answerLanguage: string | null
  readonly showsWords: boolean
  readonly excerpt: string | null
  /** As the form sends it: `kind:id`; empty where it led to nothing. */
  readonly ledTo: string
  /** The same as readers will see it. */
  readonly leadsTo: LedTo | null
  readonly duplicateOf: string | null
  readonly by: string
  readonly at: string
}
