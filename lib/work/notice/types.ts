import type { Locale } from '@/lib/ground/i18n/routing'
import { isNamed, NOUNS } from '@/nouns'
import type { Rhythm } from './rules/rhythm'

/** What people are told of, in the order in which it is chosen. */
export const NOTICE_KINDS = [
  'assigned',
  'due',
  'overdue',
  'submitted',
  'sent_back',
  'approved',
  'answered',
  'conflicting',
  'quote_gone',
  'reader_wrote',
  'guest_wrote',
  'webhook_off',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What administrators alone are told of: nobody else is told that there is such a thing. */
export const OF_ADMINISTRATORS: readonly NoticeKind[] = ['webhook_off']

/** What can be watched. */
export const WATCHED_TYPES = ['statement', 'commitment', 'source', 'person'] as const
export type WatchedType = (typeof WATCHED_TYPES)[number]

/** What notices are of: by it their page on the desk is known. */
export const TOLD_TYPES = [
  'revision',
  'statement',
  'source',
  'request',
  'follow-up',
  'coding',
  'reader-message',
  'share-link',
  'webhook',
  ...NOUNS.filter(isNamed).map(({ name }) => name),
] as const
export type ToldType = (typeof TOLD_TYPES)[number]

/** A notice as it is shown to whom it was told: names and words are those of now. */
export type NoticeView = {
  /** Digits. */
  readonly id: string
  readonly kind: NoticeKind
  readonly object: { readonly type: ToldType; readonly id: string }
  /** The item, by its reference; a source by its id. Null for what is of the whole statement, or of none. */
  readonly on: string | null
  /** The statement's address. */
  readonly slug: string | null
  /** The public name of whoever did it; null for a day that came and for what was found without anybody. */
  readonly by: string | null
  /** YYYY-MM-DD, of a question that is due. */
  readonly day: string | null
  /** ISO time. */
  readonly at: string
  readonly isRead: boolean
}

/** Something that somebody watches, as it is called now. */
export type WatchedView = {
  readonly type: WatchedType
  readonly id: string
  /** A reference, a source's id, a public name, or what a statement is called. */
  readonly name: string
  /** Of the name, where it is ours; null where it is in no language. */
  readonly language: string | null
  readonly slug: string | null
}

/** How many notices somebody has. */
export type NoticeCounts = { readonly total: number; readonly unread: number }

/** What can be chosen to be watched, where no page of its own offers it: the first statements that answer, and how many do. */
export type ToWatch = {
  readonly statements: readonly {
    readonly id: string
    readonly shortTitle: string
    readonly language: string
  }[]
  readonly statementCount: number
  readonly people: readonly { readonly id: string; readonly publicName: string }[]
}

/** What somebody chose to be told of, and in which language by mail; null where they get none. */
export type Chosen = {
  readonly rhythms: Readonly<Record<NoticeKind, Rhythm>>
  readonly mailIn: Locale | null
}
