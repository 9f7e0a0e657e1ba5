import type { Messages } from '@/lib/ground/i18n/messages'
import type { Role } from '@/lib/ground/platform/actor'
import type { Act } from '@/lib/ground/platform/pages/changes.mjs'
import type { ObjectType } from '@/lib/record/event/types'

type Thing = Messages['thing']

/** What a second person decides on by the one mechanism, as it is called there: what has such a name in each language is its list. */
export type Noun = { [Name in keyof Thing]: Thing[Name] extends { noun: string } ? Name : never }[keyof Thing]

/** What a noun says of itself, once, in the `noun.ts` of its room; `nouns.ts` at the root gathers them for whoever knows all rooms. */
export type NounSays = {
  readonly name: Noun
  /** What its acts are done to in the record: mostly itself. */
  readonly object: ObjectType
  /** The address on the desk where it is read, decided on and mended. */
  readonly desk: (id: string) => string
  /** Who reads it, beside whoever made it, before it is public: whoever works on the desk, or reviewers alone. */
  readonly readBefore: 'everybody' | 'reviewers'
  /** Who tells its acts of themselves: notices, whom a submission or a decision concerns; the desk's list of what happened, whoever works there. */
  readonly tells: readonly ('notices' | 'activity')[]
}

/** How far work has come. What is open was never submitted; some nouns begin so. */
export const REVIEW_STATES = ['open', 'submitted', 'sent_back', 'published', 'withdrawn'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const DECISIONS = ['approve', 'send_back'] as const
export type Decision = (typeof DECISIONS)[number]

export type ReviewVerb = 'submit' | Decision | 'withdraw'

/** The acts that the verbs leave in the record. */
export type ReviewAct = 'submitted' | 'sent back' | 'approved' | 'published' | 'withdrew'

/** Work as far as the policy cares. */
export type Work = {
  readonly state: ReviewState
  /** Whoever may change it and take it back. */
  readonly authorId: string
  /** Everybody who had a hand in it, its author among them: none of them decides on it. */
  readonly people: readonly string[]
  /** One of these roles is needed to submit it. */
  readonly writers: readonly Role[]
  /** Whoever has one of these roles takes it back as well as its author, though readers never saw it. */
  readonly takers?: readonly Role[]
  readonly wasPublished: boolean
}

/** What a verb did: its last act. */
export type Done = { readonly act: Act }

/** The key of a review that names what it is of. */
export type ReviewKey = { readonly [key: `${string}Id`]: string }

/** A decision as the reviewer's form sends it: on which work, and on exactly what they read. */
export type DecisionTaken = {
  readonly id: string
  readonly fingerprint: string
  readonly decision: Decision
  /** Empty where it approves. */
  readonly reason: string
  /** Of the form that it was sent with, by which it is known when it is sent again. */
  readonly key?: string | undefined
}

/** What a reviewer asked of one place of work that they sent back, and what came of it. */
export type CommentView = {
  readonly id: string
  /** A field or a quote, as `readPlace` reads it. */
  readonly place: string
  readonly body: string
  readonly answer: { readonly by: string; readonly at: string; readonly text: string } | null
  readonly settled: { readonly by: string; readonly at: string } | null
}

/** A decision that was taken. */
export type DecisionView = {
  readonly decision: Decision
  readonly by: string
  readonly at: string
  readonly reason: string | null
}

/** A line of the queue: something that awaits a review, or that came back. */
export type QueueEntry = {
  readonly noun: Noun
  readonly id: string
  /** Of the statement; null while that is on its way itself. */
  readonly slug: string | null
  /** The item that it is about; null for the whole statement. */
  readonly reference: string | null
  readonly words: string
  /** Of the words; null where nobody said. */
  readonly language: string | null
  readonly author: string
  readonly submittedAt: string
  readonly state: ReviewState
  /** Who sent it back, when and why, while it is back. */
  readonly sentBack: { readonly by: string; readonly at: string; readonly reason: string } | null
}
