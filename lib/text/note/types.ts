import type { Locale } from '@/lib/ground/i18n/routing'
import type { Role } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { Imported } from '@/lib/ground/platform/import-form'
import type { MayBeCovered } from '@/lib/record/cover/types'
import type { DecisionView, ReviewState } from '@/lib/record/review/types'
import type { NotedSpan, NoteSource } from '@/lib/text/statement/types'

/** Views of notes, as pages show them. Moments are ISO strings; offsets are UTF-16 code units of the base rendering. */

/** Who writes notes and replies, and submits them. */
export const NOTE_WRITERS = ['analyst', 'reviewer'] as const satisfies readonly Role[]

/** Who reads it: signed-in people, or everyone once a second person has approved it. */
export const VISIBILITIES = ['team', 'public'] as const
export type NoteVisibility = (typeof VISIBILITIES)[number]

/** An analyst's note; one on words that stand oddly or otherwise than elsewhere; one on what a reader must know beside items. */
export const NOTE_KINDS = ['note', 'editorial', 'context'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** What is said in an editorial or a context note beside its words; of an analyst's note all of it is empty. */
export type SaidInKind = {
  readonly kind: NoteKind
  /** Whether the sign [sic] stands after the words that it is on. */
  readonly isSic: boolean
  /** What a context note is called. */
  readonly title: string | null
  /** Title and words in further languages, as the names of a party. */
  readonly titles: unknown
  readonly bodies: unknown
  /** Up to when somebody looked: a year, a month or a day. */
  readonly checkedUpTo: string | null
  readonly sources: readonly NoteSource[]
}

/** What a note is about: words, a marked item as a whole, or a source. */
export type NoteTarget =
  | ({ readonly kind: 'span'; readonly passage: number } & NotedSpan)
  | {
      readonly kind: 'item'
      readonly reference: string
      readonly title: string
      readonly titleLanguage: string
      readonly passage: number
    }
  | { readonly kind: 'source'; readonly id: string; readonly title: string; readonly language: string }

/** What is public of a note or of a reply. A withdrawn one leaves its marker: no words, but when and why. */
export type PublicReplyView = MayBeCovered & {
  readonly id: string
  /** Its place on a page: the fragment of its own link. */
  readonly anchor: string
  readonly language: string
  /** Markdown; null once it was withdrawn. */
  readonly body: string | null
  readonly author: string
  /** Whether it came with a dossier, which is no person and is named in the language of the page. */
  readonly isImported: boolean
  /** Who read it second; null while what came with a dossier awaits that. */
  readonly reviewer: string | null
  /** Since when readers see it. */
  readonly publishedAt: string
  readonly reviewedAt: string | null
  readonly withdrawn: { readonly at: string; readonly reason: string; readonly language: string } | null
}

export type PublicNoteView = PublicReplyView &
  SaidInKind & {
    readonly target: NoteTarget
    /** Further items beside which a context note stands, with their passages. */
    readonly alsoOn: readonly { readonly reference: string; readonly passage: number }[]
    readonly resolvedAt: string | null
    /** In the order in which they became public. */
    readonly replies: readonly PublicReplyView[]
  }

/** Where a public note stands, without what it says. */
export type PlacedNote = {
  readonly id: string
  /** Where its words begin; null where it is on none. */
  readonly start: number | null
  /** The item that it is on; null where it is on none. */
  readonly reference: string | null
  readonly isWithdrawn: boolean
  /** Its public replies that were not withdrawn, in the order in which they became public. */
  readonly replies: readonly string[]
}

/** A note or reply that was withdrawn after it was public, as the corrections tell it. */
export type WithdrawnNote = {
  readonly id: string
  /** The item that it stood on; null where it was none. */
  readonly reference: string | null
  readonly reason: string
  readonly language: string
}

/** A note in a list of the desk. */
export type NoteEntry = {
  readonly id: string
  readonly kind: NoteKind
  readonly slug: string
  readonly target: NoteTarget
  readonly isReply: boolean
  readonly language: string
  /** The beginning of its words, without marks. */
  readonly excerpt: string
  readonly visibility: NoteVisibility
  readonly state: ReviewState
  readonly author: string
  readonly createdAt: string
  readonly submittedAt: string | null
  readonly resolvedAt: string | null
}

/** What a member may do with a note as it stands. */
export type NoteRights = {
  readonly edit: boolean
  readonly approve: true | RefusalCode
  readonly resolve: boolean
  readonly reopen: boolean
  readonly withdraw: boolean
  readonly reply: boolean
}

/** A note, or a reply, whole, for one member. */
export type DeskNoteView = SaidInKind & {
  readonly id: string
  readonly anchor: string
  readonly version: number
  readonly fingerprint: string
  readonly language: string
  readonly body: string
  readonly visibility: NoteVisibility
  readonly state: ReviewState
  readonly author: string
  readonly isMine: boolean
  readonly createdAt: string
  readonly submittedAt: string | null
  readonly publishedAt: string | null
  readonly resolved: { readonly at: string; readonly by: string } | null
  readonly withdrawn: { readonly at: string; readonly reason: string } | null
  readonly decisions: readonly DecisionView[]
  /** The words that were sent back, while it awaits review again; null where none were since. */
  readonly sentBackWords: string | null
  readonly may: NoteRights
}

/** A first note with its replies, oldest first. */
export type NoteThread = {
  readonly statement: { readonly slug: string; readonly shortTitle: string; readonly language: string }
  readonly target: NoteTarget
  readonly note: DeskNoteView
  readonly replies: readonly DeskNoteView[]
  /** The words that the reader had opened before, where they are no longer those of the note. */
  readonly opened: { readonly noteId: string; readonly version: number; readonly body: string } | null
}

/** What was typed, to be shown as it will look. */
export type PreviewedNote = {
  readonly body: string
  readonly language: string
  readonly visibility: NoteVisibility
  /** What else was typed of an editorial or a context note, by the names of the form's fields. */
  readonly ofKind?: unknown
}

/** The same, and the note that was written with it; null where none was. */
export type NoteAnswer = PreviewedNote & { readonly id: string | null }

/** How the words of an annotation were found: as they are, by what stands round them, or only words that are near to them. */
export type PlacedHow = 'exact' | 'context' | 'near'

/** Why an annotation has no place here: it is on no words; they stand nowhere; at several places; or reach over passages. */
export type NotPlaced = 'no_words' | 'absent' | 'several' | 'passages'

/** Why nothing comes of an annotation. `other`: it is about another statement, or a page in which other words stand. */
export type LeftOut = NotPlaced | 'unread' | 'reply' | 'empty' | 'other' | 'long' | 'characters'

/** An annotation of another program, by the words that it is on, and what becomes of it. */
export type ImportedAnnotation = { readonly quote: string } & (
  | {
      readonly kind: 'new'
      /** The words of the statement that the note would be on. */
      readonly exact: string
      readonly passage: number
      readonly how: PlacedHow
      readonly body: string
      readonly language: Locale
      /** The address of the page on which it was made, where that is none of this statement's. */
      readonly elsewhere: string | null
    }
  | { readonly kind: 'added' | 'here'; readonly id: string }
  /** One before it in the file says the same of the same words. */
  | { readonly kind: 'again' }
  /** With the beginning of what it says, or of what cannot be read. */
  | { readonly kind: 'left'; readonly why: LeftOut; readonly text: string }
)

/** A file of annotations as it was looked at, or brought in as notes. */
export type ImportedAnnotations = Imported<ImportedAnnotation> & {
  readonly text: string
  readonly language: Locale
}
